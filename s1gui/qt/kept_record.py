"""A run out of the store as the window shows it, and what it left."""

from s1gui.core.events import RunEnded
from s1gui.core.record import RunRecord
from s1gui.qt.words import tr
from s1gui.storage.kept import KeptRun

_OF_NO_SESSION = -1


def parent_of(run: RunRecord) -> str:
    """What the run that this one left is known by; "" for a run of its own."""
    return run.settings.beginning.parent if run.settings.beginning else ""


def record_of(kept: KeptRun) -> RunRecord | None:
    """A kept run as it was when it was left; None where not even its settings are known."""
    if kept.settings is None:
        return None
    run = RunRecord(_OF_NO_SESSION, kept.settings, is_kept=True)
    for event in kept.events:
        run.apply(event)
    if run.ended is None and run.refused is None:
        run.ended = RunEnded("interrupted", tr("It was not over when the program ended."))
    return run


def interruption(run: RunRecord) -> str:
    """Why a run ended before it had begun, and what to do."""
    detail = run.ended.detail if run.ended is not None else ""
    return tr("{detail} Run again when the model is loaded.", detail=detail).strip()
