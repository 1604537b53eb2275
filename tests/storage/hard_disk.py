"""What a store says and keeps on a disk that will not be written: `hard_disk SCENE FOLDER ROOM`, a line a state."""

import os
import resource
import sys
from pathlib import Path

from s1gui.core.events import RunEnded
from s1gui.storage.kept import RunKey
from s1gui.storage.run_store import FILE
from s1gui.storage.store_state import NotStoring, StoreError, StoreState, Storing
from tests.storage.telling import PATIENCE, Ear, a_run, a_whole_run, keep, opened, thought

NOBODY = 65534


class Told(Ear):
    """Says aloud what it hears."""

    def __call__(self, state: StoreState) -> None:
        print("storing" if isinstance(state, Storing) else state.reason, flush=True)
        super().__call__(state)


def is_storing(state: StoreState) -> bool:
    return isinstance(state, Storing)


def is_not_storing(state: StoreState) -> bool:
    return isinstance(state, NotStoring)


def limit(size: int) -> None:
    """Have every write beyond so many bytes of a file fail (Python ignores the signal that comes with it)."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def starts_full(folder: Path, room: int) -> None:
    """There is room for so many bytes of the store, which even empty takes more."""
    limit(room)
    ear = Told()
    store = opened(folder, ear)
    key = keep(store, "a", a_whole_run())
    ear.wait_for(is_not_storing)
    try:
        store.lines().result(PATIENCE)
    except StoreError as error:
        print(error)
    limit(resource.RLIM_INFINITY)
    ear.wait_for(is_storing)
    print(len(store.reopen(key).result(PATIENCE).events), store.close())


def gets_full(folder: Path, room: int) -> None:
    """A run is under way when there is room for so many more bytes."""
    ear = Told()
    store = opened(folder, ear)
    events = a_run(*(thought("word " * 200, start=200 * index) for index in range(50)), RunEnded("finished"))
    key = keep(store, "a", events[:1])
    store.lines().result(PATIENCE)
    limit((folder / f"{FILE}-wal").stat().st_size + room)
    keep(store, "a", events[1:])
    ear.wait_for(is_not_storing)
    print(len(store.reopen(key).result(PATIENCE).events) if store.lines().exception(PATIENCE) is None else "unread")
    limit(resource.RLIM_INFINITY)
    ear.wait_for(is_storing)
    print(len(store.reopen(key).result(PATIENCE).events), store.close())


def file_is_read_only(folder: Path, _: int) -> None:
    """The folder and what is in it may be read and not written."""
    read_only(folder, file_mode=0o400)


def folder_is_read_only(folder: Path, _: int) -> None:
    """The store may be written, but no file beside it may be made."""
    read_only(folder, file_mode=0o600)


def read_only(folder: Path, *, file_mode: int) -> None:
    """Root, who may do anything, becomes nobody first."""
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    earlier = opened(folder)
    keep(earlier, "a", a_whole_run())
    print(earlier.close())
    os.chmod(folder / FILE, file_mode)
    os.chmod(folder, 0o500)
    ear = Told()
    store = opened(folder, ear)
    key = keep(store, "b", a_whole_run())
    ear.wait_for(is_not_storing)
    print([line.key for line in store.lines().result(PATIENCE)])
    print(store.star(RunKey("a"), True).exception(PATIENCE))
    os.chmod(folder, 0o700)
    os.chmod(folder / FILE, 0o600)
    ear.wait_for(is_storing)
    print(len(store.reopen(key).result(PATIENCE).events), store.close())


if __name__ == "__main__":
    scenes = (starts_full, gets_full, file_is_read_only, folder_is_read_only)
    {scene.__name__: scene for scene in scenes}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
