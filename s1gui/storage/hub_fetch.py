"""One model from the hub into its cache: what is safe to load, after a look at the disk, going on where it stopped.

huggingface_hub keeps no unfinished file across processes (in 2.4 every attempt has a file of its own), so files are
fetched here into the cache under a name that stays, checked, and moved to where the library looks for them; it then
makes the folder. Runs in a process of its own: ending that process is how a download is cancelled.
"""

import hashlib
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from s1gui.storage.hub_errors import HubError, told
from s1gui.storage.hub_events import Download, Fetched, Fetching
from s1gui.storage.hub_files import Item, check_disk, wanted

AT_ONCE = 4
TRIES = 5
"""Attempts in a row that may bring nothing, before a download gives up."""
CHUNK = 2**20
TELL_SECONDS = 0.25


def fetch(
    repo: str,
    tell: Callable[[Download], None],
    *,
    revision: str | None = None,
    token: str | None = None,
    free_bytes: Callable[[Path], int] = lambda path: shutil.disk_usage(path).free,
) -> bool:
    """Fetch a repository; whether it is all here. Whatever happens is told, last of all Fetched or NotFetched."""
    from huggingface_hub import constants

    try:
        tell(_fetched(repo, revision, token, tell, free_bytes))
    except Exception as error:  # the process has nothing else to do than to say why
        tell(told(repo, error, endpoint=constants.ENDPOINT, token=token))
        return False
    return True


def _fetched(
    repo: str,
    revision: str | None,
    token: str | None,
    tell: Callable[[Download], None],
    free_bytes: Callable[[Path], int],
) -> Fetched:
    from huggingface_hub import HfApi, constants, snapshot_download
    from huggingface_hub.file_download import repo_folder_name

    constants.DOWNLOAD_CHUNK_SIZE = CHUNK
    if constants.is_offline_mode():
        raise HubError("offline", "HF_HUB_OFFLINE is set, so nothing is fetched. Unset it and try again.")
    info = HfApi(token=token).model_info(repo, revision=revision, files_metadata=True)
    items = wanted(repo, info.siblings or [])
    blobs = Path(constants.HF_HUB_CACHE) / repo_folder_name(repo_id=repo, repo_type="model") / "blobs"
    blobs.mkdir(parents=True, exist_ok=True)
    check_disk(items, blobs, free_bytes(blobs))
    with _progress(items, blobs, tell):
        _all(repo, str(info.sha), items, blobs, token)
    names = [item.name for item in items]
    folder = snapshot_download(repo, revision=revision, token=token, allow_patterns=names)
    return Fetched(repo, folder, sum(item.size for item in items))


@contextmanager
def _progress(items: list[Item], blobs: Path, tell: Callable[[Download], None]) -> Iterator[None]:
    """Tell how much is here, some times a second, by looking at the files."""
    total = sum(item.size for item in items)
    over = threading.Event()

    def watch() -> None:
        seen = [(time.monotonic(), sum(item.held(blobs) for item in items))]
        while True:
            first, last = seen[0], seen[-1]
            elapsed = last[0] - first[0]
            tell(Fetching(last[1], total, (last[1] - first[1]) / elapsed if elapsed > 0 else 0.0))
            if over.wait(TELL_SECONDS):
                break
            seen = [*seen[-20:], (time.monotonic(), sum(item.held(blobs) for item in items))]

    thread = threading.Thread(target=watch, name="progress", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
    tell(Fetching(total, total))


def _all(repo: str, commit: str, items: list[Item], blobs: Path, token: str | None) -> None:
    different = {item.etag: item for item in items}.values()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        pending = [pool.submit(_one, repo, commit, item, blobs, token) for item in different]
        try:
            for future in pending:
                future.result()
        except BaseException:
            for future in pending:
                future.cancel()
            raise


def _one(repo: str, commit: str, item: Item, blobs: Path, token: str | None) -> None:
    """Fetch what is missing of a file, and put it where the library looks for it."""
    if (blobs / item.etag).is_file():
        return
    with item.partial(blobs).open("ab", buffering=0) as file:
        _lock(file)
        _fill(repo, commit, item, file, token)
        os.fsync(file.fileno())  # once it has its name nobody looks at it again, not after a power cut either
    try:
        _take(item, blobs)
    except FileNotFoundError:
        if not (blobs / item.etag).is_file():  # another download that had it whole has taken it just now
            raise


def _take(item: Item, blobs: Path) -> None:
    """Give a file that has all its bytes the name that counts as whole, if they are the right ones."""
    partial = item.partial(blobs)
    if item.sha256 and _sha256(partial) != item.sha256:
        partial.unlink()
        raise HubError("damaged", f"{item.name} arrived damaged and was thrown away. Try again.")
    os.replace(partial, blobs / item.etag)


def _fill(repo: str, commit: str, item: Item, file: Any, token: str | None) -> None:
    from huggingface_hub import hf_hub_url
    from huggingface_hub.file_download import http_get
    from huggingface_hub.utils import build_hf_headers, disable_progress_bars  # type: ignore[attr-defined]

    disable_progress_bars()
    headers = {**build_hf_headers(token=token), "Accept-Encoding": "identity"}
    left = TRIES
    while (size := file.seek(0, os.SEEK_END)) < item.size or not item.size:
        try:
            http_get(
                hf_hub_url(repo, item.name, revision=commit),
                file,
                resume_size=size,
                headers=headers,
                expected_size=item.size,
                _nb_retries=0,
            )
        except Exception as error:
            # Links to the weights live for an hour, and networks come and go: ask again, unless the hub said no.
            left = TRIES if file.tell() > size else left - 1
            if left <= 0 or (getattr(error, "response", None) is not None and file.tell() == size):
                raise
            time.sleep(min(2.0, 0.2 * 2 ** (TRIES - left)))
        if not item.size:
            break
    if file.tell() > item.size:
        file.truncate(0)
        raise HubError("damaged", f"{item.name} is longer than the hub announced. Try again.")


def _lock(file: BinaryIO) -> None:
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        return
    except OSError:
        raise HubError("busy", "Another download of this model is under way. Wait for it, or stop it.") from None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
