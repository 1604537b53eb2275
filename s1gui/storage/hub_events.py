"""What a download tells while it runs: one line of JSON each, from the child that fetches to whoever watches."""

from dataclasses import dataclass
from typing import Literal

from s1gui.core.wire import Codec

WhyNot = Literal[
    "gated", "token", "missing", "refused", "network", "offline", "disk", "unsafe", "busy", "damaged", "lost", "other"
]
"""Why a download failed.

gated: terms must be accepted first; token: a wrong one, or one without the right; missing: no such repository or
revision; refused: another answer of the server; unsafe: no weights that may be loaded; busy: another download of the
same file; damaged: what came is not what was announced; lost: the child ended without a word.
"""


@dataclass(frozen=True, slots=True)
class Fetching:
    """Bytes that are here, of how many, and bytes per second of late (0.0 at the beginning)."""

    done: int
    total: int
    speed: float = 0.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """All is here: the folder to load, and the bytes of its files."""

    repo: str
    folder: str
    bytes: int


@dataclass(frozen=True, slots=True)
class NotFetched:
    """The download ended before its end. What is here stays, and the next one goes on from there."""

    repo: str
    kind: WhyNot
    message: str


Download = Fetching | Fetched | NotFetched
DOWNLOADS: Codec[Download] = Codec((Fetching, Fetched, NotFetched))
