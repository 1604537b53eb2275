"""The first samples as the model will see them; what carries no loss is grey, underlined and between brackets."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from s1gui.qt import style
from s1gui.qt.card import Caption, Title, framed
from s1gui.qt.plain_text import visible
from s1gui.qt.style import theme_of
from s1gui.qt.words import tr

MOST = 20_000
"""Characters of one sample that are shown."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sample. is_learnt: its tokens carry loss."""

    text: str
    is_learnt: bool


Sight = tuple[Piece, ...]
"""One sample, from its first token to its last."""


class Preview(QWidget):
    """Shows samples one at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: tuple[Sight, ...] = ()
        self._at = 0
        self._place, self.text = Caption(), QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("A sample as the model sees it"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        style.scale_font(self.text, style.CAPTION, fixed=True)
        self.back, self.on = QToolButton(), QToolButton()
        for button, sign, words, by in (
            (self.back, "‹", tr("Previous sample"), -1),
            (self.on, "›", tr("Next sample"), 1),
        ):
            button.setText(sign)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, by=by: self._step(by))
        self._lay_out()
        self.show_samples(())

    def show_samples(self, samples: Sequence[Sight]) -> None:
        """Show these, from the first."""
        self._samples, self._at = tuple(samples), 0
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.__dict__.get("_samples"):
            self._show()

    def _step(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), max(len(self._samples) - 1, 0))
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._samples))
        self.text.clear()
        if not self._samples:
            return
        total = len(self._samples)
        self._place.show_text(tr("{n} of the first {total}", n=self._at + 1, total=total))
        self.back.setEnabled(self._at > 0)
        self.on.setEnabled(self._at + 1 < total)
        cursor, room = QTextCursor(self.text.document()), MOST
        for piece in self._samples[self._at]:
            words = visible(piece.text)[:room]
            room -= len(words)
            cursor.insertText(words if piece.is_learnt else f"⟦{words}⟧", self._format(piece.is_learnt))
        if room <= 0:
            cursor.insertText(" …", self._format(False))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, is_learnt: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        theme = theme_of(self)
        made.setForeground(theme.color("text" if is_learnt else "muted"))
        if not is_learnt:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Title(tr("As the model sees it")))
        head.addStretch(1)
        for part in (self._place, self.back, self.on):
            head.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(Caption(tr("Grey, underlined, in ⟦ ⟧: read, but not learnt.")))
        layout.addWidget(framed(self.text), 1)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
