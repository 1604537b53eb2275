"""Every command by its name: the palette that finds one."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from s1gui.qt.actions import COMMANDS, Actions
from s1gui.qt.words import tr


class CommandPalette(QDialog):
    """Offers the commands that can be given now; Enter gives the first."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Find a command"))
        self._given = [(tr(command.text), actions[command.name]) for command in COMMANDS if command.name != "palette"]
        self._box, self._list = QLineEdit(), QListWidget()
        self._box.setPlaceholderText(tr("Type what you want to do"))
        self._box.setAccessibleName(tr("Find a command"))
        self._list.setAccessibleName(tr("Commands"))
        self._box.textChanged.connect(self._on_text_changed)
        self._box.returnPressed.connect(self._on_chosen)
        self._box.installEventFilter(self)
        self._list.itemClicked.connect(self._on_chosen)
        layout = QVBoxLayout(self)
        layout.addWidget(self._box)
        layout.addWidget(self._list)
        line = self.fontMetrics().height()
        self.resize(line * 28, line * 22)
        self.move(parent.mapToGlobal(parent.rect().center()) - self.rect().center())
        self._on_text_changed("")
        self._box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, self._list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)

    def _on_text_changed(self, typed: str) -> None:
        self._list.clear()
        found = [(text, action) for text, action in self._given if action.isEnabled() and matches(typed, text)]
        for text, action in sorted(found, key=lambda given: rank(typed, given[0])):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QListWidgetItem(f"{text}    {keys}" if keys else text)
            item.setData(Qt.ItemDataRole.UserRole, action)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _on_chosen(self) -> None:
        item = self._list.currentItem()
        self.close()
        if item is not None:
            action: QAction = item.data(Qt.ItemDataRole.UserRole)
            action.trigger()


def matches(typed: str, text: str) -> bool:
    """Whether the letters typed occur in the text in this order, so that "anow" finds "Answer now"."""
    letters = iter(text.casefold())
    return all(letter in letters for letter in typed.casefold() if not letter.isspace())


def rank(typed: str, text: str) -> int:
    """How well it matches, best first: from the start, from the start of a word, as one piece, in pieces."""
    wanted, given = typed.casefold().strip(), text.casefold()
    if given.startswith(wanted):
        return 0
    if f" {wanted}" in given:
        return 1
    return 2 if wanted in given else 3
