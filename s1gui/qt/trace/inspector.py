"""One token of the thinking, with everything that is known of it."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from s1gui.core.engine import Top
from s1gui.core.token_facts import TokenFacts
from s1gui.qt.card import Caption, Title
from s1gui.qt.plain_text import PlainLabel
from s1gui.qt.style import BODY, TITLE, scale_font, theme_of
from s1gui.qt.trace.token_words import ORIGINS, percent, quoted
from s1gui.qt.words import marked, number, tr

LIKELIEST = 5
"""Tokens to be told beside each one."""
NOTHING = marked("Point at a word of the thinking, or go through it with the left and right keys.")
UNASKED = marked("The likeliest tokens were not asked for in this run.")
ROWS = (
    marked("Origin"),
    marked("Probability"),
    marked("Log-probability"),
    marked("Rank"),
    marked("Entropy"),
    marked("Id"),
    marked("Position"),
    marked("Time"),
)


class Inspector(QScrollArea):
    """Shows a token; knows no run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Token inspector"))
        self._text, self._note = PlainLabel(), Caption(tr(NOTHING))
        scale_font(self._text, TITLE, fixed=True)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note.setWordWrap(True)
        self._values = {name: PlainLabel() for name in ROWS}
        self._facts = QWidget()
        self._likeliest, self.bars = Title(tr("Likeliest")), TopBars()
        self._lay_out()
        self.show_token(None)

    def show_token(self, facts: TokenFacts | None) -> None:
        """Show this token; None says how to choose one."""
        self._facts.setVisible(facts is not None)
        self._text.setVisible(facts is not None)
        has_top = facts is not None and bool(facts.top)
        self._likeliest.setVisible(has_top)
        self.bars.setVisible(has_top)
        self.bars.show_top(facts.top if facts else (), facts.id if facts else -1)
        if facts is None:
            self._note.show_text(tr(NOTHING))
            return
        sign, origin, why = ORIGINS[facts.origin]
        self._note.show_text(tr(why) if facts.top or facts.origin != "sampled" else f"{tr(why)} {tr(UNASKED)}")
        self._text.show_text(quoted(facts.piece))
        words = {
            "Origin": f"{sign} {tr(origin)}",
            "Probability": "–" if facts.p is None else percent(facts.p),
            "Log-probability": "–" if facts.logprob is None else number(facts.logprob, ".4f"),
            "Rank": _rank(facts),
            "Entropy": "–" if facts.entropy is None else tr("{entropy} nats", entropy=number(facts.entropy, ".3f")),
            "Id": str(facts.id),
            "Position": number(facts.position + 1),
            "Time": "–" if facts.seconds is None else tr("{seconds} s", seconds=number(facts.seconds, ".2f")),
        }
        for name, value in words.items():
            self._values[name].show_text(value)
        self.setAccessibleDescription(
            f"{quoted(facts.piece)}. " + ", ".join(f"{tr(name)} {words[name]}" for name in ROWS)
        )

    def words(self, name: str) -> str:
        """What is shown in a row."""
        return self._values[name].text()

    @property
    def text(self) -> str:
        """The token's text as it is shown."""
        return self._text.text()

    def minimumSizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance("Log-probability 0.0000 nats") + 40
        return QSize(width, super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        form = QFormLayout(self._facts)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(5)
        for name, label in self._values.items():
            label.setAccessibleName(tr(name))
            form.addRow(Caption(tr(name)), label)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(Title(tr("Token")))
        layout.addWidget(self._text)
        layout.addWidget(self._note)
        layout.addWidget(self._facts)
        layout.addSpacing(8)
        layout.addWidget(self._likeliest)
        layout.addWidget(self.bars)
        layout.addStretch(1)
        self.setWidget(inside)


class TopBars(QWidget):
    """The likeliest tokens with a bar each, as long as their probability; the one that was taken is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, float, bool]] = []
        scale_font(self, BODY)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Likeliest tokens"))

    def show_top(self, top: Top, taken: int) -> None:
        """Show these; taken: the id that stands in the trace."""
        self._rows = [(quoted(piece), math.exp(min(0.0, logprob)), token == taken) for token, piece, logprob in top]
        self.setAccessibleDescription(
            ", ".join(
                f"{text} {percent(p)} {tr('(taken)') if is_taken else ''}".rstrip() for text, p, is_taken in self._rows
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, max(1, len(self._rows)) * self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            theme = theme_of(self)
            metrics = self.fontMetrics()
            number = metrics.horizontalAdvance("0.0000") + 4
            for index, (text, p, is_taken) in enumerate(self._rows):
                row = QRectF(0, index * self._height, self.width(), self._height - 3)
                bar = QRectF(row.left(), row.top(), max(1.5, p * (row.width() - number - 6)), row.height())
                painter.fillRect(bar, theme.color("accent_tint"))
                painter.setPen(theme.color("accent" if is_taken else "text"))
                room = row.adjusted(6, 0, -number - 8, 0)
                words = f"▸ {text}" if is_taken else text
                shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
                painter.setPen(theme.color("muted"))
                painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, percent(p))

    @property
    def _height(self) -> int:
        return self.fontMetrics().height() + 7


def _rank(facts: TokenFacts) -> str:
    if facts.rank is not None:
        return number(facts.rank)
    return tr("beyond {n}", n=len(facts.top)) if facts.top and facts.origin == "sampled" else "–"
