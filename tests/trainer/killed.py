"""A run that kills itself: `python -m tests.trainer.killed FOLDER POINT` at the n-th step of its saves, or
`python -m tests.trainer.killed FOLDER -STEP` right after a step of the training."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from trainer import durable, process
from trainer.loop import Training


def main(folder: Path, point: int) -> int:
    left = point

    def reached() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    take = Training._take

    def taken(self: Training, *args: Any) -> None:
        take(self, *args)
        if self.step == -point:
            os.kill(os.getpid(), signal.SIGKILL)

    durable.on_point = reached
    Training._take = taken  # type: ignore[method-assign]
    return process.main(folder, resume=(folder / "journal.jsonl").exists())


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), int(sys.argv[2])))
