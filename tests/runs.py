"""Runs made of events, for tests of what shows them."""

from s1gui.core.budget import Budget
from s1gui.core.events import RunEvent, Started, Thought, What
from s1gui.core.formats import Ids
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings

SETTINGS = Settings("How much?", budget=Budget(256))


def started(settings: Settings = SETTINGS, wait: Ids = (87,)) -> Started:
    return Started(settings, "prompt", (1, 2), wait, "toy", "s1")


def thought(text: str, *, start: int = 0, entropy: float = 0.5) -> Thought:
    """One token a character."""
    count = len(text)
    ids = tuple(map(ord, text))
    return Thought("sampled", start, ids, tuple(text), (-0.1,) * count, (entropy,) * count, tuple(range(count)))


def a_run(*events: What, settings: Settings = SETTINGS, seconds: float = 0.5, wait: Ids = (87,)) -> RunRecord:
    """A run to which this happened, one event every `seconds`."""
    run = RunRecord(1, settings)
    for seq, what in enumerate((started(settings, wait), *events)):
        run.apply(RunEvent(1, seq, seq * seconds, what))
    return run
