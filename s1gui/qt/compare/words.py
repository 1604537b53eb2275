"""What is said of lanes in the window's language: what differs, where they part, how a row of the table reads."""

from pathlib import Path

from s1gui.core.comparison_table import Agreement, Row
from s1gui.core.divergence import Divergence
from s1gui.core.lane_spec import LaneSpec, aspect, has_effect
from s1gui.core.record import RunRecord
from s1gui.qt.words import localized, marked, number, plural, tr
from s1gui.storage.trainings import model_name

HEADINGS = (
    marked("Lane"),
    marked("What differs"),
    marked("Thinking"),
    marked("Answer"),
    marked("Verdict"),
    marked("End"),
    marked("Seconds"),
    marked("Tokens/s"),
    marked("Cost"),
)
NAMES = {
    "temperature": marked("temperature {value}"),
    "top_p": marked("top-p {value}"),
    "top_k": marked("top-k {value}"),
    "min_p": marked("min-p {value}"),
    "seed": marked("seed {value}"),
}
ENDS = {
    "finished by itself": marked("finished by itself"),
    "cut by the budget": marked("cut by the budget"),
    "stopped by hand": marked("stopped by hand"),
    "out of context": marked("out of context"),
    "ended because it looped": marked("ended because it looped"),
    "interrupted": marked("interrupted"),
    "refused": marked("refused"),
    "running": marked("running"),
}


def empty_words(run: RunRecord | None, *, refusal: str, key: str) -> str:
    """What stands in a lane that has thought nothing. refusal: why not, "" for no reason; key: runs all lanes."""
    if refusal:
        return refusal
    if run is None or not run.is_running:
        if not key:
            return tr("The lane's thinking will stand here, its answer below.\n\nPress Run all lanes.")
        return tr("The lane's thinking will stand here, its answer below.\n\nPress {key} to run all lanes.", key=key)
    if run.started is None:
        return tr("Waiting for the model. It begins as soon as the model is ready.")
    return tr("The model is reading the question …")


def differing_words(spec: LaneSpec, names: tuple[str, ...]) -> str:
    """The lane by these aspects; as "as the others" where there are none."""
    return ", ".join(_told(spec, name) for name in names if has_effect(spec, name)) if names else tr("as the others")


def counts(run: RunRecord) -> str:
    """A run's numbers in one short line."""
    parts = [tr("{kept} of {head} thinking", kept=run.kept, head=run.head)]
    if run.kept == run.head:
        parts = [tr("{n} thinking", n=run.head)]
    if run.answer is not None:
        parts.append(tr("{n} answer", n=run.answer.tokens))
    if run.started is not None:
        parts.append(tr("{n} s", n=number(run.pace.worked, ".1f")))
    if run.pace.rate is not None:
        parts.append(tr("{n} tokens/s", n=number(run.pace.rate, ",.0f")))
    return " · ".join(parts)


def divergence_words(found: Divergence | None, *, first: int, is_first: bool) -> str:
    """Where a lane leaves the lane numbered `first`."""
    if is_first:
        return tr("The others are compared with this lane.")
    if found is None:
        return ""
    match found.state:
        case "differs":
            words = marked("◆ Leaves lane {first} at token {at}: “{ours}” instead of “{theirs}”")
            return tr(words, first=first, at=found.at, ours=found.ours, theirs=found.theirs)
        case "same":
            return tr("= Word for word as lane {first}, {at} tokens", first=first, at=found.at)
        case "shorter":
            return tr("◁ Stops at token {at}, where lane {first} goes on", first=first, at=found.at)
        case "longer":
            return tr("▷ Goes on at token {at}, where lane {first} stops", first=first, at=found.at)


def cells(row: Row) -> tuple[str, ...]:
    """A row of the table, in the order of HEADINGS."""
    verdict = "" if row.is_right is None else tr("right") if row.is_right else tr("wrong")
    return (
        str(row.lane),
        row.differs,
        "" if row.thinking is None else number(row.thinking),
        row.answer or "",
        verdict,
        tr(ENDS[row.end]) if row.end in ENDS else row.end,
        "" if row.seconds is None else number(row.seconds, ".1f"),
        "" if row.rate is None else number(row.rate, ",.1f"),
        row.cost,
    )


def agreement_words(found: Agreement) -> str:
    """How much the seeds agree, and how sure that is; "" while nothing has answered."""
    if not found.n:
        return ""
    answers = plural("{n} answer", "{n} different answers", found.distinct)
    among = plural("{n} run", "{n} runs", found.n)
    if found.right is None:
        return tr("{answers} in {among}", answers=answers, among=among)
    low, high = (number(bound, ".0%") for bound in found.interval)
    return tr(
        "{answers} in {among}; right {right} of {n}: {share} (95 % interval {low} to {high})",
        answers=answers,
        among=among,
        right=found.right,
        n=found.n,
        share=number(found.right / found.n, ".0%"),
        low=low,
        high=high,
    )


def _told(spec: LaneSpec, name: str) -> str:
    value = aspect(spec, name)
    match name:
        case "maximum":
            return tr("no limit") if value is None else tr("at most {n}", n=value)
        case "minimum":
            return tr("at least {n}", n=value)
        case "waits":
            return plural("{n} wait", "{n} waits", spec.budget.waits)
        case "wait":
            return tr("wait “{words}”", words=value) if value else tr("wait without words")
        case "model":
            return model_name(Path(spec.model)) if spec.model else tr("the loaded model")
        case "format":
            return tr("format {name}", name=value) if value else tr("format recognised")
    return tr(NAMES[name], value=localized(str(value)))
