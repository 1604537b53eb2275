"""The tree of branches: which run left which, and where."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from s1gui.core.branches import Branch, Branches
from s1gui.qt.card import Caption, Title
from s1gui.qt.plain_text import ask_text, one_line
from s1gui.qt.words import marked, number, tr

EMPTY = marked("Right-click a word of the thinking, or press Ctrl+K, to let it go another way from there.")
_KEY = Qt.ItemDataRole.UserRole


class BranchPanel(QWidget):
    """Shows a tree and asks for edits. opened, renamed, pinned and deleted name a branch by its key.

    Return opens the branch chosen, F2 renames it, Delete deletes it; the menu key shows all there is.
    """

    opened = Signal(str)
    renamed = Signal(str, str)
    pinned = Signal(str, bool)
    deleted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree, self._branches, self._current = QTreeWidget(), Branches(), ""
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(tr("Branches"))
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(self._show_menu)
        for key, act in (
            (Qt.Key.Key_F2, self._rename),
            (Qt.Key.Key_Delete, lambda branch: self.deleted.emit(branch.key)),
        ):
            shortcut = QShortcut(QKeySequence(key), self._tree, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._act_on_chosen, act))
        self._tree.itemActivated.connect(lambda item: self.opened.emit(item.data(0, _KEY)))
        self._note = Caption(tr(EMPTY))
        self._note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(Title(tr("Branches")))
        layout.addWidget(self._note)
        layout.addWidget(self._tree, 1)
        layout.addStretch()  # what stands above is at the top while there is no tree
        self.show_branches(self._branches, "")

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 17, self.fontMetrics().height() * 20)

    def show_branches(self, branches: Branches, current: str) -> None:
        """Show this tree. current: the key of the run on screen, chosen when it is another one than before."""
        self._branches = branches
        self._note.setVisible(not branches.all)
        self._tree.setVisible(bool(branches.all))
        chosen = self._tree.currentItem()
        key = current if chosen is None or current != self._current else chosen.data(0, _KEY)
        self._current = current
        self._tree.clear()
        for root in branches.roots:
            self._tree.addTopLevelItem(self._item(root, current))
        self._tree.expandAll()
        self.select(key)

    def take_focus(self) -> None:
        """Let the keys be about the branch that is chosen."""
        self._tree.setFocus()

    @property
    def lines(self) -> list[str]:
        """What is shown, from the top, each line indented by its depth."""
        found: list[str] = []
        for index in range(self._tree.topLevelItemCount()):
            _walk(self._tree.topLevelItem(index), 0, found)
        return found

    def select(self, key: str) -> None:
        """Choose a branch, as the arrow keys do."""
        for item in self._tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if item.data(0, _KEY) == key:
                self._tree.setCurrentItem(item)

    def commands(self, key: str) -> QMenu:
        """What can be done with a branch."""
        branch, menu = self._branches.get(key), QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open")).triggered.connect(lambda _=False: self.opened.emit(key))
        words = tr("Unpin") if branch.is_pinned else tr("Pin")
        menu.addAction(words).triggered.connect(lambda _=False: self.pinned.emit(key, not branch.is_pinned))
        menu.addAction(tr("Rename …")).triggered.connect(lambda _=False: self._rename(branch))
        menu.addAction(tr("Delete")).triggered.connect(lambda _=False: self.deleted.emit(key))
        return menu

    def _item(self, branch: Branch, current: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([_line(branch, is_current=branch.key == current)])
        item.setData(0, _KEY, branch.key)
        for child in self._branches.children(branch.key):
            item.addChild(self._item(child, current))
        return item

    def _show_menu(self, place: QPoint) -> None:
        item = self._tree.itemAt(place)
        if item is not None:
            self.commands(item.data(0, _KEY)).popup(self._tree.viewport().mapToGlobal(place))

    def _act_on_chosen(self, act: Callable[[Branch], object]) -> None:
        item = self._tree.currentItem()
        if item is not None:
            act(self._branches.get(item.data(0, _KEY)))

    def _rename(self, branch: Branch) -> None:
        ask_text(
            self,
            tr("Rename the branch"),
            tr("Title:"),
            branch.title,
            then=lambda title: self.renamed.emit(branch.key, title),
        )


def _line(branch: Branch, *, is_current: bool) -> str:
    """In words and signs: where it left, what was put there; ▸ the one on screen, ★ a pinned one."""
    told = branch.title or (
        tr("at {at}: {what}", at=number(branch.at), what=branch.what) if branch.what else tr("Parent")
    )
    signs = ("▸ " if is_current else "") + ("★ " if branch.is_pinned else "")
    return signs + one_line(told)


def _walk(item: QTreeWidgetItem | None, depth: int, found: list[str]) -> None:
    if item is not None:
        found.append("  " * depth + item.text(0))
        for index in range(item.childCount()):
            _walk(item.child(index), depth + 1, found)
