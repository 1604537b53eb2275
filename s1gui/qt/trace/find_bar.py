"""The bar in which a person types what to find in the thinking."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from s1gui.qt.card import Caption
from s1gui.qt.plain_text import set_tip
from s1gui.qt.words import tr


class FindBar(QWidget):
    """Asks by signals; hidden until `begin`. next_asked: True for the next place, False for the one before."""

    wanted_changed = Signal(str)
    next_asked = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box, self._count = _Box(), Caption()
        self.box.setPlaceholderText(tr("Find in the thinking"))
        self.box.setAccessibleName(tr("Find in the thinking"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(6)
        layout.addWidget(self.box, 1)
        layout.addWidget(self._count)
        for words, arrow, forward in (
            (tr("Previous place (Shift+F3)"), Qt.ArrowType.UpArrow, False),
            (tr("Next place (F3)"), Qt.ArrowType.DownArrow, True),
        ):
            button = _button(words)
            button.setArrowType(arrow)
            button.clicked.connect(lambda _=False, forward=forward: self.next_asked.emit(forward))
            layout.addWidget(button)
        close = _button(tr("Close (Esc)"))
        close.setText("✕")
        close.clicked.connect(self.end)
        layout.addWidget(close)
        self.box.textChanged.connect(self.wanted_changed)
        self.box.entered.connect(self.next_asked)
        self.box.escaped.connect(self.end)
        self.hide()

    def begin(self) -> None:
        """Show it, ready to type."""
        is_new = self.isHidden()
        self.show()
        self.box.setFocus()
        self.box.selectAll()
        if is_new:
            self.wanted_changed.emit(self.box.text())

    def end(self) -> None:
        """Close it; nothing is looked for any more."""
        if not self.isHidden():
            self.hide()
            self.wanted_changed.emit("")
            self.closed.emit()

    def show_count(self, count: int, current: int | None) -> None:
        """Say how many places there are, and which of them is looked at (from 0)."""
        if not self.box.text():
            words = ""
        elif not count:
            words = tr("Not found")
        elif current is None:
            words = tr("{n} found", n=count)
        else:
            words = tr("{n} of {all}", n=current + 1, all=count)
        self._count.show_text(words)
        self.box.setAccessibleDescription(words)


class _Box(QLineEdit):
    entered = Signal(bool)
    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        # Esc stops a run everywhere else in the window; here it closes the bar.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)


def _button(words: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setAccessibleName(words)
    set_tip(button, words)
    return button
