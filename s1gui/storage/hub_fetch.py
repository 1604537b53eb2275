"""One model from the hub into its cache: what is safe to load, after a look at the disk, going on where it stopped.

huggingface_hub keeps no unfinished file across processes (since 2.0 every attempt has a file of its own), so files are
fetched here into the cache under a name that stays, checked, and moved to where the library looks for them; it then
makes the folder. Runs in a process of its own: ending that process is how a download is cancelled.
"""

import hashlib
import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from s1gui.storage.hub_errors import HubError, told
from s1gui.storage.hub_events import Download, Fetched, Fetching

RESERVE = 2**28
"""Bytes of the disk that a download leaves free."""
AT_ONCE = 4
TRIES = 5
"""Attempts in a row that may bring nothing, before a download gives up."""
CHUNK = 2**20
TELL_SECONDS = 0.25
_WANTED = re.compile(
    r"(?:(?:model|adapter_model)[\w.-]*\.safetensors|[\w.-]+\.json|[\w.-]+\.jinja|tokenizer\.model|merges\.txt|vocab\.txt"
    r"|README\.md|LICENSE[\w.-]*)"
)
"""Names at the top of a repository that are fetched. Never code, never pickles, never a path."""
_WEIGHTS = ("model", "adapter_model")
_ETAG = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Item:
    """A file: its blob's name in the cache, and its SHA-256 where the hub tells it."""

    name: str
    etag: str
    size: int
    sha256: str | None

    def partial(self, blobs: Path) -> Path:
        return blobs / f"{self.etag}.s1gui.incomplete"

    def held(self, blobs: Path) -> int:
        """Bytes of it that are here."""
        if (blobs / self.etag).is_file():
            return self.size
        partial = self.partial(blobs)
        return min(self.size, partial.stat().st_size) if partial.is_file() else 0


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


def wanted(repo: str, siblings: list[Any]) -> list[Item]:
    """The files to fetch. Raises HubError where there are no weights that may be loaded."""
    items = [_item(sibling) for sibling in siblings if _WANTED.fullmatch(str(sibling.rfilename))]
    if any(item.name.endswith(".safetensors") for item in items):
        return items
    names = [str(sibling.rfilename) for sibling in siblings]
    if any(name.endswith(".gguf") for name in names):
        why = "holds GGUF files only, which this program does not run. Get the model the files were made from."
    elif any(name.endswith((".bin", ".pt", ".pth")) for name in names):
        why = "has its weights as pickle files only, which can run code when opened. Choose a model with safetensors."
    else:
        why = "holds no weights (model.safetensors). Choose another one."
    raise HubError("unsafe", f"{repo} {why}")


def _item(sibling: Any) -> Item:
    sha256 = sibling.lfs.sha256 if sibling.lfs else None
    etag, size = sha256 or sibling.blob_id, sibling.lfs.size if sibling.lfs else sibling.size
    if not isinstance(etag, str) or not _ETAG.fullmatch(etag) or not isinstance(size, int) or size < 0:
        raise HubError("damaged", f"The hub's list of files makes no sense at {sibling.rfilename!r}. Try again later.")
    return Item(str(sibling.rfilename), etag, size, sha256)


def check_disk(items: list[Item], blobs: Path, free: int) -> None:
    """Raises HubError with both numbers where what is missing does not fit."""
    missing = sum(item.size - item.held(blobs) for item in items)
    if missing + RESERVE > free and missing:
        raise HubError(
            "disk",
            f"{missing / 1e9:,.2f} GB are still to be fetched, and the disk of {blobs.parent.parent} has "
            f"{free / 1e9:,.2f} GB free. Make room, or set HF_HOME to a folder on another disk.",
        )


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
