"""A real process that stands in a training's place: it writes the journal as the trainer does, and heeds STOP.

python -m tests.qt.trainee FOLDER [--resume]    TRAINEE=steps,seconds between them, or "fail"
"""

import os
import sys
import time
from pathlib import Path

from trainer.journal import Begun, Done, Errored, Evaluated, Exported, Fact, Journal, Line, Planned, Step, Stopping

TINY = '{"model_type": "llama"}'


def main(folder: Path, *, is_resumed: bool) -> None:
    kind, _, pause = os.environ.get("TRAINEE", "20,0").partition(",")
    journal = Journal(folder)

    def tell(fact: Fact) -> None:
        journal.tell(Line(time.time(), fact))

    print("begun <img src='/etc/passwd'>", flush=True)
    total = int(kind) if kind.isdigit() else 20
    tell(Planned(32, 2, 4000, 3000, 120, total, 1))
    tell(Begun(8 if is_resumed else 0, 1, "cpu", 1000, 1000, False, (4000,), (), os.getpid(), ""))
    for step in range(9 if is_resumed else 1, total + 1):
        rate = 1e-3 * (1 - step / total)
        tell(Step(step, step / total, 3 / step, rate, 0.5, 150 * step, 900.0, (10**8,), step * 2.0, total - step, 0.0))
        if step % 10 == 0:
            tell(Evaluated(step, 3 / step + 0.1, 2))
        if kind == "fail" and step == 5:
            tell(Errored("nan", "The loss is not a number <img src='/etc/passwd'>.", "tail"))
            sys.exit(1)
        if (folder / "STOP").exists():
            tell(Stopping(step, "asked"))
            export(folder)
            tell(Done(step, False))
            return
        time.sleep(float(pause or 0))
    export(folder)
    tell(Exported(total, "model", "model"))
    tell(Done(total, True))


def export(folder: Path) -> None:
    (folder / "model").mkdir(exist_ok=True)
    (folder / "model" / "model.safetensors").write_bytes(b"0" * 100)
    (folder / "model" / "config.json").write_text(TINY)


if __name__ == "__main__":
    main(Path(sys.argv[1]), is_resumed="--resume" in sys.argv)
