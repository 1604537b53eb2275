"""A run's curve as a drawing (SVG) that needs nothing else: on a page, in a file, or painted by who can read SVG.

Colours are attributes, those of the light scheme; a page overrides them by class: `answer-0`… for the distinct answers,
`ink`, `muted`, `line`, `wait`, `sheet` for the rest.
"""

import html
import math
from collections.abc import Iterable, Iterator, Sequence

from s1gui.core.answer_look import LIGHT, corners, look_of
from s1gui.core.curve import Curve, Reading, curve, curves
from s1gui.core.record import RunRecord
from s1gui.core.visible import visible

WIDTH, HEIGHT = 760, 258
LEFT, RIGHT, TOP, BOTTOM = 44, 16, 54, 34
DOUBT = 26
"""Pixels for how unsure the model was, below the curve."""
NAMED = 26
"""Pixels for a name above it."""
COLUMNS = 350
LONGEST, LONGEST_NAME = 28, 100
"""Characters of an answer in the legend, and of a name."""
FIRST_TICK = 16
"""Tokens of the shortest axis."""
APART = 46
"""Pixels between two numbers of an axis."""
_HIGHEST = 2.5
INK, MUTED, LINE, WAIT, SHEET = "#1c2024", "#5b636c", "#dcdee1", "#a34a00", "#ffffff"


def drawing(run: RunRecord, told: Curve | None = None, *, name: str = "") -> str:
    """The drawing of a run: p(answer) along its trace with flips and waits, and the entropy of its tokens below.

    told: its curve, where that is known. name: stands above it, in NAMED pixels more, where there is one.
    """
    told, above = told or curve(run), NAMED if name else 0
    height = HEIGHT + above
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {-above} {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" font-family="sans-serif" font-size="12">',
        f"<title>{escaped(f'{name}. ' * bool(name) + described(told))}</title>",
        f'<rect class="sheet" y="{-above}" width="{WIDTH}" height="{height}" fill="{SHEET}"/>',
        *_name(name),
        *_frame(max(FIRST_TICK, run.head)),
        *_doubt(run.trace.entropies, max(FIRST_TICK, run.head)),
        *_waits((mark.at for mark in run.waits), max(FIRST_TICK, run.head)),
        *_flips(told, max(FIRST_TICK, run.head)),
        *_lines(told, max(FIRST_TICK, run.head)),
        *_markers(told, max(FIRST_TICK, run.head)),
        *_legend(told),
        "</svg>",
    ]
    return "\n".join(parts)


def each(runs: Sequence[RunRecord], names: Sequence[str]) -> tuple[str, ...]:
    """The drawings of several runs by their names, in which equal answers look the same."""
    drawn = zip(runs, curves(runs), names, strict=True)
    return tuple(drawing(run, told, name=name) for run, told, name in drawn)


def described(told: Curve) -> str:
    """The curve in words."""
    parts = [
        f"{read.at:,} tokens: {short(read.text)}" + ("" if read.p is None else f", p = {read.p:.2f}")
        for read in told.readings
    ]
    return "Answers along the trace. " + "; ".join(parts) if parts else "No answers along the trace."


def escaped(text: str) -> str:
    """A text as HTML and SVG show it, whoever wrote it."""
    return html.escape(visible(text))


def short(text: str, longest: int = LONGEST) -> str:
    """An answer on one line, not too long."""
    line = " ".join(text.split()) or "(no words)"
    return line if len(line) <= longest else line[: longest - 1] + "…"


def x_of(at: float, end: int) -> float:
    """Where a token lies: as on the window's slider: nearly linear up to 16 tokens, logarithmic from there."""
    share = math.log2(1 + at / FIRST_TICK) / math.log2(1 + end / FIRST_TICK)
    return round(LEFT + min(1.0, share) * (WIDTH - LEFT - RIGHT), 1)


def ticks(end: int) -> tuple[int, ...]:
    """Which numbers stand on an axis of so many tokens."""
    shown = [0]
    for tick in (1 << power for power in range(4, 32) if 1 << power <= end):
        if x_of(tick, end) - x_of(shown[-1], end) > APART:
            shown.append(tick)
    return tuple(shown)


def line_of(name: str, x1: float, y1: float, x2: float, y2: float, color: str, *, more: str = "") -> str:
    return f'<line class="{name}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{color}"{more}/>'


def text_of(x: float, y: float, words: str, *, anchor: str, name: str = "muted-fill", color: str = MUTED) -> str:
    return f'<text class="{name}" x="{x}" y="{y}" text-anchor="{anchor}" fill="{color}">{escaped(words)}</text>'


def _y(p: float) -> float:
    return round(TOP + (1 - min(1.0, max(0.0, p))) * (HEIGHT - TOP - BOTTOM - DOUBT), 1)


