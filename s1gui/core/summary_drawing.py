"""What several runs of a question come to at every budget as a drawing (SVG), alone and above the runs' own."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from s1gui.core import curve_drawing
from s1gui.core.answer_look import LIGHT
from s1gui.core.comparison import are_draws
from s1gui.core.curve import curves
from s1gui.core.curve_drawing import (
    BOTTOM,
    FIRST_TICK,
    HEIGHT,
    INK,
    LEFT,
    LINE,
    NAMED,
    RIGHT,
    SHEET,
    WIDTH,
    escaped,
    line_of,
    short,
    text_of,
    ticks,
    x_of,
)
from s1gui.core.curve_summary import Step, Summary, summary
from s1gui.core.lane_spec import spec_of
from s1gui.core.record import RunRecord

SUMMARY_HEIGHT = 170
_TOP = 20
LAST = 10
"""Pixels for the last step, beyond which nothing is known."""


def over_all(runs: Sequence[RunRecord]) -> Summary:
    """What these runs come to; nothing where they are fewer than two, or of different questions."""
    if len(runs) < 2 or len({run.settings.question for run in runs}) > 1:
        return Summary()
    return summary(curves(runs), are_draws=are_draws([spec_of(run.settings) for run in runs]))


def about(told: Summary) -> str:
    """What is drawn."""
    share = "is right" if told.measure == "right" else "gives the commonest answer"
    return (
        f"Over all {told.runs} runs: the share that {share}, had they stopped at so many thinking tokens. "
        "Thin where not all of them have an answer."
        + (" Shaded: its 95 % interval." if any(step.interval for step in told.steps) else "")
    )


def summary_drawing(told: Summary, *, name: str = "") -> str:
    """The drawing. name: stands above it, in NAMED pixels more, where there is one."""
    above = NAMED if name else 0
    height, end = SUMMARY_HEIGHT + above, max(FIRST_TICK, 1 << told.steps[-1].at.bit_length() if told.steps else 0)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {-above} {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" font-family="sans-serif" font-size="12">',
        f"<title>{escaped(f'{name}. ' * bool(name) + described(told))}</title>",
        f'<rect class="sheet" y="{-above}" width="{WIDTH}" height="{height}" fill="{SHEET}"/>',
    ]
    if name:
        parts.append(f'<text class="ink" x="8" y="{18 - NAMED}" fill="{INK}" font-weight="bold">{escaped(name)}</text>')
    return "\n".join([*parts, *_frame(end), *_steps(told, end), "</svg>"])


def each(runs: Sequence[RunRecord], names: Sequence[str], told: Summary) -> tuple[tuple[str, int], ...]:
    """The drawings of runs by their names, with their heights; before them what they come to, where that is told."""
    above = summary_drawing(told, name=about(told).partition(",")[0])
    summed = ((above, SUMMARY_HEIGHT + NAMED),) if told.steps else ()
    return (*summed, *((one, HEIGHT + NAMED) for one in curve_drawing.each(runs, names)))


def drawings(runs: Sequence[RunRecord], names: Sequence[str], told: Summary) -> str:
    """The same in one drawing, from top to bottom."""
    drawn = each(runs, names, told)
    if len(drawn) == 1:
        return drawn[0][0]
    tops = [0, *accumulate(height for _, height in drawn)]
    parts = [f'<g transform="translate(0 {top})">{one}</g>' for top, (one, _) in zip(tops, drawn, strict=False)]
    height = tops[-1]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">'
    return "\n".join([head, *parts, "</svg>"])


def described(told: Summary) -> str:
    """The steps in words."""
    return "; ".join([about(told), *(_said(step, told) for step in told.steps)])


def _said(step: Step, told: Summary) -> str:
    what = "right" if told.measure == "right" else f"say {short(step.answer)}"
    return f"{step.at:,} tokens: {step.hits} of {step.n} {what}"


def _frame(end: int) -> Iterator[str]:
    for share in (0.0, 0.5, 1.0):
        dash = "" if share == 0 else ' stroke-dasharray="2 3"'
        yield line_of("line", LEFT, _y(share), WIDTH - RIGHT, _y(share), LINE, more=dash)
        yield text_of(LEFT - 8, _y(share) + 4, f"{share:.0%}", anchor="end")
    for tick in ticks(end):
        yield text_of(x_of(tick, end), SUMMARY_HEIGHT - 18, f"{tick:,}", anchor="middle")
    yield text_of(WIDTH - RIGHT, SUMMARY_HEIGHT - 4, "thinking tokens", anchor="end")


def _steps(told: Summary, end: int) -> Iterator[str]:
    places = [x_of(step.at, end) for step in told.steps]
    places.append(places[-1] + LAST if places else 0.0)  # nobody knows what is beyond
    for step, (start, stop) in zip(told.steps, pairwise(places), strict=True):
        if step.interval is not None:
            low, high = step.interval
            area = f'x="{start}" y="{_y(high)}" width="{stop - start:.1f}" height="{_y(low) - _y(high):.1f}"'
            yield f'<rect class="fill-0" {area} fill="{LIGHT[0]}" opacity="0.15"/>'
    for step, (start, stop) in zip(told.steps, pairwise(places), strict=True):
        more = ' stroke-width="2.4"' if step.n == told.runs else ""
        yield line_of("answer-0", start, _y(step.share), stop, _y(step.share), LIGHT[0], more=more)
    for (before, after), x in zip(pairwise(told.steps), places[1:], strict=False):
        yield line_of("answer-0", x, _y(before.share), x, _y(after.share), LIGHT[0])


def _y(share: float) -> float:
    return round(_TOP + (1 - share) * (SUMMARY_HEIGHT - _TOP - BOTTOM), 1)
