"""The kept runs as a list: search, stars, titles, tags, and what to do with one."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from s1gui.qt.card import Caption, Title, framed
from s1gui.qt.plain_text import ask_text, set_tip
from s1gui.qt.run_lines import LINE, STAR, RunLines, RunPainter
from s1gui.qt.words import marked, tr
from s1gui.storage.kept import RunLine

EMPTY = marked("Every run is kept here.")
NOT_FOUND = marked("No run has all these words.")


class HistoryPanel(QWidget):
    """Owner of the search and of the selection. Signals tell what was asked of which RunLine."""

    searched = Signal()
    opened = Signal(object)
    replayed = Signal(object)
    exported = Signal(tuple)
    starred = Signal(object)
    renamed = Signal(object, str)
    tagged = Signal(object, tuple)
    deleted = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._view = RunLines(self), QListView()
        self._view.setModel(self._rows)
        self._view.setItemDelegate(RunPainter(self._view))
        self._view.setAccessibleName(tr("Runs"))
        self._view.setUniformItemSizes(True)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._show_menu)
        self._view.activated.connect(lambda index: self.opened.emit(index.data(LINE)))
        self.search = QLineEdit(placeholderText=tr("Search"))
        self.search.setClearButtonEnabled(True)
        for clear in self.search.findChildren(QToolButton):
            clear.setAccessibleName(tr("Clear the search"))
        self.search.setAccessibleName(tr("Search the runs"))
        set_tip(self.search, tr("Words of question, thinking, answer, title or tags"))
        self.search.textChanged.connect(self.searched)
        self.only_starred = QToolButton()
        self.only_starred.setCheckable(True)
        self.only_starred.setText(STAR)
        self.only_starred.setAccessibleName(tr("Only runs with a star"))
        set_tip(self.only_starred, tr("Show only runs with a star"))
        self.only_starred.toggled.connect(self.searched)
        self._note = Caption(tr(EMPTY))
        self._note.setWordWrap(True)
        self._commands = self._made_commands()
        self._lay_out()

    def show_lines(self, lines: tuple[RunLine, ...]) -> None:
        """Show these runs, newest first."""
        kept = {line.key for line in self.selected()}
        self._rows.show(lines)
        for row, line in enumerate(lines):
            if line.key in kept:
                self._view.selectionModel().select(
                    self._rows.index(row), self._view.selectionModel().SelectionFlag.Select
                )
        self._note.show_text("" if lines else tr(NOT_FOUND if self.search.text() else EMPTY))
        self._note.setVisible(not lines)

    def selected(self) -> list[RunLine]:
        """The runs that are selected, from the top."""
        return [index.data(LINE) for index in sorted(self._view.selectedIndexes(), key=lambda index: index.row())]

    @property
    def lines(self) -> tuple[RunLine, ...]:
        """What is shown."""
        return self._rows.lines

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 15, self.fontMetrics().height() * 20)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.only_starred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 6, 12)
        layout.setSpacing(8)
        layout.addWidget(Title(tr("Runs")))
        layout.addLayout(head)
        layout.addWidget(self._note)
        layout.addWidget(framed(self._view), 1)

    def _made_commands(self) -> list[QAction]:
        acts: list[tuple[str, str, Callable[[], None]]] = [
            (tr("Open"), "", lambda: self._one(self.opened.emit)),
            (tr("Replay"), "", lambda: self._one(self.replayed.emit)),
            (tr("Star"), "", lambda: self._one(self.starred.emit)),
            (tr("Rename …"), "F2", lambda: self._one(self._rename)),
            (tr("Tags …"), "", lambda: self._one(self._tag)),
            (tr("Export …"), "", self._export),
            (tr("Delete"), "Del", self._delete),
        ]
        made = []
        for words, keys, act in acts:
            action = QAction(words, self._view)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, act=act: act())
            self._view.addAction(action)
            made.append(action)
        self._star = made[2]
        return made

    def _show_menu(self, place: QPoint) -> None:
        if not self._view.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        line = self._view.indexAt(place).data(LINE)
        self._star.setText(tr("Take the star away") if line.is_starred else tr("Star"))
        menu.addActions(self._commands)
        menu.popup(self._view.viewport().mapToGlobal(place))

    def _one(self, act: Callable[[RunLine], None]) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            act(index.data(LINE))

    def _rename(self, line: RunLine) -> None:
        ask_text(self, tr("Rename"), tr("Title"), line.title, then=lambda title: self.renamed.emit(line, title))

    def _tag(self, line: RunLine) -> None:
        def then(text: str) -> None:
            self.tagged.emit(line, tuple(tag.strip() for tag in text.split(",") if tag.strip()))

        ask_text(self, tr("Tags"), tr("Tags, between commas"), ", ".join(line.tags), then=then)

    def _export(self) -> None:
        if lines := self.selected():
            self.exported.emit(tuple(lines))

    def _delete(self) -> None:
        if lines := self.selected():
            self.deleted.emit(tuple(lines))