def _name(name: str) -> Iterator[str]:
    if name:
        words = short(name, LONGEST_NAME)
        yield f'<text class="ink" x="8" y="{18 - NAMED}" fill="{INK}" font-weight="bold">{escaped(words)}</text>'


def _frame(end: int) -> Iterator[str]:
    for p in (0.0, 0.5, 1.0):
        dash = "" if p == 0 else ' stroke-dasharray="2 3"'
        yield line_of("line", LEFT, _y(p), WIDTH - RIGHT, _y(p), LINE, more=dash)
        yield text_of(LEFT - 8, _y(p) + 4, f"{p:g}", anchor="end")
    for tick in ticks(end):
        yield text_of(x_of(tick, end), HEIGHT - 18, f"{tick:,}", anchor="middle")
    yield text_of(WIDTH - RIGHT, HEIGHT - 4, "thinking tokens", anchor="end")
    yield text_of(8, TOP - 19, "p(answer)", anchor="start")


def _doubt(entropies: list[float], end: int) -> Iterator[str]:
    """The highest entropy of each column; a token fills those it spans."""
    columns: dict[int, float] = {}
    width = (WIDTH - LEFT - RIGHT) / COLUMNS
    for token, value in enumerate(entropies):
        first = int((x_of(token, end) - LEFT) / width)
        last = int((x_of(token + 1, end) - LEFT) / width)
        for column in range(first, max(first + 1, last)):
            columns[column] = max(columns.get(column, 0.0), value)
    floor = HEIGHT - BOTTOM
    bars = "".join(
        f"M{LEFT + column * width:.1f} {floor}v-{1 + math.sqrt(min(1.0, value / _HIGHEST)) * (DOUBT - 6):.1f}"
        for column, value in sorted(columns.items())
    )
    if bars:
        yield f'<path class="answer-0" d="{bars}" stroke="{LIGHT[0]}" stroke-width="{width:.1f}" opacity="0.55"/>'


def _waits(waits: Iterable[int], end: int) -> Iterator[str]:
    for at in waits:
        x = x_of(at, end)
        yield line_of("wait", x, TOP - 2, x, HEIGHT - BOTTOM, WAIT)
        yield text_of(x + 4, _y(0) - 6, "wait", anchor="start", name="wait", color=WAIT)


def _flips(told: Curve, end: int) -> Iterator[str]:
    for at in told.flips:
        x = x_of(at, end)
        yield line_of("muted", x, TOP - 4, x, _y(0), MUTED, more=' stroke-dasharray="4 3"')
        yield f'<path class="muted-fill" d="M{x - 4} {TOP - 10}h8l-4 6z" fill="{MUTED}"/>'


def _lines(told: Curve, end: int) -> Iterator[str]:
    for before, after in zip(told.readings, told.readings[1:], strict=False):
        if before.group == after.group:
            dash = " ".join(f"{stroke:g}" for stroke in look_of(after.group).dash)
            more = f' stroke-width="2" stroke-dasharray="{dash}"' if dash else ' stroke-width="2"'
            places = (x_of(before.at, end), _y(before.p or 0), x_of(after.at, end), _y(after.p or 0))
            yield line_of(f"answer-{color_number(after.group)}", *places, look_of(after.group).light, more=more)


def _markers(told: Curve, end: int) -> Iterator[str]:
    for read in told.readings:
        yield _marker(x_of(read.at, end), _y(read.p or 0), read)


def _legend(told: Curve) -> Iterator[str]:
    x = float(LEFT)
    given = {read.group for read in told.readings}
    rights = {read.group for read in told.readings if read.is_right}
    for group in sorted(given):
        words = short(told.answers[group]) + (" ✓" if group in rights else "")
        if x > WIDTH - 120:
            yield text_of(x, 18, "…", anchor="start")
            return
        yield _shape(x + 5, 14, group, is_hollow=False)
        yield text_of(x + 15, 18, words, anchor="start", name="ink", color=INK)
        x += 34 + 7.2 * len(words)


def color_number(group: int) -> int:
    """Which of the colours a distinct answer has."""
    return group % len(LIGHT)


def _marker(x: float, y: float, read: Reading) -> str:
    return _shape(x, y, read.group, is_hollow=read.p is None)


def _shape(x: float, y: float, group: int, *, is_hollow: bool) -> str:
    look, size = look_of(group), 4.5
    fill = 'fill="none"' if is_hollow else f'fill="{look.light}"'
    name = f"answer-{color_number(group)}" + ("" if is_hollow else f" fill-{color_number(group)}")
    style = f'class="{name}" {fill} stroke="{look.light}" stroke-width="1"'
    outline = corners(look.shape)
    if not outline:
        return f'<circle {style} cx="{x}" cy="{y}" r="{size}"/>'
    points = " ".join(f"{x + dx * size:.1f},{y + dy * size:.1f}" for dx, dy in outline)
    return f'<polygon {style} points="{points}"/>'
