"""Other people's text on a terminal: what would steer it is written out, and colour is only ours."""

import os
import re
from collections.abc import Mapping
from typing import TextIO

# C0 but line break and tab, DEL, C1; bidi marks, embeddings and isolates; line and paragraph separators; surrogates.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def escape(text: str) -> str:
    """The text with every character that could steer a terminal written as its escape sequence."""
    return _STEERING.sub(lambda found: found.group().encode("unicode_escape").decode("ascii"), text)


def one_line(text: str, width: int = 48) -> str:
    """The text on one line, escaped, cut to a width."""
    flat = escape(" ".join(text.split()))
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def wants_colour(stream: TextIO, env: Mapping[str, str] = os.environ) -> bool:
    """Colour only on a terminal, and not where NO_COLOR is set (no-color.org)."""
    return stream.isatty() and not env.get("NO_COLOR") and env.get("TERM") != "dumb"


class Pen:
    """Writes to a stream in a few styles, or in none."""

    DIM, BOLD, WAIT = "2", "1", "1;33"

    def __init__(self, stream: TextIO, *, colour: bool) -> None:
        self._stream, self._colour = stream, colour

    def write(self, text: str, style: str = "") -> None:
        """Write text that may be anybody's."""
        text = escape(text)
        if style and self._colour and text:
            text = f"\x1b[{style}m{text}\x1b[0m"
        self._stream.write(text)
        self._stream.flush()
