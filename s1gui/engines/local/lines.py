"""Lines of a pipe, none longer than the protocol allows."""

from collections.abc import Iterator
from typing import BinaryIO

from s1gui.core.wire import MAX_LINE


def lines(pipe: BinaryIO) -> Iterator[bytes | None]:
    """Each line without its line break, until the pipe ends; None for one that is too long (it is skipped)."""
    while line := pipe.readline(MAX_LINE + 1):
        if line.endswith(b"\n"):
            yield line[:-1]
        elif len(line) <= MAX_LINE:
            return  # torn off by the end of the pipe
        else:
            yield None
            while line and not line.endswith(b"\n"):
                line = pipe.readline(MAX_LINE)
