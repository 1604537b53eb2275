"""A preflight and an inspection as text for a terminal."""

from collections.abc import Callable
from datetime import timedelta

from trainer.audit import Inspection
from trainer.preflight import Peak, Preflight, Span

_SHOWN = 400


def plan_words(answer: Preflight) -> str:
    """Everything a person needs to decide."""
    lines = [
        answer.summary,
        "",
        f"model      {answer.model or 'none named'}: {_parameters(answer)}",
        f"on         {answer.device}",
        f"data       {answer.samples:,} samples, {answer.tokens:,} tokens in {answer.steps:,} steps; "
        f"the longest pass has {answer.longest:,} ({answer.lengths} lengths)",
    ]
    if answer.peak is not None:
        lines += ["memory     " + _parts(answer.peak)]
        lines += [f"host       {answer.host / 1e9:.1f} GB of ordinary memory at most"]
        lines += [f"disk       {answer.disk / 1e9:.2f} GB of checkpoints and the exported model"]
    if answer.seconds is not None:
        lines += [f"time       {_span(answer.seconds, _time)}, loading and saving not counted"]
    if answer.cost is not None:
        lines += [f"cost       {_span(answer.cost, lambda dollars: f'${dollars:,.2f}')}"]
    if answer.change is not None:
        lines += ["", f"To make it fit: {answer.change.text}"]
        if answer.change.recipe is not None:
            changes = (f"--set {name}={getattr(answer.change.recipe, name)}" for name in answer.change.fields)
            lines += [f"    {' '.join(changes)}"]
    return "\n".join([*lines, *(["", *answer.notes] if answer.notes else [])])


def inspection_words(found: Inspection) -> str:
    """The audit's numbers, and the beginning of the first sample, with what carries loss in brackets."""
    audit = found.audit
    if audit is None:
        return f"A run would not begin: {found.refusal}"
    counts = {
        "empty question, thinking or answer": audit.empty,
        "overlapping with what is held out": audit.overlapping,
        "duplicates": audit.duplicates,
        "similar to what is held out (kept)": audit.similar,
        "longer than the block": audit.too_long,
        "losing their answer when cut": audit.lost_answers,
        "whose end token carries no loss": audit.unended,
        "with markers inside their texts": audit.stray,
    }
    lengths = audit.lengths
    lines = [
        f"{audit.samples:,} samples, recognised as {found.columns}; thinking format {found.format} ({found.reason})",
        f"{audit.trained:,} are trained on, {audit.held_out:,} held out; an epoch has {audit.tokens:,} tokens, "
        f"{audit.supervised:,} of them with loss",
        f"lengths: {lengths.least:,} to {lengths.longest:,} tokens, median {lengths.median:,}, "
        f"99 % up to {lengths.p99:,}",
        *(f"{count:,} {what}" for what, count in counts.items() if count),
    ]
    for name, there in (("subsets", found.subsets), ("splits", found.splits)):
        lines += [f"the data has the {name} {', '.join(there)}"] if len(there) > 1 else []
    if found.preview:
        sample = "".join(f"[{piece.text}]" if piece.is_supervised else piece.text for piece in found.preview[0])
        shown = sample[:_SHOWN] + "…" * (len(sample) > _SHOWN)
        lines += ["", "The first sample, what carries loss in brackets:", shown]
    if found.refusal:
        lines += ["", f"A run would not begin: {found.refusal}"]
    return "\n".join(lines)


def _parameters(answer: Preflight) -> str:
    return f"{answer.parameters:,} parameters, {answer.trained:,} trained" if answer.parameters else "not known"


def _parts(peak: Peak) -> str:
    names = ("weights", "gradients", "optimizer", "activations", "logits", "transient", "context")
    parts = ", ".join(f"{name} {getattr(peak, name) / 1e9:.2f}" for name in names if getattr(peak, name))
    return f"{peak.total / 1e9:.2f} GB at the {peak.moment}: {parts}"


def _span(span: Span, words: Callable[[float], str]) -> str:
    return f"about {words(span.likely)} ({words(span.least)} to {words(span.most)})"


def _time(seconds: float) -> str:
    return str(timedelta(seconds=round(seconds)))
