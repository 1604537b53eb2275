"""All of the embedded model, from nothing to its model cards, in steps that can also be taken alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from trainer.nano import card
from trainer.nano.held_out import held_out_problems, write_problems
from trainer.nano.measure import answer_directly, measure, measure_direct
from trainer.nano.model import build_model
from trainer.nano.pretrain import Pretraining, TrainingProgress, pretrain
from trainer.nano.pupil import Pupil, load_pupil
from trainer.nano.scores import Point, table
from trainer.nano.sft import Distillation, distil
from trainer.nano.teacher import (
    EXAMPLES,
    draw_examples,
    held_out_examples,
    read_examples,
    shuffled,
    write_examples,
)
from trainer.nano.tokenizer import build_tokenizer

SEED = 1

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Where everything goes, and how large it is; the defaults made the models that ship with the program."""

    out: Path
    width: int = 192
    layers: int = 4
    pretraining: Pretraining = field(default_factory=Pretraining)
    distillation: Distillation = field(default_factory=Distillation)
    examples: int = EXAMPLES
    problems: int = 300

    @property
    def base(self) -> Path:
        return self.out / "models" / "s1-nano-base"

    @property
    def distilled(self) -> Path:
        return self.out / "models" / "s1-nano"

    @property
    def data(self) -> Path:
        return self.out / "data" / "s1-nano-1k.jsonl"

    @property
    def held_out(self) -> Path:
        return self.out / "problems" / "s1-nano-held-out.jsonl"

    @property
    def held_out_traces(self) -> Path:
        return self.out / "problems" / "s1-nano-held-out-traces.jsonl"


def make_problems(recipe: Recipe, tell: Tell) -> None:
    write_problems(recipe.held_out)
    tell(f"{len(held_out_problems())} held-out problems in {recipe.held_out}")


def make_base(recipe: Recipe, tell: Tell) -> None:
    tokenizer = build_tokenizer()
    pupil = Pupil(build_model(tokenizer, seed=SEED, width=recipe.width, layers=recipe.layers), tokenizer)
    tell(f"base model: {pupil.model.num_parameters():,} parameters, {recipe.pretraining.tokens:,} tokens to read")
    _tell_of(pretrain(pupil, recipe.pretraining), tell)
    pupil.save(recipe.base)


def make_data(recipe: Recipe, tell: Tell) -> None:
    pupil = load_pupil(recipe.base)
    examples = draw_examples(lambda asked: answer_directly(pupil, asked), count=recipe.examples)
    write_examples(examples, recipe.data)
    tell(f"{len(examples)} examples in {recipe.data}")
    unseen = held_out_examples(lambda asked: answer_directly(pupil, asked))
    write_examples(unseen, recipe.held_out_traces)
    tell(f"{len(unseen)} traces of held-out problems in {recipe.held_out_traces}")


def make_distilled(recipe: Recipe, tell: Tell) -> None:
    pupil = load_pupil(recipe.base)
    _tell_of(distil(pupil, read_examples(recipe.data), recipe.distillation), tell)
    pupil.save(recipe.distilled)


def make_cards(recipe: Recipe, tell: Tell) -> None:
    """Measures base, distilled model and control on the held-out problems, and writes both model cards."""
    problems = held_out_problems()[: recipe.problems]
    direct = measure_direct(load_pupil(recipe.base), problems)
    thinking = measure(load_pupil(recipe.distilled), problems)
    _show("distilled", thinking, tell)
    control = _measure_control(recipe, tell)
    facts = card.Facts(recipe.pretraining, recipe.distillation, recipe.examples, direct, thinking, control)
    card.write_cards(recipe.base, recipe.distilled, facts)
    tell(f"model cards in {recipe.base} and {recipe.distilled}")


def _measure_control(recipe: Recipe, tell: Tell) -> list[Point]:
    """The control: the same base, distilled on the same traces with their lines shuffled; it is measured, not kept."""
    pupil = load_pupil(recipe.base)
    _tell_of(distil(pupil, shuffled(read_examples(recipe.data)), recipe.distillation), tell)
    points = measure(pupil, held_out_problems()[: recipe.problems])
    _show("control, lines shuffled", points, tell)
    return points


STEPS: dict[str, Callable[[Recipe, Tell], None]] = {
    "problems": make_problems,
    "base": make_base,
    "data": make_data,
    "distil": make_distilled,
    "cards": make_cards,
}


def _tell_of(progress: Iterable[TrainingProgress], tell: Tell) -> None:
    for report in progress:
        tell(str(report))


def _show(what: str, points: list[Point], tell: Tell) -> None:
    tell(f"{what}:\n{table(points)}")
