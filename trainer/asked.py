"""The problems that a model is measured on: a list of one's own, those its run held out, or the embedded ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from s1gui.core.errors import InputError
from s1gui.core.grading import extract
from s1gui.storage.problems import read_problems
from trainer.columns import Sample, recognised, samples
from trainer.launch import RECIPE
from trainer.nano.problems import Asked, Told, parse_question
from trainer.places import resources
from trainer.recipe import Recipe, read_json
from trainer.samples import read
from trainer.selection import select

EMBEDDED = "s1-nano-held-out.jsonl"


@dataclass(frozen=True, slots=True)
class Problems:
    """A list of problems. name: of its file, or of the data that they were held out of."""

    name: str
    asked: tuple[Asked, ...]

    def first(self, count: int | None) -> "Problems":
        return Problems(self.name, self.asked[:count])


def listed(path: Path) -> Problems:
    """The problems of a file of JSON lines with a question and its answer. Raises InputError."""
    found = read_problems(path)
    for number, problem in enumerate(found, 1):
        if problem.answer is None or not problem.answer.strip():
            raise InputError(
                f"Problem {number} of {path.name} has no answer to grade by. It should look like "
                '{"question": "…", "answer": "…"}.'
            )
    return Problems(path.name, tuple(_asked(problem.question, problem.answer or "") for problem in found))


def embedded() -> Problems:
    """The held-out problems that come with the program."""
    return listed(resources() / "problems" / EMBEDDED)


def of_run(folder: Path) -> Problems:
    """What the run held out, and the embedded problems where that is nothing or those. Raises S1Error."""
    recipe = read_json(folder / RECIPE)
    if not (recipe.held_out_share or recipe.held_out) or _is_embedded(recipe):
        return embedded()
    held_out = _held_out(recipe)
    if not held_out.asked:
        raise InputError(f"What {folder.name} held out has no answers to grade by. Name a list of problems.")
    return held_out


def _is_embedded(recipe: Recipe) -> bool:
    """The embedded traces are of some of the embedded problems: there are more to ask than were held out."""
    return bool(recipe.held_out) and Path(recipe.held_out).resolve().parent == (resources() / "problems").resolve()


def _held_out(recipe: Recipe) -> Problems:
    """The same samples that the run's own held-out loss is of."""
    table = read(recipe.data, recipe.subset, recipe.split)
    found = select(samples(table, recognised(table, recipe)), recipe).held_out
    return Problems(Path(recipe.held_out or recipe.data).name, _graded(found))


def _graded(held_out: Iterable[Sample]) -> tuple[Asked, ...]:
    """Those with an answer: what of it counts is what would be taken out of a model's."""
    return tuple(_asked(one.question, answer) for one in held_out if (answer := extract(one.answer)))


def _asked(question: str, answer: str) -> Asked:
    """One of the embedded kinds where it is one and its answer is that, so that it is graded as it always was."""
    try:
        problem = parse_question(question)
    except ValueError:
        return Told(question, answer)
    return problem if str(problem.answer) == answer.strip() else Told(question, answer)
