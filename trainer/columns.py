"""Which columns hold question, thinking and answer, and the samples they make."""

from dataclasses import dataclass

from trainer.recipe import Recipe, RecipeError
from trainer.samples import Row, Table


@dataclass(frozen=True, slots=True)
class Sample:
    """A question, the thinking about it without any markers, and the answer. system: of this sample alone."""

    question: str
    thinking: str
    answer: str
    system: str | None = None


def samples(table: Table, recipe: Recipe) -> tuple[Sample, ...]:
    """Raises RecipeError that names the columns there are."""
    names = (recipe.question or "question", recipe.thinking or "thinking", recipe.answer or "answer")
    missing = [name for name in names if name not in table.columns]
    if missing:
        raise RecipeError(
            f"The data has no column {missing[0]!r}; it has {', '.join(table.columns)}. Set question, thinking and "
            "answer in the recipe to the names of the columns."
        )
    return tuple(Sample(*(_text(row, name) for name in names)) for row in table.rows)


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    if isinstance(value, list):
        return "\n".join(str(part) for part in value)
    return "" if value is None else str(value)
