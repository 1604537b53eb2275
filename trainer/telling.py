"""What a rank tells of the run: the first one into the journal, the others nothing."""

import time
from pathlib import Path

from trainer.journal import Fact, Journal, Line


class Teller:
    """Owner of the journal on the first rank."""

    def __init__(self, folder: Path, *, is_first: bool) -> None:
        self._journal = Journal(folder) if is_first else None

    def __call__(self, fact: Fact) -> None:
        if self._journal is not None:
            self._journal.tell(Line(time.time(), fact))

    def close(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None
