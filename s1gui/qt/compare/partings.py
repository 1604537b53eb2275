"""Where the lanes part, brought into sight in all of them at once."""

from collections.abc import Sequence

from s1gui.qt.compare.runs import Lane
from s1gui.qt.trace.view import TraceView

ABOVE = 3
"""The place stands this part of a page below the top, where there is so much text around it."""


def partings(lanes: Sequence[Lane], first: int) -> dict[int, int]:
    """The token of each lane, by its number from 0, at which it leaves the lane `first`; that one's is the earliest."""
    found = {at: lane.divergence(lanes[first]) for at, lane in enumerate(lanes)}
    left = {at: parting for at, parting in found.items() if parting is not None and parting.state != "same"}
    tokens = {at: parting.at for at, parting in left.items()}
    return tokens | {first: min(parting.in_first for parting in left.values())} if left else {}


def reveal(places: Sequence[tuple[TraceView, int]]) -> None:
    """Bring these tokens to one height, each trace to its own."""
    if not places:
        return
    lines = [view.place.number_of(token) for view, token in places]
    bars = [view.verticalScrollBar() for view, _ in places]
    room = min(bar.pageStep() for bar in bars) // ABOVE
    at_least = max(line - bar.maximum() for line, bar in zip(lines, bars, strict=True))  # a text ends at the bottom
    above = min(max(room, at_least), *lines)
    for (view, _), line in zip(places, lines, strict=True):
        view.place.to_top(line - above)
