"""Where a growing trace first says something else than another one."""

from dataclasses import dataclass
from typing import Literal

from s1gui.core.trace import Trace

State = Literal["same", "differs", "shorter", "longer"]
WORDS = 24
"""Characters that are shown of what each says instead."""


@dataclass(frozen=True, slots=True)
class Divergence:
    """A trace beside the first one. "same": equal so far, one may still grow; "shorter", "longer": the trace is a
    beginning of the first, or the other way round, and both are over.

    at: the token of the trace where it leaves the first, or the first token beyond it; in_first: the
    token of the first. ours, theirs: how each goes on there.
    """

    state: State
    at: int = 0
    in_first: int = 0
    ours: str = ""
    theirs: str = ""


@dataclass(slots=True)
class _Place:
    """A place in a trace's text: a token, and so many characters of its piece."""

    token: int = 0
    character: int = 0


class DivergenceWatch:
    """Owner of how far two traces are known to say the same; texts are compared, so models may differ.

    Each `look` goes on where the last one ended.
    """

    def __init__(self, first: Trace, ours: Trace) -> None:
        self._first, self._ours = first, ours
        self._in_first, self._in_ours = _Place(), _Place()
        self._has_left = False

    def look(self, *, are_over: bool) -> Divergence:
        """How they stand now. are_over: neither grows any more."""
        if not self._has_left:
            self._walk()
        at, in_first = self._in_ours.token, self._in_first.token
        if self._has_left:
            return Divergence("differs", at, in_first, _next(self._ours, at), _next(self._first, in_first))
        ours_ended, first_ended = at >= len(self._ours), in_first >= len(self._first)
        if not are_over or (ours_ended and first_ended):
            return Divergence("same", at, in_first)
        if ours_ended:
            return Divergence("shorter", at, in_first, "", _next(self._first, in_first))
        return Divergence("longer", at, in_first, _next(self._ours, at), "")

    def _walk(self) -> None:
        first, ours = self._in_first, self._in_ours
        while first.token < len(self._first) and ours.token < len(self._ours):
            theirs_left = self._first.pieces[first.token][first.character :]
            ours_left = self._ours.pieces[ours.token][ours.character :]
            common = min(len(theirs_left), len(ours_left))
            if theirs_left[:common] != ours_left[:common]:
                self._has_left = True
                return
            _step(first, common, len(theirs_left))
            _step(ours, common, len(ours_left))


def _step(place: _Place, by: int, left: int) -> None:
    if by == left:
        place.token, place.character = place.token + 1, 0
    else:
        place.character += by


def _next(trace: Trace, token: int) -> str:
    """How a trace goes on from a token, on one line."""
    text = trace.text(token, token + WORDS)
    return " ".join(text.split())[:WORDS]
