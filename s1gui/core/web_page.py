"""Runs as one web page that needs nothing else and lets nothing run: no scripts, no pictures, no network."""

import base64
import hashlib
from collections.abc import Iterator, Sequence

from s1gui.core.answer_look import DARK, LIGHT
from s1gui.core.comparison_table import HEADINGS, row_of
from s1gui.core.curve import Curve, curves
from s1gui.core.curve_drawing import drawing, escaped
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.core.summary_drawing import about, over_all, summary_drawing
from s1gui.core.transcript import ENDS

_BASE = """
:root { color-scheme: light dark; --sheet: #ffffff; --ink: #1c2024; --muted: #5b636c; --line: #dcdee1;
  --wait: #a34a00; --wait-tint: #ffecd6; --accent: #0a5fa8; }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--sheet); margin: 2rem auto;
  max-width: 62rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; margin: 0; }
h1.text { margin-bottom: 1.2rem; } h2.text { margin: 2.5rem 0 .6rem; } td.text { overflow-wrap: break-word; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; }
.answer { border: 2px solid var(--accent); font-weight: 600; }
.muted { color: var(--muted); }
.beyond { color: var(--muted); opacity: .75; }
mark { color: var(--wait); background: var(--wait-tint); font-weight: 700; text-decoration: underline; }
mark::before { content: "wait \\2192\\00a0"; font: 700 .7em system-ui, sans-serif; }
.cut { border-left: 3px solid var(--accent); padding-left: .15rem; margin-left: .15rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; }
figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; }
svg .sheet { fill: var(--sheet); } svg .ink { fill: var(--ink); } svg .muted-fill { fill: var(--muted); }
svg .muted { stroke: var(--muted); } svg .line { stroke: var(--line); }
svg line.wait { stroke: var(--wait); } svg text.wait { fill: var(--wait); }
"""
_DARK = """
:root { --sheet: #15171a; --ink: #e7e9ec; --muted: #9ca5ae; --line: #3b4249; --wait: #ffb56b; --wait-tint: #3d2a14;
  --accent: #63b3f5; }
"""


def page(runs: Sequence[RunRecord], *, title: str = "", numbers: Sequence[int] = (), price: Price | None = None) -> str:
    """The page. title: "" takes the question of the first run; numbers: of the runs' lanes, () counts from 1.

    price: what computing costs, None where no price is set, and no cost is told then.
    """
    numbers = numbers or range(1, len(runs) + 1)
    heading = title or (runs[0].settings.question if runs else "No runs")
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escaped(' '.join(heading.split())[:120])}</title>",
        f"<style>{STYLE}</style></head><body>",
        f'<h1 class="text">{escaped(heading)}</h1>',
        *_table(runs, numbers, price),
        *_over_all(runs),
        *(
            part
            for number, run, told in zip(numbers, runs, curves(runs), strict=True)
            for part in _section(number, run, told, heading)
        ),
        '<p class="muted">Made by s1gui. Injected waits are underlined; what lies beyond the budget is greyed.</p>',
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def policy() -> str:
    """Allows this page's own style and nothing else whatever."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _style() -> str:
    light = "".join(_colored(number, color) for number, color in enumerate(LIGHT))
    dark = "".join(_colored(number, color) for number, color in enumerate(DARK))
    return f"{_BASE}{light}@media (prefers-color-scheme: dark) {{{_DARK}{dark}}}\n"


def _colored(number: int, color: str) -> str:
    return f"svg .answer-{number} {{ stroke: {color}; }} svg .fill-{number} {{ fill: {color}; }}\n"


STYLE = _style()


def _table(runs: Sequence[RunRecord], numbers: Sequence[int], price: Price | None) -> Iterator[str]:
    shown = len(HEADINGS) - (price is None)
    yield '<div class="wide"><table><thead><tr>'
    yield "".join(f'<th scope="col">{escaped(name)}</th>' for name in HEADINGS[:shown])
    yield "</tr></thead><tbody>"
    for number, run in zip(numbers, runs, strict=True):
        cells = row_of(number, asked(run), run, price).cells[:shown]
        yield "<tr>" + "".join(f'<td class="text">{escaped(cell)}</td>' for cell in cells) + "</tr>"
    yield "</tbody></table></div>"


def _over_all(runs: Sequence[RunRecord]) -> Iterator[str]:
    """The curve over all runs, where they are of one question."""
    told = over_all(runs)
    if told.steps:
        yield f"<figure>{summary_drawing(told)}<figcaption>{escaped(about(told))}</figcaption></figure>"


def asked(run: RunRecord) -> str:
    """What the run was asked with, in a line."""
    settings, budget, sampling = run.settings, run.budget, run.settings.sampling
    maximum = "no limit" if budget.max_thinking_tokens is None else f"at most {budget.max_thinking_tokens:,}"
    parts = [model_of(run), maximum]
    if budget.min_thinking_tokens:
        parts.append(f"at least {budget.min_thinking_tokens:,}")
    if budget.waits:
        parts.append(f"{budget.waits} × {settings.wait!r}")
    parts.append("greedy" if sampling.is_greedy else f"temperature {sampling.temperature:g}, seed {sampling.seed}")
    return ", ".join(part for part in parts if part)


def model_of(run: RunRecord) -> str:
    """The model's name without the folders it lies in."""
    return "" if run.started is None else run.started.model.rstrip("/\\").replace("\\", "/").split("/")[-1]


