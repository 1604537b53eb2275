"""Which token a person looks at: the one under the pointer once it rests, or else the one at the cursor."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from s1gui.qt.trace.document import TraceDocument

REST_MS = 120
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TracePointer(QObject):
    """Watches a trace view's mouse, cursor, and left and right keys. `pointed` tells the token, -1 for none."""

    pointed = Signal(int)

    def __init__(self, view: QPlainTextEdit, tokens: TraceDocument) -> None:
        super().__init__(view)
        self._view, self._tokens = view, tokens
        self._at_cursor = self._hovered = self._told = -1
        self._is_kept = False
        self._place: QPoint | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rested)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        view.cursorPositionChanged.connect(self._on_cursor_moved)

    @property
    def token(self) -> int:
        """The token looked at; -1 for none."""
        return self._hovered if self._hovered >= 0 else self._at_cursor

    @property
    def is_shown(self) -> bool:
        """Whether it should be marked."""
        return 0 <= self.token < len(self._tokens) and (self._hovered >= 0 or self._view.hasFocus())

    def forget(self) -> None:
        """The tokens are others."""
        self._at_cursor = self._hovered = -1
        self._tell()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """The cursor's moves within are no wish of the reader's."""
        was, self._is_kept = self._is_kept, True
        yield
        self._is_kept = was

    def under(self, place: QPoint) -> int:
        """The token at a place of the viewport; -1 where there is none."""
        cursor = self._view.cursorForPosition(place)
        line = self._view.cursorRect(cursor)
        if not len(self._tokens) or not line.top() <= place.y() <= line.bottom():
            return -1
        position = cursor.position()
        if place.x() < line.left() and not cursor.atBlockStart():
            position -= 1  # the nearest gap between letters may be the one on their right
        return self._tokens.token(position)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._view:
            is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            step = _STEPS.get(Qt.Key(event.key())) if is_plain else None
            if step is not None and len(self._tokens):
                self._step(step)
                return True
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._place = event.position().toPoint()
            self._rest.start()
        elif event.type() == QEvent.Type.Leave:
            self._place = None
            self._rest.start()
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and watched is not self._view:
            self._place = event.pos()
            self._on_rested()
        return False

    def _step(self, step: int) -> None:
        """Tokens behind one picture, or without a text of their own, are stepped through all the same."""
        self._hovered = -1
        self._at_cursor = min(max(self._at_cursor + step, 0), len(self._tokens) - 1)
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(self._tokens.position(self._at_cursor))
        with self.kept():
            self._view.setTextCursor(cursor)
        self._tell()

    def _on_cursor_moved(self) -> None:
        if not self._is_kept and self._view.hasFocus():
            self._at_cursor = self._tokens.token(self._view.textCursor().position())
            self._tell()

    def _on_rested(self) -> None:
        self._hovered = -1 if self._place is None else self.under(self._place)
        self._tell()

    def _tell(self) -> None:
        if self.token != self._told:
            self._told = self.token
            self.pointed.emit(self._told)
            self._view.viewport().update()
