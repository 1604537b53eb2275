"""What went wrong with the hub, as a sentence that says what to do. No secret gets through."""

import os
import re
from collections.abc import Iterable

from s1gui.storage.hub_events import NotFetched, WhyNot

_TOKEN = re.compile(r"\bhf_[A-Za-z0-9]{8,}")


class HubError(Exception):
    """A download that can't go on, with its kind and its sentence."""

    def __init__(self, kind: WhyNot, message: str) -> None:
        super().__init__(message)
        self.kind: WhyNot = kind


def redacted(text: str, secrets: Iterable[str | None] = ()) -> str:
    """The text without tokens: the given ones, and whatever looks like one of the hub's."""
    for secret in secrets:
        if secret:
            text = text.replace(secret, "hf_…")
    return _TOKEN.sub("hf_…", text)


def told(repo: str, error: BaseException, *, endpoint: str, token: str | None) -> NotFetched:
    """Any error of a download as what is told of it."""
    kind, sentence = _judged(repo, error, endpoint, has_token=bool(token))
    return NotFetched(repo, kind, redacted(sentence, (token, os.environ.get("HF_TOKEN"))))


def _judged(repo: str, error: BaseException, endpoint: str, *, has_token: bool) -> tuple[WhyNot, str]:
    from huggingface_hub import errors

    page = f"{endpoint}/{repo}"
    match error:
        case HubError():
            return error.kind, str(error)
        case errors.OfflineModeIsEnabled():
            return "offline", "HF_HUB_OFFLINE is set, so nothing is fetched. Unset it and try again."
        case errors.GatedRepoError() if has_token:
            return (
                "gated",
                f"{repo} is gated: accept its terms at {page} with the account of your token; then try again.",
            )
        case errors.GatedRepoError():
            return "gated", f"{repo} is gated: accept its terms at {page}, and save a token of that account here."
        case errors.RevisionNotFoundError():
            return "missing", f"{repo} has no such revision. Leave the revision out, or look it up at {page}."
        case errors.DisabledRepoError():
            return "refused", f"{repo} was disabled on the hub. Choose another model."
        case errors.HfHubHTTPError():
            return _by_status(repo, error, page, has_token=has_token)
        case errors.HFValidationError():
            return "missing", f"{repo[:100]!r} is no repository's name. Write it as owner/name."
    return _by_kind(error, endpoint)


def _by_status(repo: str, error: object, page: str, *, has_token: bool) -> tuple[WhyNot, str]:
    status = int(getattr(getattr(error, "response", None), "status_code", 0) or 0)
    says = str(getattr(error, "server_message", "") or "")[:200]
    match status:
        case 401 if has_token and "invalid" in says.lower():
            return "token", "The hub does not know your token. Make a new one at its settings page and save it here."
        case 401 | 404 if has_token:
            return (
                "missing",
                f"There is no {repo} that your token may see. Check the name, or ask for access at {page}.",
            )
        case 401 | 404:
            return "missing", f"There is no {repo}, or it is private. Check the name, or save a token that may read it."
        case 403:
            return "token", f"Your token may not read {repo}. Give it the right to, or accept the terms at {page}."
        case 429:
            return "refused", "The hub asks to wait: too many requests. Try again in some minutes."
        case _ if status >= 500:
            return "network", f"The hub has trouble ({status}). What is here stays; try again later."
    return "refused", f"The hub refused {repo} ({status}{': ' + says if says else ''}). See {page}."


def _by_kind(error: BaseException, endpoint: str) -> tuple[WhyNot, str]:
    if isinstance(error, OSError) and error.errno in (28, 122):
        return "disk", "The disk is full. What is here stays; make room and try again."
    if isinstance(error, PermissionError):
        return "disk", f"{error.filename} can't be written. Set HF_HOME to a folder that can."
    if type(error).__module__.partition(".")[0] in {"httpx", "httpx2", "httpcore", "httpcore2"} or isinstance(
        error, ConnectionError | TimeoutError
    ):
        return "network", (
            f"{endpoint} can't be reached. Check the network (or HF_ENDPOINT) and try again; what is here stays."
        )
    return "other", f"The download failed with {type(error).__name__}: {' '.join(str(error).split())[:300]}"
