"""The line over the trace: how the run ended or what it does, its token counts, and how fast it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from s1gui.core.events import End, RunEnded
from s1gui.core.record import RunRecord
from s1gui.qt.availability import can_go_on
from s1gui.qt.card import Badge, ElidedCaption, Title
from s1gui.qt.plain_text import set_tip
from s1gui.qt.sentences import told
from s1gui.qt.trace.fold import WORDS, Fold
from s1gui.qt.words import marked, number, tr

ENDS: dict[End, tuple[str, str, str]] = {
    "finished": (marked("Finished"), "own", marked("The model ended its thinking by itself and answered.")),
    "cut": (
        marked("Cut by budget"),
        "forced",
        marked("The budget was spent in mid-thought, so the answer was forced. Raise the maximum to let it think on."),
    ),
    "stopped": (
        marked("Stopped"),
        "muted",
        marked("You stopped it. Go on, or press Answer now to hear what it would say."),
    ),
    "context": (
        marked("Out of context"),
        "warning",
        marked(
            "The model's context is full, so the answer was forced. "
            "Shorten the question or load it with a larger context."
        ),
    ),
    "looping": (
        marked("Looping"),
        "warning",
        marked(
            "The thinking repeated itself three times and was ended. Go on anyway, or try another seed or temperature."
        ),
    ),
    "interrupted": (
        marked("Interrupted"),
        "warning",
        marked(
            "The engine was lost while the model was thinking. What it thought stays; go on when the engine is back."
        ),
    ),
}

NUMBERS = marked(
    "Thinking tokens: those the model sampled, and those injected as waits; the answer's apart. "
    "Then the seconds from the prompt to the first token, and sampled thinking tokens per second. "
    "Resumed: the engine had let go of the trace and computed it again up to there. On a CPU the same comes of it, to "
    "the bit; only with models whose memory can't be cut back (recurrent layers) may it differ in half precision."
)


class ThinkingHeader(QWidget):
    """Shows a run's state and numbers; asks to go on, and for another fold."""

    go_on_asked = Signal()
    fold_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge, self._numbers = Badge(), ElidedCaption()
        self._numbers.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._go_on = QPushButton(tr("Go on"))
        self._go_on.clicked.connect(self.go_on_asked)
        self._fold = QToolButton()
        self._fold.setAutoRaise(True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.clicked.connect(self.fold_asked)
        set_tip(self._fold, tr("Show all of the thinking, its last lines, or none of it"))
        self.show_fold("full")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self._title = Title(tr("Thinking"))
        layout.addWidget(self._title)
        layout.addWidget(self._fold)
        layout.addWidget(self._badge)
        layout.addWidget(self._go_on)
        layout.addWidget(self._numbers, 1)
        self.setMinimumHeight(max(self._badge.sizeHint().height(), self._go_on.sizeHint().height()))
        self.show_run(None, is_waiting=False)

    def show_run(self, run: RunRecord | None, *, is_waiting: bool) -> None:
        """Show this run; is_waiting: another one was asked for and has not begun."""
        self._badge.show_sign(*sign_of(run, is_waiting=is_waiting))
        self._go_on.setVisible(not is_waiting and can_go_on(run))
        text = "" if run is None else f"{counts(run)} {speed(run)}".strip()
        self._numbers.show_text(text)
        set_tip(self._numbers, f"{text}\n\n{tr(NUMBERS)}" if text else "")

    def show_fold(self, fold: Fold) -> None:
        """Say how much of the thinking is on screen."""
        self._fold.setArrowType(Qt.ArrowType.RightArrow if fold == "hidden" else Qt.ArrowType.DownArrow)
        self._fold.setText(tr(WORDS[fold]))
        self._fold.setAccessibleName(tr("Thinking on screen: {part}", part=tr(WORDS[fold])))

    def set_compact(self, is_compact: bool) -> None:
        """Leave out what a lane's own name says already."""
        self._title.setVisible(not is_compact)

    @property
    def sign(self) -> str:
        """The badge's words."""
        return self._badge.text


def sign_of(run: RunRecord | None, *, is_waiting: bool) -> tuple[str, str, str, str]:
    """Icon, words, colour and explanation of what a run is doing or how it ended."""
    if is_waiting:
        return "thinking", tr("Waiting for the model"), "accent", tr("It begins as soon as the model is ready.")
    if run is None:
        return "", "", "muted", ""
    if run.ended is not None:
        return end_sign(run.ended)
    if run.handle is not None:
        return "answer", tr("Answering"), "accent", tr("The thinking is closed, the model answers.")
    return (
        "thinking",
        tr("Thinking"),
        "accent",
        tr("The model is thinking. Lower the maximum below its head to cut it there."),
    )


def end_sign(ended: RunEnded) -> tuple[str, str, str, str]:
    """The badge of an end."""
    words, color, explanation = ENDS[ended.end]
    return ended.end, tr(words), color, f"{tr(explanation)} {told(ended.detail)}".strip()


def counts(run: RunRecord) -> str:
    """Token counts in words."""
    parts = [tr("{n} thinking", n=run.head)]
    if run.kept < run.head:
        parts[0] = tr("{kept} of {n} thinking", kept=run.kept, n=run.head)
    if run.injected:
        parts[0] += " " + tr("({sampled} sampled + {injected} injected)", sampled=run.sampled, injected=run.injected)
    if run.answer is not None:
        parts.append(tr("{n} answer", n=run.answer.tokens))
    parts += [tr("resumed at {n}", n=at) for at in run.resumed[-1:]]
    return " · ".join(parts)


def speed(run: RunRecord) -> str:
    """Time to the first token, and tokens a second."""
    parts = []
    if run.pace.first is not None:
        parts.append(tr("first after {seconds} s", seconds=number(run.pace.first, ".2f")))
    if run.pace.rate is not None:
        parts.append(tr("{rate} tokens/s", rate=number(run.pace.rate, ",.0f")))
    return "· " + " · ".join(parts) if parts else ""
