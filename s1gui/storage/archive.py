"""Runs as a file of JSON lines, to be kept elsewhere and taken in again exactly.

the head:                    format, versions of the program that wrote it, how many runs
a Compared                   only in the second format: the comparison whose runs these are
for each run: a RunHead      all that is kept beside its events, and how many those are
              its events     one line each, as RUN_EVENTS writes them
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TypeVar

from s1gui import __version__
from s1gui.core.errors import InputError, WireError
from s1gui.core.events import RUN_EVENTS, RunEnded, RunEvent
from s1gui.core.settings import Settings
from s1gui.core.wire import MAX_LINE, Codec
from s1gui.storage.compared import COMPARED, Compared
from s1gui.storage.compared import complaint as comparison_complaint
from s1gui.storage.digest import Digest
from s1gui.storage.entry import storable
from s1gui.storage.kept import KeptRun, LoadedAs, RunKey, RunLine, Surroundings
from s1gui.storage.soundness import complaint

FORMAT, COMPARING = "s1gui-runs/1", "s1gui-runs/2"
"""Of runs alone, and of those of a comparison. Raise them when a line changes its meaning."""
MOST_BYTES = 512 * 2**20
MOST_RUNS = 2000
MOST_EVENTS = 500_000
"""Of one run. A trace of 50,000 tokens with 24 answers has about 20,000."""
_KEY = re.compile("[0-9a-f]{32}")
_UNENDED = "It was not over when it was exported."
Message = TypeVar("Message")


@dataclass(frozen=True, slots=True)
class ArchiveHead:
    """The file's first line."""

    format: str
    s1gui: str
    runs: int


@dataclass(frozen=True, slots=True)
class RunHead:
    """A run's first line; its fields as in RunLine and Surroundings. settings: None where they were never known."""

    key: str
    created: float
    title: str
    is_starred: bool
    tags: tuple[str, ...]
    settings: Settings | None
    versions: tuple[tuple[str, str], ...]
    loaded: LoadedAs | None
    model_hash: str
    events: int


_HEADS: Codec[ArchiveHead | RunHead] = Codec((ArchiveHead, RunHead))


