"""The line at the bottom with its command: it follows the engine and the run on screen, and knows the price."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.qt.actions import Actions
from s1gui.qt.engine_view import EngineView
from s1gui.qt.memory import Memory
from s1gui.qt.sentences import told
from s1gui.qt.status.line import StatusLine
from s1gui.qt.status.parts import Spent, shown
from s1gui.qt.status.price import PriceDialog


class StatusDesk(QObject):
    """Owner of the line, and of what was measured of the run on screen."""

    def __init__(self, window: QMainWindow, actions: Actions, memory: Memory) -> None:
        super().__init__(window)
        self._window, self._memory = window, memory
        self.line = StatusLine()
        self._engine, self._spent, self._price = EngineView(), Spent(), memory.price()
        self._run: RunRecord | None = None
        self._is_in_sight = True
        window.statusBar().addWidget(self.line, 1)
        window.statusBar().setSizeGripEnabled(False)
        actions["price"].triggered.connect(self._ask_price)

    def follow_engine(self, engine: EngineView) -> None:
        """The engine told something."""
        self._engine = engine
        self._show()

    def follow_run(self, run: RunRecord | None) -> None:
        """The run on screen is another, or has got further."""
        self._run = run
        self._show()

    def follow_page(self, page: str) -> None:
        """Another page is in front: the numbers of a run stand where that run is."""
        self._is_in_sight = page == "think"
        self._show()

    def _show(self) -> None:
        self._spent = self._spent.told(self._engine, self._run)
        loaded = self._engine.loaded
        run, spent = (self._run, self._spent) if self._is_in_sight else (None, None)
        parts = shown(self._engine, run, spent=spent, price=self._price)
        self.line.show_parts(parts, () if loaded is None else tuple(map(told, loaded.notes)))

    def _ask_price(self) -> None:
        dialog = PriceDialog(self._price, self._window)
        dialog.chosen.connect(self._on_price_chosen)
        dialog.open()

    def _on_price_chosen(self, price: Price | None) -> None:
        self._price = price
        self._memory.keep_price(price)
        self._show()
