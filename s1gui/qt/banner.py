"""What the engine is doing when it is not simply ready: loading, refusing a model, or gone; calmly and in words."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from s1gui.qt.engine_view import EngineView
from s1gui.qt.icons import icon
from s1gui.qt.plain_text import PlainLabel, one_line, visible
from s1gui.qt.sentences import told
from s1gui.qt.style import theme_of
from s1gui.qt.words import number, tr
from s1gui.storage.store_state import StoreState, Storing

LEAST_ROOM = 16
"""Heights of a line that the words are given in width before the buttons go below them."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a banner says. buttons: names of actions with their words; fraction: of a progress bar, None for none."""

    text: str = ""
    detail: str = ""
    is_warning: bool = False
    fraction: float | None = None
    buttons: tuple[tuple[str, str], ...] = ()


def notice_of(engine: EngineView, model: str) -> Notice:
    """What to say about an engine; nothing where all is well. model: the name of the one that was chosen."""
    match engine.state:
        case "starting":
            return Notice(tr("Starting the engine …"))
        case "loading":
            words = tr("Loading {model} … {doing}", model=one_line(model), doing=told(engine.doing)).rstrip()
            return Notice(words, fraction=engine.fraction, buttons=(("cancel_load", tr("Cancel")),))
        case "cancelling":
            return Notice(tr("Giving up the loading of {model} …", model=one_line(model)))
        case "refused":
            buttons = (("open_model", tr("Choose another …")), ("load_embedded", tr("Use the embedded model")))
            text = tr("{model} was not loaded. {why}", model=one_line(model), why=told(engine.message))
            return Notice(text, is_warning=True, buttons=buttons)
        case "restarting":
            text = f"{told(engine.message)} {engine.doing}".strip()
            return Notice(text, engine.detail, is_warning=True)
        case "lost":
            text = tr(
                "{why} Press Restart to start it again; what you typed and what was thought is still here.",
                why=told(engine.message),
            )
            return Notice(text, engine.detail, is_warning=True, buttons=(("restart_engine", tr("Restart")),))
        case "idle":
            return Notice(
                told(engine.message) or tr("No model is loaded."),
                buttons=(("open_model", tr("Choose a folder …")), ("load_embedded", tr("Use the embedded model"))),
            )
    return Notice()


def notice_of_store(state: StoreState) -> Notice:
    """What to say about the store of runs; nothing while it keeps them."""
    if isinstance(state, Storing):
        return Notice()
    text = tr("Runs are not being kept. {why} {advice}", why=told(state.reason), advice=told(state.advice))
    lost = tr("What happens now is not kept at all.") if state.is_losing else ""
    return Notice(f"{text} {lost}".strip(), is_warning=True)


class Banner(QWidget):
    """Shows a notice; `asked` tells the name of the action whose button was pressed."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice = Notice()
        self._sign, self._text = QLabel(), PlainLabel()
        self._text.setWordWrap(True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(tr("How far the model is loaded"))
        self._percent = PlainLabel()
        self._more = QPushButton(tr("Last words"), flat=True)
        self._more.setCheckable(True)
        self._detail = QPlainTextEdit(readOnly=True)
        self._detail.setAccessibleName(tr("The engine's last words"))
        self._detail.hide()
        self._more.toggled.connect(self._detail.setVisible)
        self._row, self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        self._buttons = QHBoxLayout()
        self._lay_out()
        self.hide()

    @property
    def notice(self) -> Notice:
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Show this; an empty one hides the banner."""
        if notice == self._notice:
            return
        if notice.buttons != self._notice.buttons:
            self._remake_buttons(notice)
        self._notice = notice
        self._text.show_text(notice.text)
        has_bar = notice.fraction is not None
        self._bar.setVisible(has_bar)
        self._percent.setVisible(has_bar)
        if notice.fraction is not None:
            self._bar.setValue(round(notice.fraction * 1000))
            self._percent.show_text(number(notice.fraction, ".0%"))
        self._more.setVisible(bool(notice.detail))
        if not notice.detail:
            self._more.setChecked(False)
        self._detail.setPlainText(visible(notice.detail))
        self._recolor()
        self._turn()
        self.setVisible(bool(notice.text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = theme_of(self)
            painter.setPen(theme.color("warning" if self._notice.is_warning else "line"))
            painter.setBrush(theme.color("warning_tint" if self._notice.is_warning else "base"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sign"):
            self._recolor()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        self._bar.setFixedWidth(line * 10)
        self._bar.setFixedHeight(round(line * 0.55))
        self._detail.setFixedHeight(line * 8)
        said = QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(self._sign)
        said.addWidget(self._text, 1)
        self._row.setSpacing(10)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._beside)
        self._beside.setSpacing(10)
        self._beside.addStretch(1)
        for widget in (self._bar, self._percent, self._more):
            self._beside.addWidget(widget)
        self._beside.addLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.addLayout(self._row)
        layout.addWidget(self._detail)

    def _turn(self) -> None:
        """Where the words would be squeezed into a column, the buttons stand below them."""
        room = self.width() - self._beside.sizeHint().width()
        is_narrow = room < self.fontMetrics().height() * LEAST_ROOM
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _remake_buttons(self, notice: Notice) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for name, words in notice.buttons:
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            self._buttons.addWidget(button)

    def _recolor(self) -> None:
        theme = theme_of(self)
        size = round(self.fontMetrics().height() * 1.2)
        if self._notice.is_warning:
            self._sign.setPixmap(
                icon("warning", theme.warning).pixmap(
                    size,
                    size,
                )
            )
        self._sign.setVisible(self._notice.is_warning)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.update()
