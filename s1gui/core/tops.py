"""The likeliest tokens at each position of a trace, kept small: a trace may be 50,000 tokens long."""

from array import array
from dataclasses import dataclass, field

from s1gui.core.engine import Top


@dataclass(slots=True)
class Tops:
    """Owner of them. A likely token takes 12 bytes, and its text is kept once however often it is likely."""

    _ends: "array[int]" = field(default_factory=lambda: array("q"))
    _ids: "array[int]" = field(default_factory=lambda: array("q"))
    _logprobs: "array[float]" = field(default_factory=lambda: array("f"))
    _pieces: dict[int, str] = field(default_factory=dict)

    def __len__(self) -> int:
        """Positions."""
        return len(self._ends)

    def __getitem__(self, position: int) -> Top:
        """Those at a position, best first; none where none were told."""
        start = self._ends[position - 1] if position else 0
        span = range(start, self._ends[position])
        return tuple((self._ids[at], self._pieces[self._ids[at]], self._logprobs[at]) for at in span)

    def extend(self, told: tuple[Top, ...], count: int) -> None:
        """Append those of `count` more positions; anything but one for each position is as good as none."""
        for top in told if len(told) == count else ((),) * count:
            for token, piece, logprob in top:
                self._ids.append(token)
                self._logprobs.append(logprob)
                self._pieces.setdefault(token, piece)
            self._ends.append(len(self._ids))
