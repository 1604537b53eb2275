"""A run in the terminal: what its journal says, line by line, until it ends or one looks away."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from trainer import launch
from trainer.journal import (
    LINES,
    Begun,
    Done,
    Errored,
    Evaluated,
    Exported,
    Fact,
    Follower,
    Line,
    Planned,
    Saved,
    Saving,
    Step,
    Stopping,
    Warned,
)

OK, FAILED, INTERRUPTED = 0, 1, 130
_PAUSE = 0.5

Tell = Callable[[str], object]
STATES = {
    "created": "not begun yet",
    "running": "running",
    "stopping": "stopping",
    "finished": "finished",
    "stopped": "stopped, and can be resumed",
    "failed": "failed, and can be resumed: from its newest checkpoint, where it has one",
}


def follow(folder: Path, tell: Tell, *, as_json: bool = False, ends_run: bool = False) -> int:
    """Tell what was and what comes until the run ends; returns the exit status.

    ends_run: whether Ctrl-C stops the run and saves, and a second one ends it at once; else it only stops the telling.
    """
    said = (lambda text: None) if as_json else tell
    asked = False
    while True:
        try:
            return _until_end(folder, tell, said, as_json=as_json)
        except KeyboardInterrupt:
            if not ends_run:
                said(f"The run goes on. `python -m trainer follow {folder}` shows it again.")
                return INTERRUPTED
            if asked:
                launch.force_stop(folder)
                said("Ended at once. The newest checkpoint is kept.")
                return INTERRUPTED
            asked = True
            launch.stop(folder)
            said("Stopping: the step is finished and saved. Ctrl-C again ends it at once.")


def show(folder: Path, tell: Tell) -> None:
    """Tell what comes from now on for as long as this process lives: for the run's own terminal."""
    follower = Follower(folder)
    list(follower.read())
    while True:
        for line in follower.read():
            tell(words(line))
        time.sleep(_PAUSE)


def _until_end(folder: Path, tell: Tell, said: Tell, *, as_json: bool) -> int:
    follower = Follower(folder)
    while True:
        # The state is asked first: what is written before the end is then read after it.
        state = launch.state(folder)
        for line in follower.read():
            tell(LINES.encode(line) if as_json else words(line))
        if state not in ("running", "stopping"):
            if state == "failed" and launch.outcome(folder) is None:  # it could not be written
                said(_fact(launch.silent_end(folder)))
            said(f"{folder.name}: {STATES[state]}.")
            return FAILED if state == "failed" else OK
        time.sleep(_PAUSE)


def words(line: Line) -> str:
    """One line for people."""
    return f"{datetime.fromtimestamp(line.time):%H:%M:%S}  {_fact(line.fact)}"


def _fact(fact: Fact) -> str:
    match fact:
        case Planned():
            held_out = f", {fact.held_out:,} held out" if fact.held_out else ""
            return f"{fact.samples:,} samples{held_out}, {fact.tokens:,} tokens an epoch, {fact.steps:,} steps"
        case Begun():
            where = f"{fact.world} × {fact.device}" if fact.world > 1 else fact.device
            resumed = f", resumed from {fact.resumed_from}" if fact.resumed_from else ""
            return f"{fact.trained:,} of {fact.parameters:,} parameters are trained on {where}{resumed}"
        case Step():
            cost = f"  ${fact.cost:,.2f}" if fact.cost else ""
            return (
                f"step {fact.step}  epoch {fact.epoch:.2f}  loss {fact.loss:.4f}  rate {fact.rate:.2e}  "
                f"{fact.tokens_per_second:,.0f} tokens/s  {max(fact.memory, default=0) / 1e9:.1f} GB  "
                f"{timedelta(seconds=round(fact.eta))} left{cost}"
            )
        case Evaluated():
            return f"held-out loss {fact.loss:.4f} on {fact.samples:,} samples after step {fact.step}"
        case Saving():
            return f"saving after step {fact.step}"
        case Saved():
            return f"saved {fact.name}: {fact.bytes / 1e9:.2f} GB in {fact.seconds:.1f} s"
        case Warned():
            return f"warning: {fact.message}"
        case Errored():
            return f"failed ({fact.kind.replace('_', ' ')}): {fact.message}"
        case Stopping():
            return f"stopping after step {fact.step}: {fact.why}"
        case Exported():
            return f"exported the {fact.kind} of step {fact.step} to {fact.path}"
        case Done():
            return f"done after step {fact.step}" if fact.is_finished else f"stopped after step {fact.step}"
