"""Brings a store to a version with one step more, and kills itself before its n-th statement: `migrator FILE N`."""

import os
import signal
import sqlite3
import sys
from pathlib import Path

from s1gui.storage import database
from s1gui.storage.schema import STEPS

NEXT = (
    "ALTER TABLE run ADD COLUMN mood TEXT NOT NULL DEFAULT ''",
    "UPDATE run SET mood = 'calm'",
    "CREATE INDEX run_mood ON run(mood)",
)


def main(file: Path, last: int) -> None:
    left = [last]

    def count(_: str) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect(file: Path) -> sqlite3.Connection:
        connection = database.connect(file)
        connection.set_trace_callback(count)
        return connection

    database.open_store(file, connect=connect, steps=(*STEPS, NEXT)).close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