def write_runs(path: Path, runs: Iterable[KeptRun], compared: Compared | None = None) -> None:
    """Write runs to a file, in place of what was there; a run that is not over ends here as interrupted.

    compared: the comparison whose runs these are. Raises InputError, with what was there untouched, where that is not
    possible.
    """
    kept = tuple(runs)
    beside = path.with_name(f"{path.name}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines_of(kept, compared))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except (OSError, WireError) as fault:
        with suppress(OSError):
            beside.unlink()
        error = getattr(fault, "strerror", None) or fault
        raise InputError(f"{path.name} could not be written: {error}. Choose another place.") from None


def lines_of(runs: tuple[KeptRun, ...], compared: Compared | None = None) -> Iterator[str]:
    """The lines of a file with these runs. Raises WireError for a run that is too long for a line."""
    yield _HEADS.encode(ArchiveHead(FORMAT if compared is None else COMPARING, __version__, len(runs)))
    if compared is not None:
        yield COMPARED.encode(compared)
    for run in runs:
        events = _ended(run.events)
        line, around = run.line, run.surroundings
        yield _HEADS.encode(
            RunHead(
                line.key,
                line.created,
                line.title,
                line.is_starred,
                line.tags,
                run.settings,
                around.versions,
                around.loaded,
                around.model_hash,
                len(events),
            )
        )
        yield from map(RUN_EVENTS.encode, events)


def read_runs(path: Path) -> Iterator[KeptRun]:
    """The runs of a file, one after another. Raises InputError, with the line, at the first thing that is not right;
    whoever wants all or nothing goes through it twice."""
    with _opened(path) as lines:
        yield from _runs(lines)


def read_comparison(path: Path) -> Compared | None:
    """The comparison whose runs a file holds; None where it holds runs alone. Raises InputError as `read_runs` does."""
    with _opened(path) as lines:
        return _begun(lines)[1]


def is_export(path: Path) -> bool:
    """Whether a file begins as one that was written here, whatever comes after."""
    try:
        with path.open("rb") as file:
            return file.read(40).startswith(b'{"is":"ArchiveHead"')
    except OSError:
        return False


@contextmanager
def _opened(path: Path) -> Iterator["_Lines"]:
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > MOST_BYTES:
                raise InputError(f"{path.name} is larger than {MOST_BYTES // 2**20} MiB. Export fewer runs at once.")
            yield _Lines(file, path.name)
    except OSError as error:
        raise InputError(f"{path.name} can't be read: {error}.") from None


class _Lines:
    """Owner of how far a file was read."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self._file, self._name, self._number = file, name, 0

    def next(self) -> bytes:
        """The next line; b"" at the end."""
        self._number += 1
        line = self._file.readline(MAX_LINE + 2)
        if line and not line.endswith(b"\n"):
            raise self.wrong("it is too long" if len(line) > MAX_LINE else "the file breaks off in it")
        return line.rstrip(b"\r\n")

    def wrong(self, why: str) -> InputError:
        """What to raise where the last line is not right."""
        return InputError(
            f"{self._name} is no export of runs that can be taken in: line {self._number}: {why.rstrip('.')}. "
            "Nothing was imported; export it again."
        )


def _runs(lines: _Lines) -> Iterator[KeptRun]:
    runs, _ = _begun(lines)
    for _ in range(runs):
        yield _run(lines)
    if lines.next():
        raise lines.wrong("there is more than the head said")


def _begun(lines: _Lines) -> tuple[int, Compared | None]:
    """How many runs come, and the comparison whose they are."""
    head = _decoded(_HEADS, lines)
    if not isinstance(head, ArchiveHead):
        raise lines.wrong("it should be the head of the file")
    if head.format not in (FORMAT, COMPARING):
        raise lines.wrong(f"its format is {head.format[:40]!r}, and this program reads {FORMAT!r} and {COMPARING!r}")
    if not 0 <= head.runs <= MOST_RUNS:
        raise lines.wrong(f"it says {head.runs:,} runs, and {MOST_RUNS:,} are allowed")
    if head.format == FORMAT:
        return head.runs, None
    compared = _decoded(COMPARED, lines)
    if why := comparison_complaint(compared, head.runs):
        raise lines.wrong(why)
    return head.runs, compared


def _run(lines: _Lines) -> KeptRun:
    head = _decoded(_HEADS, lines)
    if not isinstance(head, RunHead):
        raise lines.wrong("it should be the head of a run")
    if not _KEY.fullmatch(head.key):
        raise lines.wrong("the run's key is not 32 hexadecimal digits")
    if not 0 <= head.events <= MOST_EVENTS:
        raise lines.wrong(f"it says {head.events:,} events, and {MOST_EVENTS:,} are allowed")
    events = tuple(_decoded(RUN_EVENTS, lines) for _ in range(head.events))
    if why := complaint(head.settings, events):
        raise lines.wrong(f"the run that ends here {why}")
    return _kept(head, events)


def _decoded(codec: Codec[Message], lines: _Lines) -> Message:
    line = lines.next()
    if not line:
        raise lines.wrong("the file ends too soon")
    try:
        return codec.decode(line)
    except WireError as error:
        raise lines.wrong(str(error)) from None


def _kept(head: RunHead, events: tuple[RunEvent, ...]) -> KeptRun:
    digest = Digest(settings=head.settings, budget=head.settings.budget if head.settings is not None else None)
    for event in events:
        digest.take(event)
    line = RunLine(
        key=RunKey(head.key),
        created=head.created,
        title=storable(head.title.strip()),
        question=digest.question,
        model=digest.model,
        budget=digest.budget,
        answer=digest.answer,
        state=digest.state,
        detail=digest.detail,
        thinking=digest.thinking,
        is_starred=head.is_starred,
        tags=tuple(sorted(set(head.tags))),
    )
    around = Surroundings(head.versions, head.loaded, head.model_hash)
    return KeptRun(line, digest.settings, digest.prompt, digest.format, around, events)


def _ended(events: tuple[RunEvent, ...]) -> tuple[RunEvent, ...]:
    """The events, and an end where there is none yet: whoever takes them in has no engine that goes on with them."""
    digest = Digest()
    for event in events:
        digest.take(event)
    if digest.state != "open" or digest.last is None:
        return events
    last = digest.last
    return (*events, replace(last, seq=last.seq + 1, what=RunEnded("interrupted", _UNENDED)))
