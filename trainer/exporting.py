"""A run's newest checkpoint made into a model folder, by one process, whoever wrote it."""

from pathlib import Path

from s1gui.core.errors import S1Error
from trainer import checkpoint, export, launch, processes
from trainer.journal import Exported, Fact, Follower
from trainer.recipe import read_json
from trainer.setup import prepared
from trainer.telling import Teller
from trainer.world import World


class NothingToExport(S1Error):
    """A run that has saved nothing."""


def export_newest(folder: Path, world: World) -> list[Exported]:
    """Write `model/` (and `adapter/`) into the run's folder. Raises NothingToExport, ModelError, OSError.

    A model of a later step that stands there, as a finished run leaves it, is not written over: it is what is told.
    """
    whole = checkpoint.sealed(folder)
    there = _there(folder)
    if there and (not whole or checkpoint.progress_of(whole[0]).step < there[-1].step):
        return there
    if not whole:
        raise NothingToExport(f"{folder.name} has no whole checkpoint, so there is nothing to export.")
    with processes.locked(folder) as is_ours:
        if not is_ours:
            raise NothingToExport(f"{folder.name} is being trained. Stop it first: that exports it as well.")
        setup = prepared(read_json(folder / launch.RECIPE), world)
        checkpoint.load(whole[0], setup.weights())
        step = checkpoint.progress_of(whole[0]).step
        told: list[Fact] = []
        export.export(folder, setup, step, told.append)
        tell = Teller(folder, is_first=True)
        for fact in told:
            tell(fact)
        tell.close()
    return [fact for fact in told if isinstance(fact, Exported)]


def _there(folder: Path) -> list[Exported]:
    """What the run exported last, where it still stands."""
    told = [line.fact for line in Follower(folder).read()]
    found = [fact for fact in told if isinstance(fact, Exported)]
    last = [fact for fact in found if fact.step == found[-1].step]
    whole = {fact.path: fact for fact in last if (folder / fact.path).is_dir()}
    return list(whole.values()) if export.MODEL in whole else []
