"""A list of problems to go through: which one is asked now, and what its answer should be."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QToolButton, QVBoxLayout, QWidget

from s1gui.core.errors import InputError
from s1gui.qt.card import Caption, ElidedCaption, Title, framed
from s1gui.qt.icons import icon
from s1gui.qt.plain_text import one_line, set_tip, tip_of
from s1gui.qt.sentences import told
from s1gui.qt.style import theme_of
from s1gui.qt.words import tr
from s1gui.storage.problems import Problem, read_problems

SIGN = 16
"""Pixels of what says right or wrong."""


class _Rows(QStringListModel):
    """Rows that are whole where one points at them, for the list is narrow, and say what came of them.

    verdicts: by row, whether the last answer was right.
    """

    def __init__(self, parent: "ProblemList") -> None:
        super().__init__(parent)
        self._list = parent
        self.verdicts: dict[int, bool] = {}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_right = self.verdicts.get(index.row())
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return tip_of(self._told(index, is_right))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(index, is_right)
            case Qt.ItemDataRole.DecorationRole:
                theme = theme_of(self._list)
                if is_right is None:
                    return icon("blank", theme.muted)
                on_choice = self._list.palette().color(QPalette.ColorRole.HighlightedText).name()
                return _sign("right", theme.own, on_choice) if is_right else _sign("wrong", theme.warning, on_choice)
        found: object = super().data(index, role)
        return found

    def judge(self, row: int, is_right: bool) -> None:
        """What came of a row."""
        self.verdicts[row] = is_right
        self.dataChanged.emit(self.index(row), self.index(row))

    def _told(self, index: QModelIndex | QPersistentModelIndex, is_right: bool | None) -> str:
        row = str(self.data(index))
        if is_right is None:
            return row
        return tr("{problem}: right", problem=row) if is_right else tr("{problem}: wrong", problem=row)


class ProblemList(QWidget):
    """Owner of the list and of the place in it. chosen(Problem) asks to put one into the question box."""

    chosen = Signal(object)
    file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._name = ""
        self._file, self._note = ElidedCaption(tr("No list is open.")), Caption()
        self._note.setWordWrap(True)
        self._note.setAccessibleName(tr("Why the list was not opened"))
        self._note.hide()
        self._model, self._view = _Rows(self), QListView()
        self._view.setModel(self._model)
        self._view.setAccessibleName(tr("Problems"))
        self._view.setUniformItemSizes(True)
        self._view.setIconSize(QSize(SIGN, SIGN))
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._open = QToolButton()
        self._open.setText(tr("Open …"))
        self._open.setAccessibleName(tr("Open a list of problems"))
        set_tip(self._open, tr("JSON lines with question and answer; a file can also be dropped on the window."))
        self._open.clicked.connect(self.file_asked)
        self._lay_out()

    def show_file(self, path: Path) -> bool:
        """Open a list, at no problem yet; where it can't be read, say why and keep the one before. Whether it was."""
        try:
            problems = read_problems(path)
        except InputError as error:
            self._note.show_text(told(str(error)))
            self._note.show()
            return False
        self._note.hide()
        self._problems, self._name = problems, path.name
        self._model.verdicts.clear()
        self._show_counts()
        self._model.setStringList(
            [one_line(f"{number}  {problem.question}") for number, problem in enumerate(problems, 1)]
        )
        return True

    def judge(self, question: str, is_right: bool) -> None:
        """Say at a problem whether the last answer to it was right, as long as the list is open."""
        for row, problem in enumerate(self._problems):
            if problem.question == question and problem.answer is not None:
                self._model.judge(row, is_right)
        self._show_counts()

    def step(self, by: int) -> None:
        """Go on to the next problem (1) or back (-1); from nowhere to the first."""
        if not self._problems:
            return
        here = self._view.currentIndex()
        row = min(max(here.row() + by, 0), len(self._problems) - 1) if here.isValid() else 0
        self._view.setCurrentIndex(self._model.index(row))

    def stand_at(self, row: int) -> None:
        """Be at a problem that was chosen before; nothing is asked for."""
        self._view.selectionModel().blockSignals(True)
        self._view.setCurrentIndex(self._model.index(row))
        self._view.selectionModel().blockSignals(False)

    @property
    def row(self) -> int:
        """The place of the chosen one, -1 for none."""
        return self._view.currentIndex().row()

    @property
    def is_empty(self) -> bool:
        return not self._problems

    @property
    def problem(self) -> Problem | None:
        """The one that is chosen."""
        here = self._view.currentIndex()
        return self._problems[here.row()] if here.isValid() and here.row() < len(self._problems) else None

    def reference(self, question: str) -> str | None:
        """The known answer to a question, if it is the chosen problem's."""
        problem = self.problem
        return problem.answer if problem is not None and problem.question == question else None

    def note(self) -> str:
        """Why the last list was not opened; "" where it was."""
        return "" if self._note.isHidden() else self._note.text()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 15, self.fontMetrics().height() * 20)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Title(tr("Problems")))
        head.addStretch(1)
        head.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 6, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._file)
        layout.addWidget(self._note)
        layout.addWidget(framed(self._view), 1)

    def _show_counts(self) -> None:
        known = sum(problem.answer is not None for problem in self._problems)
        told = tr("{file}: {n} problems, {known} with answers", file=self._name, n=len(self._problems), known=known)
        if verdicts := self._model.verdicts:
            told = tr("{right} of {n} right", right=sum(verdicts.values()), n=len(verdicts)) + " · " + told
        self._file.show_text(told)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and (problem := self.problem) is not None:
            self.chosen.emit(problem)


def _sign(name: str, color: str, on_choice: str) -> QIcon:
    """An icon that is seen on the row that is chosen too."""
    made = QIcon(icon(name, color))
    made.addPixmap(icon(name, on_choice).pixmap(SIGN, SIGN), QIcon.Mode.Selected)
    return made
