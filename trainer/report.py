"""A run's journal in a page: the card of the model that came of it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from trainer.journal import Begun, Evaluated, Fact, Follower, Planned, Step
from trainer.recipe import Recipe, as_toml

Kind = TypeVar("Kind")


def card(folder: Path, recipe: Recipe, step: int) -> str:
    """Markdown; the figures are the journal's, up to the step that the model is of."""
    told = [line.fact for line in Follower(folder).read()]
    facts = [fact for fact in told if not isinstance(fact, Step | Evaluated) or fact.step <= step]
    return "\n".join([_HEADER, f"# {recipe.name or folder.name}", "", *_lines(recipe, facts), "", _recipe(recipe)])


_HEADER = """---
library_name: transformers
pipeline_tag: text-generation
tags: [s1, budget-forcing, supervised-fine-tuning]
---
"""


def _lines(recipe: Recipe, facts: list[Fact]) -> Iterable[str]:
    how = {"full": "all weights", "lora": "LoRA, merged", "qlora": "LoRA on an nf4 base, merged into the bf16 base"}
    yield f"`{recipe.base}`, fine-tuned on the traces of `{recipe.data}` ({how[recipe.method]})."
    yield ""
    if planned := _last(facts, Planned):
        tokens = f"{planned.tokens:,} tokens, {planned.supervised:,} of them with loss"
        yield f"- Data: {planned.samples:,} samples, {tokens}"
    if begun := _last(facts, Begun):
        versions = ", ".join(f"{name} {version}" for name, version in begun.versions)
        yield f"- On: {begun.world} × {begun.device}; {versions}"
        yield f"- Parameters: {begun.parameters:,}, trained {begun.trained:,}"
    if step := _last(facts, Step):
        of = f" of {planned.steps}" if planned else ""
        yield f"- Steps: {step.step}{of} ({step.epoch:.2f} epochs), {step.seconds / 60:.1f} minutes"
        yield f"- Loss of the last step: {step.loss:.4f}"
    if evaluated := _last(facts, Evaluated):
        yield f"- Loss on {evaluated.samples} held-out samples: {evaluated.loss:.4f} (step {evaluated.step})"


def _recipe(recipe: Recipe) -> str:
    return f"## Recipe\n\n```toml\n{as_toml(recipe)}```\n\nFields that are not named have their defaults.\n"


def _last(facts: list[Fact], kind: type[Kind]) -> Kind | None:
    return next((fact for fact in reversed(facts) if isinstance(fact, kind)), None)
