"""A run on the terminal while it happens: thinking dim, waits coloured, the answer bold."""

from s1gui.cli.plain import Pen
from s1gui.core.events import Answered, AnswerEnded, HandleMoved, RunEvent, Thought, Waited
from s1gui.core.record import RunRecord

ENDS = {
    "finished": "finished",
    "cut": "cut by the budget",
    "stopped": "stopped",
    "context": "out of context",
    "looping": "looping",
    "interrupted": "interrupted",
}


class Stream:
    """Owner of what stands on the terminal. `show` takes a run's events in order, after the record took them."""

    def __init__(self, pen: Pen, run: RunRecord) -> None:
        self._pen, self._run = pen, run
        self._shown = 0
        self._is_answering = self._is_mid_line = False

    def show(self, event: RunEvent) -> None:
        """Write what an event adds."""
        match event.what:
            case Thought(origin, _, _, pieces):
                self._write("".join(pieces), Pen.WAIT if origin == "injected" else Pen.DIM)
            case Waited(_, why) if why == "due":
                self._write("[minimum] ", Pen.WAIT)
            case HandleMoved() | Answered() | AnswerEnded():
                self._show_answer()

    def end_line(self) -> None:
        """Be at the start of a line."""
        if self._is_mid_line:
            self._write("\n")

    def _show_answer(self) -> None:
        """What is new of the answer at the handle; answers at other budgets are for the table."""
        answer = self._run.answer
        if answer is None or len(answer.text) == self._shown:
            return
        if not self._is_answering:
            self._is_answering = True
            self.end_line()
            self._write("\n")
        text = answer.text if self._shown else answer.text.lstrip()
        self._write(text[self._shown :] if self._shown else text, Pen.BOLD)
        self._shown = len(answer.text)

    def _write(self, text: str, style: str = "") -> None:
        if text:
            self._pen.write(text, style)
            self._is_mid_line = not text.endswith("\n")


def summary(run: RunRecord) -> str:
    """One line of counts: thinking, answer, times, how it ended, p(answer)."""
    parts = [
        f"thinking {run.head:,} (sampled {run.sampled:,} + injected {run.injected:,})",
        f"answer {run.answer.tokens if run.answer else 0:,}",
    ]
    if run.pace.first is not None:
        parts.append(f"first token {run.pace.first:.2f} s")
    if run.pace.rate is not None:
        parts.append(f"{run.pace.rate:,.0f} tok/s")
    parts.append(ENDS[run.ended.end] if run.ended else "not finished")
    if run.answer and run.answer.p is not None:
        parts.append(f"p(answer) {run.answer.p:.2f}")
    return " · ".join(parts)
