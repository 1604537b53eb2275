"""What is typed into a recipe's fields, and what is said of it."""

import dataclasses

import pytest

from s1gui.qt.train.fields import read, recipe_fields
from s1gui.qt.train.words import CHOICES, COMMON, GROUPS, LABELS
from trainer.recipe import RANGES, Recipe

FIELDS, PLAIN = recipe_fields(), Recipe()


def typed(recipe: Recipe = PLAIN, **changes: str) -> dict[str, str]:
    values = dataclasses.asdict(recipe)
    return {name: field.shown(values[name]) for name, field in FIELDS.items()} | changes


def test_every_field_of_a_recipe_is_there_with_its_range_a_name_and_a_place() -> None:
    assert list(FIELDS) == [field.name for field in dataclasses.fields(Recipe)] == list(dict.fromkeys(FIELDS))
    assert {name: (FIELDS[name].least, FIELDS[name].most) for name in RANGES} == RANGES
    assert LABELS.keys() == FIELDS.keys()
    placed = ["base", "data", *COMMON, *(name for _, names in GROUPS for name in names)]
    assert sorted(placed) == sorted(FIELDS)


@pytest.mark.parametrize(
    "recipe", [Recipe(), Recipe(method="qlora", system="Think.", learning_rate=2.5e-7, packing=True, name="ä b")]
)
def test_a_recipe_shown_is_the_recipe_read(recipe: Recipe) -> None:
    assert read(FIELDS, typed(recipe)).recipe == recipe


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("epochs", "0", "Epochs is 0; it may be 1 to 10,000."),
        ("epochs", "2.5", "Epochs must be a whole number, 1 to 10,000."),
        ("learning_rate", "much", "Learning rate must be a number, 1e-09 to 1."),
        ("learning_rate", "nan", "Learning rate is nan; it may be 1e-09 to 1."),
        ("warmup", "", "Warm-up must be a number, 0 to 1."),
        ("micro_batch", "3", "Batch of 16 is no multiple of Micro batch, 3."),
        ("nodes", "2", "With several nodes, Rendezvous must be"),
    ],
)
def test_a_wrong_value_says_which_field_and_what_is_allowed(name: str, text: str, says: str) -> None:
    found = read(FIELDS, typed(**{name: text}))
    assert found.recipe is None
    (sentence,) = found.wrong.values()
    assert sentence.startswith(says)


def test_all_wrong_fields_say_so_at_once() -> None:
    assert set(read(FIELDS, typed(epochs="x", block="1")).wrong) == {"epochs", "block"}


def test_what_concerns_two_fields_stands_at_the_one_it_names_first() -> None:
    assert set(read(FIELDS, typed(nodes="2")).wrong) == {"nodes"}
    assert set(read(FIELDS, typed(micro_batch="3")).wrong) == {"global_batch"}


def test_every_value_that_may_be_chosen_has_words() -> None:
    assert {name: set(field.choices) for name, field in FIELDS.items() if field.kind == "choice"} == {
        name: set(words) for name, words in CHOICES.items()
    }
