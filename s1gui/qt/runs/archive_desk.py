"""Runs that leave the program as files, and come back in."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from s1gui.core.errors import InputError, S1Error
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.qt.actions import Actions
from s1gui.qt.kept_record import record_of
from s1gui.qt.later import Later
from s1gui.qt.runs.archive_files import KINDS, Kind, kind_of
from s1gui.qt.words import plural, tr
from s1gui.storage.archive import read_comparison, read_runs, write_runs
from s1gui.storage.compared import Compared
from s1gui.storage.kept import RunKey
from s1gui.storage.run_store import RunStore

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Seen:
    """A run on screen. key: what it is known by in the store, None where it is not kept there."""

    record: RunRecord
    key: RunKey | None


@dataclass(frozen=True, slots=True)
class Came:
    """What came in. key: of the first run, None where there was none; compared: the comparison whose runs these are,
    None where they are runs alone; seen: those of a comparison."""

    count: int
    key: RunKey | None
    compared: Compared | None
    seen: tuple[Seen, ...] = ()


class ArchiveDesk(QObject):
    """Owner of what is being written and read. seen: the runs on the page in front; compared: the comparison there,
    None where there is none.

    failure: the last thing that was not done, in words. imported(RunKey): runs came in, and this is the first;
    comparison_imported(Compared, tuple[Seen, ...]): they are those of a comparison. told(str): what was done, in words.
    """

    imported = Signal(object)
    comparison_imported = Signal(object, object)
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        store: RunStore,
        *,
        seen: Callable[[], Sequence[Seen]],
        compared: Callable[[], Compared | None],
        price: Callable[[], Price | None] = lambda: None,
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._seen, self._compared = window, store, seen, compared
        self._price = price
        self.failure = ""
        self.failed.connect(self._note_failure)
        self._later = Later(self.failed.emit, self)
        actions["export"].triggered.connect(self._choose_export)
        actions["import_runs"].triggered.connect(self._choose_import)

    def export(self, path: Path, seen: Sequence[Seen], *, chosen: str = "", compared: Compared | None = None) -> None:
        """Write the runs on screen to a file, whose suffix says what kind it is; else the kind chosen.

        compared: the comparison whose runs these are.
        """
        path, kind = kind_of(path, chosen)
        if kind.write is None:
            self.export_kept(path, [one.key for one in seen], chosen=chosen, compared=compared)
            return
        write, records = kind.write, [_at_rest(one.record) for one in seen]
        lanes = () if compared is None else compared.lanes
        numbers = [number for number, lane in enumerate(lanes, start=1) if lane.run is not None]
        price = self._price()
        self._when(lambda: write(path, records, numbers, price), lambda _: self._tell_written(path))

    def export_kept(
        self, path: Path, keys: Sequence[RunKey | None], *, chosen: str = "", compared: Compared | None = None
    ) -> None:
        """Write kept runs to a file, in this order; as JSON lines with the comparison whose runs they are."""
        if None in keys:
            self.failed.emit(tr("This run is not kept here, so it can't be exported as JSON lines. Run it yourself."))
            return
        path, kind = kind_of(path, chosen)
        price = self._price()
        self._when(lambda: self._write_kept(path, kind, keys, compared, price), lambda _: self._tell_written(path))

    def choose_for(self, keys: Sequence[RunKey]) -> None:
        """Ask for a file, and export these kept runs to it."""
        path, chosen = self._asked_for()
        if path is not None:
            self.export_kept(path, keys, chosen=chosen)

    def bring_in(self, path: Path) -> None:
        """Take in the runs of a file of JSON lines: all of them, or none where anything in it is not right."""
        self._when(lambda: self._read(path), self._on_read)

    def _write_kept(
        self,
        path: Path,
        kind: Kind,
        keys: Sequence[RunKey | None],
        compared: Compared | None,
        price: Price | None,
    ) -> None:
        """In a thread of its own."""
        kept = [self._store.reopen(key).result() for key in keys if key is not None]
        if kind.write is None:
            write_runs(path, kept, compared)
            return
        records = [run for run in map(record_of, kept) if run is not None]
        kind.write(path, records, price=price)

    def _read(self, path: Path) -> Came:
        """In a thread of its own; the first time through nothing is taken in, so that what is wrong stops it all."""
        compared = read_comparison(path)
        count = sum(1 for _ in read_runs(path))
        if not count and compared is None:
            raise InputError(tr("{file} holds no runs.", file=path.name))
        if compared is None:
            keys = [self._store.bring_in(run).result() for run in read_runs(path)]
            return Came(count, keys[0], None)
        seen = []
        for run in read_runs(path):
            key = self._store.bring_in(run).result()
            if (record := record_of(run)) is not None:
                seen.append(Seen(record, key))
        return Came(count, seen[0].key if seen else None, compared, tuple(seen))

    def _on_read(self, came: Came) -> None:
        self.told.emit(plural("{n} run was imported.", "{n} runs were imported.", came.count))
        if came.compared is not None:
            self.comparison_imported.emit(came.compared, came.seen)
        else:
            self.imported.emit(came.key)

    def _when(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        done: Future[T] = Future()

        def act() -> None:
            try:
                done.set_result(work())
            except S1Error as error:
                done.set_exception(error)
            except Exception as fault:  # the thread ends here; what it was is raised where its result is looked at
                done.set_exception(fault)

        threading.Thread(target=act, name="archive", daemon=True).start()
        self._later.when(done, then)

    def _choose_export(self) -> None:
        seen, compared = tuple(self._seen()), self._compared()
        if not seen:
            self.failed.emit(tr("There is no run to export. Ask something first."))
            return
        path, chosen = self._asked_for()
        if path is not None:
            self.export(path, seen, chosen=chosen, compared=compared)

    def _asked_for(self) -> tuple[Path | None, str]:
        kinds = ";;".join(tr(kind.words) for kind in KINDS)
        name, chosen = QFileDialog.getSaveFileName(self._window, tr("Export"), f"s1gui{KINDS[0].suffix}", kinds)
        return (Path(name), chosen) if name else (None, "")

    def _choose_import(self) -> None:
        kinds = tr("JSON lines (*.jsonl *.ndjson)")
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Import runs"), "", kinds)
        if name:
            self.bring_in(Path(name))

    def _note_failure(self, words: str) -> None:
        self.failure = words

    def _tell_written(self, path: Path) -> None:
        self.told.emit(tr("Exported to {file}.", file=path.name))


def _at_rest(record: RunRecord) -> RunRecord:
    """The run as it is now, for another thread to read: one that is under way goes on growing here."""
    return deepcopy(record) if record.is_running else record