def _section(number: int, run: RunRecord, told: Curve, heading: str) -> Iterator[str]:
    yield f'<section><h2 class="text">{number}: {escaped(asked(run))}</h2>'
    if run.settings.question != heading:
        yield f'<p class="text">{escaped(run.settings.question)}</p>'
    if told.readings:
        yield f"<figure>{drawing(run, told)}<figcaption>{escaped(_numbers(told))}</figcaption></figure>"
        yield from _readings(told)
    yield f'<h3>Thinking</h3><div class="card"><p class="text">{_trace(run)}</p></div>'
    if run.answer is not None:
        forced, text = run.answer.forced.lstrip(), run.answer.text
        yield '<h3>Answer</h3><div class="card answer">'
        yield f'<p class="text"><span class="muted">{escaped(forced)}</span>{escaped(text)}</p></div>'
    if run.ended is not None:
        yield f'<p class="muted text">{escaped(ENDS[run.ended.end])} {escaped(run.ended.detail)}</p>'
    yield "</section>"


def _numbers(told: Curve) -> str:
    if told.first_final is None or told.overthought is None:
        return "The run was not over."
    wasted = "" if told.wasted is None else f" ({told.wasted:.0%} of the thinking)"
    return f"Final answer first at {told.first_final:,} tokens; {told.overthought:,} after the last flip{wasted}."


def _readings(told: Curve) -> Iterator[str]:
    yield "<details><summary>The answer at every budget</summary><table><thead><tr>"
    yield '<th scope="col">Tokens</th><th scope="col">Answer</th><th scope="col">p</th><th scope="col">How</th></tr>'
    yield "</thead><tbody>"
    for read in told.readings:
        how = "own stop" if read.own else "forced"
        p = "" if read.p is None else f"{read.p:.3f}"
        yield f'<tr><td>{read.at:,}</td><td class="text">{escaped(read.text)}</td><td>{p}</td><td>{how}</td></tr>'
    yield "</tbody></table></details>"


def _trace(run: RunRecord) -> str:
    kept = run.kept
    before = "".join(_pieces(run, 0, kept))
    if kept == run.head:
        return before
    return f'{before}<span class="cut"></span><span class="beyond">{"".join(_pieces(run, kept, run.head))}</span>'


def _pieces(run: RunRecord, start: int, end: int) -> Iterator[str]:
    for part in run.trace.segments:
        first, last = max(part.start, start), min(part.end, end)
        if first < last:
            text = escaped(run.trace.text(first, last))
            yield text if part.origin == "sampled" else f"<mark>{text}</mark>"
