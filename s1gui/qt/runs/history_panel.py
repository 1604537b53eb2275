"""The kept runs as a list: search, stars, titles, tags, and what to do with one."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from s1gui.qt.card import Caption, Title, framed
from s1gui.qt.plain_text import ask_text, set_tip
from s1gui.qt.runs.run_lines import LINE, STAR, RunLines, RunPainter
from s1gui.qt.runs.tags import MARK, TagsBetweenCommas, TagsOffered, parted
from s1gui.qt.words import marked, tr
from s1gui.storage.kept import RunLine
from s1gui.storage.run_store import TRASH_DAYS

EMPTY = marked("Every run is kept here.")
NOT_FOUND = marked("No run has all these words.")
BIN = marked("Deleted runs can be put back for {days} days.")


class HistoryPanel(QWidget):
    """Owner of the search, of the selection, and of whether the trash is looked at. Signals tell what was asked of
    which RunLine; restored and removed are about those in the trash.
    """

    searched = Signal()
    opened = Signal(object)
    replayed = Signal(object)
    exported = Signal(tuple)
    starred = Signal(object)
    renamed = Signal(object, str)
    tagged = Signal(object, tuple)
    deleted = Signal(tuple)
    restored = Signal(tuple)
    removed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._view, self._tags = RunLines(self), QListView(), TagsOffered(self)
        self.search = QLineEdit(placeholderText=tr("Search"))
        self.only_starred, self.only_deleted = QToolButton(), QToolButton()
        self.put_back, self.remove = QPushButton(tr("Put back")), QPushButton(tr("Delete for good …"))
        self._note = Caption(tr(EMPTY))
        self._note.setWordWrap(True)
        self._set_up_view()
        self._set_up_search()
        self._of_kept, self._of_deleted = self._made_commands()
        self._lay_out()
        self._on_bin_toggled()

    def show_lines(self, lines: tuple[RunLine, ...]) -> None:
        """Show these runs, newest first."""
        self._show_rows(lines)
        self._note.show_text(self._said(lines))
        self._note.setVisible(bool(self._note.text()))
        for button in (self.put_back, self.remove):
            button.setEnabled(bool(lines))

    def offer_tags(self, tags: tuple[str, ...]) -> None:
        """These are in use: offer them where one is typed."""
        self._tags.offer(f"{MARK}{tag}" for tag in tags)

    @property
    def tags(self) -> tuple[str, ...]:
        """Those that are offered."""
        return tuple(word.removeprefix(MARK) for word in self._tags.words)

    @property
    def wanted(self) -> tuple[str, str]:
        """The tag and the words that are searched for; "" where none is."""
        return parted(self.search.text(), self.tags)

    def selected(self) -> list[RunLine]:
        """The runs that are selected, from the top."""
        return [index.data(LINE) for index in sorted(self._view.selectedIndexes(), key=lambda index: index.row())]

    @property
    def is_bin(self) -> bool:
        """Whether the trash is looked at."""
        return self.only_deleted.isChecked()

    @property
    def lines(self) -> tuple[RunLine, ...]:
        """What is shown."""
        return self._rows.lines

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 15, self.fontMetrics().height() * 20)

    def _show_rows(self, lines: tuple[RunLine, ...]) -> None:
        """What was selected stays so; where the keys were at a run that is gone, they are at the next one."""
        model, here = self._view.selectionModel(), self._view.currentIndex()
        place, at = here.row(), here.data(LINE).key if here.isValid() else None
        kept = {line.key for line in self.selected()}
        self._rows.show(lines)
        rows = {line.key: row for row, line in enumerate(lines)}
        for key in kept & rows.keys():
            model.select(self._rows.index(rows[key]), model.SelectionFlag.Select)
        if at is not None and at in rows:
            model.setCurrentIndex(self._rows.index(rows[at]), model.SelectionFlag.NoUpdate)
        elif at is not None and lines and self._view.hasFocus():
            self._view.setCurrentIndex(self._rows.index(min(place, len(lines) - 1)))

    def _said(self, lines: tuple[RunLine, ...]) -> str:
        if self.search.text() and not lines:
            return tr(NOT_FOUND)
        if self.is_bin:
            return tr(BIN, days=TRASH_DAYS)
        return "" if lines else tr(EMPTY)

    def _set_up_view(self) -> None:
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

    def _set_up_search(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.search.setCompleter(self._tags)
        for clear in self.search.findChildren(QToolButton):
            clear.setAccessibleName(tr("Clear the search"))
        self.search.setAccessibleName(tr("Search the runs"))
        set_tip(self.search, tr("Words of question, thinking, answer, title or tags; # and a tag: only runs with it"))
        self.search.textChanged.connect(self.searched)
        for button, words, name, tip in (
            (self.only_starred, STAR, tr("Only runs with a star"), tr("Show only runs with a star")),
            (self.only_deleted, tr("Deleted"), tr("Deleted runs"), tr("Show the deleted runs, to put them back")),
        ):
            button.setCheckable(True)
            button.setText(words)
            button.setAccessibleName(name)
            set_tip(button, tip)
        self.only_starred.toggled.connect(self.searched)
        self.only_deleted.toggled.connect(self._on_bin_toggled)
        self.put_back.clicked.connect(lambda: self._tell(self.restored))
        self.remove.clicked.connect(lambda: self._tell(self.removed))

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(Title(tr("Runs")), 1)
        head.addWidget(self.only_starred)
        head.addWidget(self.only_deleted)
        for button in (self.put_back, self.remove):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 6, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(self._note)
        layout.addWidget(framed(self._view), 1)
        layout.addLayout(foot)
        for before, after in pairwise((self.search, self.only_starred, self.only_deleted, self._view)):
            QWidget.setTabOrder(before, after)

    def _made_commands(self) -> tuple[list[QAction], list[QAction]]:
        """What can be done with a run that is kept, and with one in the trash."""
        open_ = self._command(tr("Open"), lambda: self._one(self.opened.emit))
        self._star = self._command(tr("Star"), lambda: self._one(self.starred.emit))
        kept = [
            open_,
            self._command(tr("Replay"), lambda: self._one(self.replayed.emit)),
            self._star,
            self._command(tr("Rename …"), lambda: self._one(self._rename), "F2"),
            self._command(tr("Tags …"), lambda: self._one(self._tag)),
            self._command(tr("Export …"), lambda: self._tell(self.exported)),
            self._command(tr("Delete"), lambda: self._tell(self.deleted), "Del"),
        ]
        deleted = [
            open_,
            self._command(tr("Put back"), lambda: self._tell(self.restored)),
            self._command(tr("Delete for good …"), lambda: self._tell(self.removed), "Del"),
        ]
        return kept, deleted

    def _command(self, words: str, act: Callable[[], None], keys: str = "") -> QAction:
        action = QAction(words, self._view)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: act())
        self._view.addAction(action)
        return action

    def _on_bin_toggled(self) -> None:
        """Other commands, and other runs."""
        for action in (*self._of_kept, *self._of_deleted):
            action.setEnabled(action in (self._of_deleted if self.is_bin else self._of_kept))
        for button in (self.put_back, self.remove):
            button.setVisible(self.is_bin)
        self.searched.emit()

    def _show_menu(self, place: QPoint) -> None:
        if not self._view.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        line = self._view.indexAt(place).data(LINE)
        self._star.setText(tr("Take the star away") if line.is_starred else tr("Star"))
        menu.addActions(self._of_deleted if self.is_bin else self._of_kept)
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

        dialog = ask_text(self, tr("Tags"), tr("Tags, between commas"), ", ".join(line.tags), then=then)
        offered = TagsBetweenCommas(dialog)
        offered.offer(self.tags)
        for edit in dialog.findChildren(QLineEdit):
            edit.setCompleter(offered)

    def _tell(self, signal: SignalInstance) -> None:
        """Ask it of the runs that are selected."""
        if lines := self.selected():
            signal.emit(tuple(lines))
