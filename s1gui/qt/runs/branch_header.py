"""The short line over each of two lanes: which run this is, where one left the other, and what it answers."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from s1gui.core.branches import Branch
from s1gui.core.grading import extract
from s1gui.core.record import RunRecord
from s1gui.qt.card import Badge, ElidedCaption, Title
from s1gui.qt.icons import icon
from s1gui.qt.plain_text import one_line, set_tip
from s1gui.qt.style import theme_of
from s1gui.qt.words import number, tr

LONGEST = 40


@dataclass(frozen=True, slots=True)
class Head:
    """What one lane is. name: of the branch; where: one left the other; answer: at its handle."""

    name: str
    where: str
    answer: str


class BranchHeader(QWidget):
    """Shows a `Head` and whether budget and answer are this lane's. turned_to: it was clicked; closed: its button."""

    turned_to = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._where, self._active = Title(""), ElidedCaption(), Badge()
        self._close = QToolButton(autoRaise=True)
        self._close.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._name)
        layout.addWidget(self._active)
        layout.addWidget(self._where, 1)
        layout.addWidget(self._close)
        self._name_button(tr("Close the lane"))
        self._show_icon()

    def show_head(self, head: Head, *, is_active: bool) -> None:
        """Show this. is_active: budget, answer and commands are about this lane."""
        self._name.show_text(head.name)
        self._where.show_text(" · ".join(part for part in (head.answer, head.where) if part))
        explanation = tr("The budget, the answer below and the commands are about this lane.")
        self._active.show_sign("", tr("active") if is_active else "", "accent", explanation)
        self._name_button(tr("Close the lane of {name}", name=head.name))
        self.setMinimumHeight(max(self._active.sizeHint().height(), self._close.sizeHint().height()))

    @property
    def words(self) -> str:
        """All that it says."""
        return " ".join(part for part in (self._name.text(), self._active.text, self._where.text()) if part)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.turned_to.emit()
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_close"):
            self._show_icon()

    def _name_button(self, words: str) -> None:
        self._close.setAccessibleName(words)
        set_tip(self._close, words)

    def _show_icon(self) -> None:
        self._close.setIcon(icon("remove", theme_of(self).muted))


def heads(parent: RunRecord, branch: RunRecord, left: Branch | None, right: Branch | None) -> tuple[Head, Head]:
    """What stands over the lanes of a run and of the branch that left it. left, right: as the tree knows them."""
    at = number(branch.branched_at)
    name = name_of(parent, left)
    what = right.what if right is not None else ""
    where = tr("left {name} at {at}: {what}", name=name, at=at, what=what) if what else tr("left at {at}", at=at)
    return (
        Head(name, tr("shared up to {at}", at=at), answer_of(parent)),
        Head(name_of(branch, right), where, answer_of(branch)),
    )


def name_of(run: RunRecord, branch: Branch | None) -> str:
    """A run's name in the tree: as it was titled, or by where it left, or as the parent of all."""
    if branch is not None and branch.title:
        return one_line(branch.title, longest=LONGEST)
    return tr("Branch at {at}", at=number(run.branched_at)) if run.settings.beginning else tr("Parent")


def answer_of(run: RunRecord) -> str:
    """What it answers at its handle, in a few words."""
    answer = run.answer
    if answer is None or not answer.is_over:
        return tr("no answer yet") if run.is_running else tr("no answer here")
    said = extract(answer.text) or answer.text.strip()
    return tr("answers {answer}", answer=one_line(said, longest=LONGEST))
