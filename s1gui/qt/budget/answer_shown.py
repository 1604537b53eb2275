"""What the answer card says about a run: which answer, how it came about, and in how large letters."""

from dataclasses import dataclass, replace

from s1gui.core.events import Point
from s1gui.core.grading import extract, is_same
from s1gui.core.record import Answer, RunRecord
from s1gui.qt.plain_text import one_line
from s1gui.qt.style import BODY, DISPLAY, TITLE
from s1gui.qt.trace.math_text import Formula, Part, split
from s1gui.qt.words import marked, plural, tr

HEADLINE = 28
"""Characters up to which an answer is shown large."""
CUE = 16
"""Characters that may stand before it, like "Final Answer: ", without being shown once more."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The card's content. is_hollow: an earlier answer stands in for one that is not there (yet)."""

    where: str
    lines: tuple[tuple[float, tuple[Part, ...]], ...] = ()
    sign: tuple[str, str, str, str] = ("", "", "", "")
    p: float | None = None
    forced: str = ""
    note: str = ""
    is_hollow: bool = False
    source: str = ""
    verdict: tuple[str, str, str, str] = ("", "", "", "")


EMPTY = Shown("", note=marked("The answer will stand here, large, with the probability the model gave it."))


def shown(run: RunRecord | None, *, can_steer: bool = True) -> Shown:
    """What to show of a run. can_steer: the model it was asked of is still the one that is loaded."""
    if run is None:
        return replace(EMPTY, note=tr(EMPTY.note))
    answer = run.answer
    if answer is not None and (answer.text or answer.is_over):
        return replace(_answer(answer), verdict=verdict_of(answer, run.settings.reference))
    earlier = run.answer_before(run.kept)
    if run.handle is not None and (run.is_running or run.is_ahead):
        where = tr("at {n} thinking tokens …", n=run.handle.at)
        return _standing_in(earlier, where) if earlier else Shown(where, note=tr("Answering …"))
    if run.is_kept and earlier is not None:
        return _standing_in(earlier, tr("near {n} thinking tokens", n=run.kept))
    if run.is_running:
        where = tr("not yet")
        return _standing_in(earlier, where) if earlier else Shown(where, note=tr("The model is still thinking."))
    if run.is_kept:
        return Shown(tr("none"), note=tr("No answer was asked for here."))
    return Shown(tr("none"), note=_why_none(run, can_steer=can_steer))


def _why_none(run: RunRecord, *, can_steer: bool) -> str:
    if not run.head:
        return tr("There is no answer.")
    if not can_steer:
        return tr(
            "There is no answer here, and the model was unloaded or replaced. Once it is loaded again, open this run "
            "from the list of runs to go on with it."
        )
    if run.ended is not None and run.ended.end == "interrupted":
        return tr("There is no answer here. Once the engine is back, press Answer now to ask for one.")
    return tr("There is no answer here. Press Answer now to ask for one.")


def lines_of(text: str) -> tuple[tuple[float, tuple[Part, ...]], ...]:
    """An answer's paragraphs: what it says, large if it is short, then the whole text if there is more to it."""
    whole = text.strip()
    headline = extract(whole)
    if not whole:
        return ()
    if not headline or len(headline) > HEADLINE or "\n" in headline:
        return tuple((BODY, split(line)) for line in whole.split("\n"))
    is_all = whole.endswith(headline) and len(whole) <= len(headline) + CUE
    rest = () if is_all else tuple((BODY, split(line)) for line in whole.split("\n"))
    return ((DISPLAY, _headline(headline)), *rest)


def _headline(text: str) -> tuple[Part, ...]:
    bare = text.strip().strip("$").strip()
    return (Formula(bare, text),) if any(mark in bare for mark in ("\\", "^", "_{")) else split(text)


def _answer(answer: Answer) -> Shown:
    where = tr("at {n} thinking tokens", n=answer.point.at)
    tokens = plural("{n} answer token", "{n} answer tokens", answer.tokens)
    if answer.is_over and not answer.is_complete:
        tokens = tr("{tokens}, cut at its reserve: raise it in the settings to let it finish", tokens=tokens)
    lines = lines_of(answer.text) or ((TITLE, (tr("(no words)"),)),)
    return Shown(where, lines, sign_of(answer.point), answer.p, answer.forced, tokens, source=answer.text)


def _standing_in(answer: Answer, where: str) -> Shown:
    note = tr("Had it stopped at {n}, it would have said this.", n=answer.point.at)
    return Shown(where, lines_of(answer.text), p=answer.p, note=note, is_hollow=True, source=answer.text)


def sign_of(point: Point) -> tuple[str, str, str, str]:
    """Icon, word, colour and explanation of how an answer came about."""
    if point.own:
        return (
            "finished",
            tr("own stop"),
            "own",
            tr("The model ended its thinking here by itself and went on to answer."),
        )
    return "cut", tr("forced here"), "forced", tr("The thinking was ended here and the model made to answer.")


def verdict_of(answer: Answer, reference: str | None) -> tuple[str, str, str, str]:
    """Icon, word, colour and explanation of whether an answer is the known one; nothing while that can't be said."""
    if reference is None or not answer.is_over:
        return "", "", "", ""
    known = tr("The known answer is {answer}.", answer=one_line(reference, longest=80))
    if is_same(extract(answer.text), reference):
        return "right", tr("right"), "own", known
    return "wrong", tr("wrong, it is {answer}", answer=one_line(reference, longest=24)), "warning", known
