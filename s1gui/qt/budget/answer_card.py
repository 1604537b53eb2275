"""The answer at the handle: large, with how it came about and how sure the model was."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from s1gui.qt.budget.answer_shown import Shown, shown
from s1gui.qt.card import Badge, Caption, Card, Title
from s1gui.qt.icons import icon
from s1gui.qt.plain_text import set_tip, visible
from s1gui.qt.style import theme_of
from s1gui.qt.trace.formula_text import FormulaText
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.words import number, tr


class AnswerCard(Card):
    """Shows a `Shown`."""

    copy_asked = Signal()

    def __init__(self, images: MathImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Answer"))
        self._title, self._where = Title(tr("Answer")), Caption()
        self._sign, self._verdict, self._p = Badge(), Badge(), Badge()
        self._forced, self._note = Caption(), Caption()
        self._note.setWordWrap(True)
        self._body = FormulaText(images)
        self._body.setAccessibleName(tr("Answer text"))
        self._body.height_wanted.connect(self._on_height_wanted)
        self._copy = QToolButton(autoRaise=True)
        self._copy.setAccessibleName(tr("Copy the answer"))
        set_tip(self._copy, tr("Copy the answer as the model wrote it"))
        self._copy.clicked.connect(self.copy_asked)
        self._lay_out()
        self._shown = shown(None)
        self.show_answer(self._shown)

    def show_answer(self, shown: Shown) -> None:
        """Show this."""
        self._shown = shown
        self._where.show_text(shown.where)
        self._sign.show_sign(*shown.sign)
        self._verdict.show_sign(*shown.verdict)
        p = "" if shown.p is None else tr("p {probability}", probability=_two_digits(shown.p))
        self._p.show_sign(
            "", p, "muted", tr("The probability of exactly this answer, token by token, at temperature 1. One sample.")
        )
        self._forced.show_text(tr("forced: {text}", text=_marked(shown.forced)) if shown.forced else "")
        set_tip(self._forced, tr("Text put between the thinking and the answer; the model did not sample it."))
        self._note.show_text(shown.note)
        self._body.show_lines(shown.lines, color="muted" if shown.is_hollow else "text")
        self._body.setVisible(bool(shown.lines))
        self.set_accent("" if shown.is_hollow or not shown.lines else "accent")
        self._copy.setVisible(bool(shown.source))
        self._copy.setIcon(icon("copy", theme_of(self).muted))
        self.setAccessibleDescription(f"{shown.where}: {visible(shown.source)} {p}".strip())

    def show_owner(self, name: str) -> None:
        """Say whose answer it is, where there are two lanes; "" says nothing."""
        self._title.show_text(tr("Answer of {name}", name=name) if name else tr("Answer"))
        self.setAccessibleName(self._title.text())

    def source_text(self) -> str:
        """The answer as the model wrote it."""
        return self._shown.source

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_copy"):
            self._copy.setIcon(icon("copy", theme_of(self).muted))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for part in (self._title, self._where, self._sign, self._verdict):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._p)
        head.addWidget(self._copy)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(self._forced)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._body, 1)
        layout.addLayout(foot)
        self._on_height_wanted(0)

    def _on_height_wanted(self, height: int) -> None:
        """As high as the answer, between one large line and eight usual ones, so that scrubbing does not jump."""
        line = self.fontMetrics().lineSpacing()
        self._body.setFixedHeight(min(max(height, round(line * 2.9)), line * 8))
        self.setMinimumHeight(round(line * 6.6))


def _two_digits(p: float) -> str:
    if p > 0.995:
        return f"> {number(0.99, '.2f')}"
    return f"= {number(p, '.2f')}" if p >= 0.005 else f"< {number(0.01, '.2f')}"


def _marked(forced: str) -> str:
    return forced.replace("\n", "⏎")
