"""A run as something to paste elsewhere: plain text, Markdown, or JSON, with nothing left out that was on screen.

In plain text and Markdown what was injected into the thinking stands in ⟦ ⟧. Whatever a person or a model wrote stands
in Markdown inside a fence longer than any row of backticks in it, so it can't get out. JSON has every segment apart.
"""

import json
import math
import re
from dataclasses import asdict

from s1gui.core.events import End
from s1gui.core.record import Answer, RunRecord

FORMAT = "s1gui-run/1"
"""Raise it when a field of the JSON changes its meaning or goes."""

ENDS: dict[End, str] = {
    "finished": "finished by itself",
    "cut": "cut by the budget",
    "stopped": "stopped by hand",
    "context": "out of context",
    "looping": "ended because it looped",
    "interrupted": "interrupted",
}
_BACKTICKS = re.compile("`+")


def plain(run: RunRecord) -> str:
    """The run as plain text, in sections."""
    return "".join(f"{title}\n{'-' * len(title)}\n{text}\n\n" for title, text in _sections(run)).rstrip() + "\n"


def markdown(run: RunRecord) -> str:
    """The run as Markdown (CommonMark): our own headings, everything else in fences."""
    return "\n".join(f"## {title}\n\n{fenced(text)}\n" for title, text in _sections(run))


def as_json(run: RunRecord) -> str:
    """The run as one JSON object, in ASCII; fields are named as those of RunRecord and Settings."""
    started = run.started
    return json.dumps(
        {
            "format": FORMAT,
            "question": run.settings.question,
            "system": run.settings.system,
            "prompt": None if started is None else started.prompt,
            "model": _model(run),
            "thinking_format": None if started is None else started.format,
            "settings": {**asdict(run.settings), "budget": asdict(run.budget)},
            "thinking": [
                {"origin": part.origin, "at": part.start, "text": run.trace.text(part.start, part.end)}
                for part in run.trace.segments
            ],
            "waits": [asdict(mark) for mark in run.waits],
            "stops": run.stops,
            "kept": run.kept,
            "answer": None if run.answer is None else _answer(run.answer),
            "answers": [_answer(answer) for _, answer in sorted(run.answers.items())],
            "end": None if run.ended is None else asdict(run.ended),
            "counts": {
                "thinking": run.head,
                "sampled": run.sampled,
                "injected": run.injected,
                "answer": None if run.answer is None else run.answer.tokens,
            },
            "tokens_per_second": run.pace.rate,
            "seconds_to_first_token": run.pace.first,
        },
        indent=2,
        allow_nan=False,
    )


def fenced(text: str) -> str:
    """The text in a fence that nothing in it can close."""
    longest = max((len(row) for row in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def marked(run: RunRecord) -> str:
    """The thinking, with ⟦ ⟧ around what was injected and a line where the budget cut it."""
    kept, cut = run.kept, "" if run.kept == run.head else "\n⟦beyond the budget⟧\n"
    return _marked(run, 0, kept) + cut + _marked(run, kept, run.head)


def _marked(run: RunRecord, start: int, end: int) -> str:
    text = ""
    for part in run.trace.segments:
        first, last = max(part.start, start), min(part.end, end)
        if first < last:
            piece = run.trace.text(first, last)
            text += piece if part.origin == "sampled" else f"⟦{piece}⟧"
    return text


def _sections(run: RunRecord) -> list[tuple[str, str]]:
    sections = [("Question", run.settings.question), ("Settings", _settings(run)), ("Thinking", marked(run))]
    if run.answer is not None:
        sections.append(("Answer", run.answer.forced.lstrip() + run.answer.text))
    return [*sections, ("Result", _result(run))]


def _settings(run: RunRecord) -> str:
    settings, budget, sampling = run.settings, run.budget, run.settings.sampling
    maximum = "no limit" if budget.max_thinking_tokens is None else f"{budget.max_thinking_tokens:,}"
    lines = [
        f"model: {_model(run) or 'unknown'}",
        f"thinking format: {run.started.format if run.started else 'unknown'}",
        f"thinking tokens: at least {budget.min_thinking_tokens:,}, at most {maximum} ({budget.accounting})",
        f"waits: {budget.waits} of {settings.wait!r}",
        f"sampling: {', '.join(f'{name} {value}' for name, value in asdict(sampling).items())}",
        f"answer: at most {settings.answer_tokens:,} tokens",
    ]
    if run.branched_at:
        lines.append(f"begins with {run.branched_at:,} thinking tokens of another run")
    if settings.system is not None:
        lines.append(f"system: {settings.system}")
    if settings.prompt is not None:
        lines.append(f"exact prompt: {settings.prompt}")
    if settings.reference is not None:
        lines.append(f"known answer: {settings.reference}")
    return "\n".join(lines)


def _result(run: RunRecord) -> str:
    end = "still running" if run.ended is None else f"{ENDS[run.ended.end]} {run.ended.detail}".strip()
    counts = f"{run.head:,} ({run.sampled:,} sampled, {run.injected:,} injected)"
    lines = [f"end: {end}", f"thinking tokens: {counts}"]
    if run.kept < run.head:
        lines.append(f"of these before the answer: {run.kept:,}")
    lines += [f"wait after {mark.at:,}: {mark.why}" for mark in run.waits]
    if run.answer is not None:
        p = "" if run.answer.p is None else f", p = {run.answer.p:.3g}"
        lines.append(f"answer tokens: {run.answer.tokens:,}{p}")
    if run.pace.rate is not None:
        lines.append(f"speed: {run.pace.rate:,.1f} tokens/s")
    return "\n".join(lines)


def _answer(answer: Answer) -> dict[str, object]:
    return {
        "at": answer.point.at,
        "own": answer.point.own,
        "forced": answer.forced,
        "text": answer.text,
        "tokens": answer.tokens,
        "complete": answer.is_complete,
        "p": answer.p if answer.p is None or math.isfinite(answer.p) else None,
    }


def _model(run: RunRecord) -> str | None:
    """The model's name without the folders it lies in: whoever reads the transcript has others."""
    return None if run.started is None else run.started.model.rstrip("/\\").replace("\\", "/").split("/")[-1]
