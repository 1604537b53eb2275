"""The library: every model that is here or could be fetched, and what becomes of a download."""

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from s1gui.qt.card import Caption, framed
from s1gui.qt.models.rows import HEAD, Library, ModelRow, size
from s1gui.qt.plain_text import ask_text, one_line, set_tip
from s1gui.qt.sentences import told
from s1gui.qt.words import marked, tr
from s1gui.storage.hub_events import Download, Fetched, Fetching, NotFetched

LOOKING = marked("Looking at what is here …")
NOT_FOUND = marked("No model here or in the catalogue is named so. Any of the hub can be fetched by its name, below.")
_ROW = Qt.ItemDataRole.UserRole


class ModelLibrary(QDialog):
    """Shows a `Library`. load_asked(ModelRow), fetch_asked(str) and cancel_asked say what the user wants;
    token_given(str) that this is to be kept in the keyring, "" for none any more.
    """

    load_asked = Signal(object)
    fetch_asked = Signal(str)
    cancel_asked = Signal()
    token_given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Models"))
        self._items, self._shown = QStandardItemModel(0, len(HEAD), self), QSortFilterProxyModel(self)
        self._items.setHorizontalHeaderLabels([tr(name) for name in HEAD])
        self._shown.setSourceModel(self._items)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)
        self.search, self.repo, self._view = QLineEdit(), QLineEdit(), QTableView()
        self._note, self._progress = Caption(tr(LOOKING)), QProgressBar()
        self._none = Caption(tr(NOT_FOUND))
        self.load, self.fetch = QPushButton(tr("Load")), QPushButton(tr("Fetch"))
        self.cancel, self._token = QPushButton(tr("Cancel the download")), QPushButton(tr("Access token …"))
        self._repo = ""
        self._set_up()
        self._lay_out()
        self._show_choice()
        self.show_download("", None)

    def show_library(self, library: Library) -> None:
        """Show these models; what was chosen stays chosen."""
        chosen = self.chosen
        self._items.setRowCount(0)
        for row in library.rows:
            items = [QStandardItem(one_line(cell, longest=120)) for cell in row.cells]
            items[0].setData(row, _ROW)
            for item in items:
                item.setEditable(False)
            self._items.appendRow(items)
        self._view.resizeColumnsToContents()
        self._view.setColumnWidth(0, min(self._view.columnWidth(0), self.width() // 3))
        if self._note.text() == tr(LOOKING):
            self._note.show_text(
                tr(
                    "Whether a model fits is told for {device} with {size} free.",
                    device=library.device,
                    size=size(library.free),
                )
            )
        self._choose(chosen.name if chosen else "")
        self._show_found()

    def show_download(self, repo: str, event: Download | None) -> None:
        """Show how a download goes; None before the first word of it."""
        is_going = bool(repo) and (event is None or isinstance(event, Fetching))
        self._repo = repo if is_going else ""
        self._progress.setVisible(is_going)
        self.cancel.setVisible(is_going)
        match event:
            case Fetching(done, total, speed):
                self._progress.setRange(0, 1000 if total else 0)
                self._progress.setValue(round(1000 * done / total) if total else 0)
                words = tr("{repo}: {done} of {total}", repo=repo, done=size(done), total=size(total))
                pace = tr("{size}/s", size=size(round(speed))) if speed else ""
                self._note.show_text(f"{words}, {pace}" if pace else words)
            case Fetched(bytes=taken):
                self._note.show_text(tr("{repo} is here ({size}). Load it.", repo=repo, size=size(taken)))
            case NotFetched(message=message):
                self._note.show_text(told(message))
            case None if repo:
                self._progress.setRange(0, 0)
                self._note.show_text(tr("Asking the hub for {repo} …", repo=repo))
        self._show_choice()

    def show_token_kept(self, *, is_there: bool) -> None:
        """Say that the keyring has a token now, or none."""
        self._note.show_text(tr("The token is in the keyring.") if is_there else tr("The token is forgotten."))

    def show_refusal(self, sentence: str) -> None:
        """Say why something was not done; a download goes on."""
        self._note.show_text(sentence)

    def show_failure(self, sentence: str) -> None:
        """Say what went wrong, and that nothing is being fetched."""
        self.show_download("", None)
        self._note.show_text(sentence)

    @property
    def chosen(self) -> ModelRow | None:
        """The row that is chosen."""
        index = self._view.currentIndex()
        row: ModelRow | None = index.siblingAtColumn(0).data(_ROW) if index.isValid() else None
        return row

    def note(self) -> str:
        """What is said now."""
        return self._note.text()

    def _set_up(self) -> None:
        self._view.setModel(self._shown)
        self._view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setTabKeyNavigation(False)
        self._view.setShowGrid(False)
        self._view.setWordWrap(False)
        self._view.verticalHeader().hide()
        self._view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._view.horizontalHeader().setStretchLastSection(True)
        self._view.setAccessibleName(tr("Models"))
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search the models"))
        self.repo.setPlaceholderText(tr("Another one: OWNER/NAME"))
        self.repo.setAccessibleName(tr("Repository on the hub"))
        set_tip(self.repo, tr("Any model of the Hugging Face hub with safetensors weights."))
        set_tip(self._token, tr("Kept in the system's keyring; needed for models whose terms must be accepted."))
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("How far the download is"))
        self._note.setWordWrap(True)
        self._none.setWordWrap(True)
        self._none.hide()
        self.search.textChanged.connect(self._on_searched)
        self._view.selectionModel().currentChanged.connect(lambda *_: self._show_choice())
        self._view.activated.connect(lambda _: self.load.click() if self.load.isEnabled() else self.fetch.click())
        self.repo.textChanged.connect(self._show_choice)
        self.repo.returnPressed.connect(self.fetch.click)
        self.load.clicked.connect(lambda: self.load_asked.emit(self.chosen))
        self.fetch.clicked.connect(lambda: self.fetch_asked.emit(self._wanted()))
        self.cancel.clicked.connect(self.cancel_asked)
        self._token.clicked.connect(self._ask_token)
        for button in (self.load, self.fetch, self.cancel, self._token):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.addWidget(self._note, 1)
        state.addWidget(self._progress)
        state.addWidget(self.cancel)
        foot = QHBoxLayout()
        foot.addWidget(self.repo, 1)
        for button in (self._token, self.fetch, self.load):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self._none)
        layout.addWidget(framed(self._view), 1)
        layout.addLayout(state)
        layout.addLayout(foot)
        line = self.fontMetrics().height()
        self._progress.setFixedWidth(line * 12)
        self.resize(line * 68, line * 36)

    def _on_searched(self, words: str) -> None:
        self._shown.setFilterFixedString(words)
        self._show_found()

    def _show_found(self) -> None:
        self._none.setVisible(bool(self.search.text()) and not self._shown.rowCount())

    def _wanted(self) -> str:
        row = self.chosen
        return self.repo.text().strip() or (row.repo if row else "")

    def _show_choice(self) -> None:
        row = self.chosen
        self.load.setEnabled(row is not None and row.path is not None and not row.problem)
        self.fetch.setEnabled(bool(self._wanted()) and not self._repo)
        is_own = bool(self.repo.text().strip())
        self.fetch.setText(tr("Go on fetching") if not is_own and row and row.problem and row.repo else tr("Fetch"))

    def _choose(self, name: str) -> None:
        for place in range(self._shown.rowCount()):
            row = self._shown.index(place, 0).data(_ROW)
            if row.name == name or not name:
                self._view.setCurrentIndex(self._shown.index(place, 0))
                return

    def _ask_token(self) -> None:
        dialog = ask_text(
            self,
            tr("Access token"),
            tr("Token of the Hugging Face hub (empty: forget it)"),
            "",
            then=self.token_given.emit,
        )
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
