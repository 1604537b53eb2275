"""Which files of a repository are fetched, how much of them is here, and whether the rest fits onto the disk."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from s1gui.storage.hub_errors import HubError

RESERVE = 2**28
"""Bytes of the disk that a download leaves free."""
_WANTED = re.compile(
    r"(?:(?:model|adapter_model)[\w.-]*\.safetensors|[\w.-]+\.json|[\w.-]+\.jinja|tokenizer\.model|merges\.txt|vocab\.txt"
    r"|README\.md|LICENSE[\w.-]*)"
)
"""Names at the top of a repository that are fetched. Never code, never pickles, never a path."""
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
        try:
            return min(self.size, self.partial(blobs).stat().st_size)
        except FileNotFoundError:  # looked at first: it becomes the other one when it is whole
            return self.size if (blobs / self.etag).is_file() else 0


def wanted(repo: str, siblings: list[Any]) -> list[Item]:
    """The files to fetch. Raises HubError where there are no weights that may be loaded."""
    items = [_item(sibling) for sibling in siblings if _WANTED.fullmatch(str(sibling.rfilename))]
    if any(item.name.endswith(".safetensors") for item in items):
        return items
    names = [str(sibling.rfilename) for sibling in siblings]
    if any(name.endswith(".gguf") for name in names):
        why = f"{repo} holds GGUF files only, which this program does not run. Get the model the files were made from."
    elif any(name.endswith((".bin", ".pt", ".pth")) for name in names):
        why = (
            f"{repo} has its weights as pickle files only, which can run code when opened. "
            "Choose a model with safetensors."
        )
    else:
        why = f"{repo} holds no weights (model.safetensors). Choose another one."
    raise HubError("unsafe", why)


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
