"""Records the run that a new user sees first: a real one of the embedded model, kept as any run is.

python -m tests.record_welcome [FILE]
"""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from s1gui.cli.asking import ask
from s1gui.core.budget import Budget
from s1gui.core.engine import Load
from s1gui.core.events import RunEvent, Started
from s1gui.core.happenings import Happening
from s1gui.core.settings import Settings
from s1gui.engines.local.client import WorkerClient
from s1gui.storage.archive import write_runs
from s1gui.storage.kept import KeptRun
from s1gui.storage.paths import embedded_model, welcome_run
from s1gui.storage.recorder import Recorder
from s1gui.storage.run_store import RunStore

QUESTION = "How many r in raspberry?"
PROBES = (0, 4, *range(8, 129, 8))
SETTINGS = Settings(QUESTION, budget=Budget(256, waits=1), probes=PROBES, top=5, reference="3")
PATIENCE = 60.0


def record(settings: Settings = SETTINGS) -> KeptRun:
    """Ask the embedded model, through the worker and the store."""
    with tempfile.TemporaryDirectory() as folder:
        store = RunStore(Path(folder), lambda _: None)
        store.start()
        recorder = Recorder(store)
        runs: set[int] = set()

        def heard(happening: Happening) -> None:
            recorder.take(happening)
            if isinstance(happening, RunEvent):
                runs.add(happening.run)

        ask(WorkerClient, Load(0, str(embedded_model()), device="cpu", dtype="float32"), settings, heard=heard)
        (run,) = runs
        kept = store.reopen(recorder.key_of(run)).result(PATIENCE)
        store.close()
    return portable(kept)


def portable(kept: KeptRun) -> KeptRun:
    """The run with its model by name: where it lay on this machine says nothing elsewhere."""
    name = embedded_model().name

    def named(event: RunEvent) -> RunEvent:
        return replace(event, what=replace(event.what, model=name)) if isinstance(event.what, Started) else event

    return replace(kept, line=replace(kept.line, model=name), events=tuple(map(named, kept.events)))


if __name__ == "__main__":
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else welcome_run()
    file.parent.mkdir(parents=True, exist_ok=True)
    write_runs(file, (record(),))
    print(f"{file.name}: {file.stat().st_size:,} bytes")
