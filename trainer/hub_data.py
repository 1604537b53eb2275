"""Data sets on the hub: the files of one part of them, fetched into the hub's cache or found there."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from trainer.parts import Chosen, parts_of
from trainer.recipe import RecipeError

if TYPE_CHECKING:
    from huggingface_hub import HfApi

CONVERTED = "refs/convert/parquet"
"""Where the hub keeps Parquet copies of data sets in other kinds of file."""
CARD = "README.md"
Choose = Callable[[Sequence[str], Path | None], Chosen]
"""Of all file names and the data set's card, those to train on. Raises RecipeError."""
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")


def is_name(source: str) -> bool:
    """Whether a text can be owner/name."""
    return _NAME.fullmatch(source) is not None


def fetched(name: str, choose: Choose) -> Path:
    """A folder with the data set's card and the files that `choose` takes, and maybe more of it. Raises RecipeError.

    Where the hub can't be reached, what an earlier run fetched is taken.
    """
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError, OfflineModeIsEnabled

    # The bases are what the library's HTTP client raises, whichever that is, and OSError.
    bases = cast("tuple[type[Exception], ...]", HfHubHTTPError.__bases__)
    unreachable: tuple[type[Exception], ...] = (OfflineModeIsEnabled, LocalEntryNotFoundError, *bases)
    try:
        revision, chosen = _chosen(HfApi(), name, choose)
        return Path(snapshot_download(name, repo_type="dataset", revision=revision, allow_patterns=[CARD, *chosen]))
    except HfHubHTTPError as error:
        status = getattr(error.response, "status_code", 0)
        if status and status < 500:
            raise RecipeError(_refused(name, status)) from None
        reason = f"the hub answered {status}" if status else "the hub can't be reached"
    except HFValidationError as error:
        raise RecipeError(f"{name} is no name on the hub: {error}") from None
    except unreachable:
        reason = "the hub can't be reached"
    if (folder := _cached(name)) is not None:
        return folder
    raise RecipeError(f"The data set {name} is not on this computer and {reason}. Connect, or name a file.")


def _chosen(api: "HfApi", name: str, choose: Choose) -> tuple[str | None, tuple[str, ...]]:
    """The revision, and the files of it to fetch; the hub's own copy in Parquet where it has no others we read."""
    names = api.list_repo_files(name, repo_type="dataset")
    if parts_of(names, None):
        card = Path(api.hf_hub_download(name, CARD, repo_type="dataset")) if CARD in names else None
        return None, choose(names, card).files
    return CONVERTED, choose(api.list_repo_files(name, repo_type="dataset", revision=CONVERTED), None).files


def _cached(name: str) -> Path | None:
    """What was fetched before. The library's own offline look-up wants all files of the repository."""
    from huggingface_hub import constants
    from huggingface_hub.file_download import repo_folder_name

    place = Path(constants.HF_HUB_CACHE) / repo_folder_name(repo_id=name, repo_type="dataset")
    for revision in ("main", CONVERTED):
        try:
            commit = (place / "refs" / revision).read_text("ascii").strip()
        except (OSError, ValueError):
            continue
        if commit and (place / "snapshots" / commit).is_dir():
            return place / "snapshots" / commit
    return None


def _refused(name: str, status: int) -> str:
    if status in (401, 403):
        return (
            f"The hub does not let you have the data set {name} ({status}). It is private, gated, or misspelled: "
            "accept its terms on its page and set HF_TOKEN."
        )
    return f"The hub has no data set {name} ({status}). Check its name, or name a file."
