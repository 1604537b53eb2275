"""A lane on its way to Think: what is asked there, and the run that goes along."""

from dataclasses import dataclass

from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.qt.compare.runs import Lane
from s1gui.qt.runs.beside import Beside
from s1gui.storage.kept import RunKey


@dataclass(frozen=True, slots=True)
class Promoted:
    """A lane to be shown in Think. run: to be steered there on, key: to be read from the store; None for neither."""

    settings: Settings
    run: RunRecord | None = None
    key: RunKey | None = None


def promoted(lane: Lane, settings: Settings, beside: Beside) -> Promoted:
    """Its run goes along: to be steered where its model is the one that is loaded, else to be read."""
    run, over = lane.run, lane.over
    if run is None or run.started is None:
        return Promoted(settings)
    if over is beside and over.can_steer(run.number):
        return Promoted(settings, run=run)
    return Promoted(settings, key=lane.key) if run.ended is not None else Promoted(settings)
