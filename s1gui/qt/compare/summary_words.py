"""What the curve over all lanes says, in words."""

from s1gui.core.curve_summary import Step, Summary
from s1gui.qt.budget.curve_words import answer_of
from s1gui.qt.words import number, plural, tr


def about(summary: Summary) -> str:
    """What is drawn, or why nothing is."""
    if not summary.steps:
        return tr("Over all lanes: there is nothing to count until they have answers along their thinking.")
    if summary.measure == "right":
        return tr("Over all lanes: the share that is right, had they stopped at so many thinking tokens")
    return tr("Over all lanes: the share that gives the commonest answer, had they stopped at so many thinking tokens")


def said_at(step: Step, summary: Summary) -> str:
    """One step of it."""
    where = plural("{n} token", "{n} tokens", step.at)
    counted = plural("{n} lane", "{n} lanes", step.n)
    if summary.measure == "agree":
        most = answer_of(step.answer)
        return tr(
            "At {where}: {hits} of {counted} say {answer}", where=where, hits=step.hits, counted=counted, answer=most
        )
    said = tr("At {where}: {hits} of {counted} right", where=where, hits=step.hits, counted=counted)
    if step.interval is None:
        return said
    low, high = (number(bound, ".0%") for bound in step.interval)
    return said + " " + tr("(95 % interval {low} to {high})", low=low, high=high)


def described(summary: Summary) -> str:
    """All of it, for who listens."""
    return ". ".join([about(summary), *(said_at(step, summary) for step in summary.steps)])
