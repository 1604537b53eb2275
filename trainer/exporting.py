"""A run's newest checkpoint made into a model folder, by one process, whoever wrote it."""

from pathlib import Path

from s1gui.core.errors import S1Error
from trainer import checkpoint, export, launch, processes
from trainer.journal import Exported, Fact
from trainer.recipe import read_json
from trainer.setup import prepared
from trainer.telling import Teller
from trainer.world import World


class NothingToExport(S1Error):
    """A run that has saved nothing."""


def export_newest(folder: Path, world: World) -> list[Exported]:
    """Write `model/` (and `adapter/`) into the run's folder. Raises NothingToExport, ModelError, OSError."""
    whole = checkpoint.sealed(folder)
    if not whole:
        raise NothingToExport(f"{folder.name} has no whole checkpoint, so there is nothing to export.")
    with processes.locked(folder) as is_ours:
        if not is_ours:
            raise NothingToExport(f"{folder.name} is being trained. Stop it first: that exports it as well.")
        setup = prepared(read_json(folder / launch.RECIPE), world)
        checkpoint.load(whole[0], setup.state())
        step = checkpoint.progress_of(whole[0]).step
        told: list[Fact] = []
        export.export(folder, setup, step, told.append)
        tell = Teller(folder, is_first=True)
        for fact in told:
            tell(fact)
        tell.close()
    return [fact for fact in told if isinstance(fact, Exported)]
