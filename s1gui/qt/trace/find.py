"""Where a text a person looks for stands in a trace, also while the trace grows."""

import re
from bisect import bisect_left, bisect_right


class Found:
    """Owner of the places found. Upper and lower case are the same where the text looked for has no upper case."""

    def __init__(self) -> None:
        self.wanted = ""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._seen = 0

    def __len__(self) -> int:
        """How often it was found."""
        return len(self._starts)

    def __getitem__(self, index: int) -> tuple[int, int]:
        """From where to where the place is, in characters."""
        return self._starts[index], self._ends[index]

    def look_for(self, wanted: str) -> None:
        """Look for another text; `see` finds it."""
        self.wanted, self._seen = wanted, 0
        self._starts.clear()
        self._ends.clear()

    def begins_at(self, length: int) -> int:
        """From where on a text of this length is new to it."""
        return min(length, max(self._ends[-1] if self._ends else 0, self._seen - len(self.wanted) + 1, 0))

    def see(self, text: str, *, start: int) -> None:
        """Find it in what is new: `text` begins at `start` characters, as `begins_at` said."""
        self._seen = start + len(text)
        if not self.wanted:
            return
        flags = re.IGNORECASE if self.wanted == self.wanted.lower() else 0
        for match in re.finditer(re.escape(self.wanted), text, flags):
            self._starts.append(start + match.start())
            self._ends.append(start + match.end())

    def between(self, start: int, end: int) -> range:
        """Those that are at least partly there."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def after(self, offset: int) -> int | None:
        """The first that begins at a place or beyond, or else the first of all; None where there is none."""
        return bisect_left(self._starts, offset) % len(self) if self._starts else None

    def before(self, offset: int) -> int | None:
        """The last that begins before a place, or else the last of all; None where there is none."""
        return (bisect_left(self._starts, offset) - 1) % len(self) if self._starts else None
