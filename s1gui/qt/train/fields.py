"""A recipe's fields as they are typed: what each takes, what it may be, and what is wrong with what stands there."""

import dataclasses
import re
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from s1gui.qt.sentences import told
from s1gui.qt.train.words import LABELS, with_labels
from s1gui.qt.words import marked, number, plain, tr
from trainer.recipe import RANGES, Recipe, RecipeError, from_table

Kind = Literal["text", "whole", "number", "switch", "choice"]
_KINDS: dict[object, Kind] = {str: "text", int: "whole", float: "number", bool: "switch"}

_NO_NUMBER = {
    "whole": marked("{name} must be a whole number, {allowed}."),
    "number": marked("{name} must be a number, {allowed}."),
}


@dataclass(frozen=True, slots=True)
class RecipeField:
    """One field. choices: of a choice; least, most: of a number; can_be_none: a text left empty is none at all."""

    name: str
    kind: Kind
    default: object
    choices: tuple[str, ...] = ()
    least: float = 0.0
    most: float = 0.0
    can_be_none: bool = False

    @property
    def allowed(self) -> str:
        """What may be typed, for its tooltip and its refusal; "" where anything may."""
        shape = ",.0f" if self.kind == "whole" else "g"
        bounds = {"least": number(self.least, shape), "most": number(self.most, shape)}
        return tr("{least} to {most}", **bounds) if self.kind in ("whole", "number") else ""

    @property
    def label(self) -> str:
        """What the form calls it."""
        return tr(LABELS[self.name].name)

    def shown(self, value: object) -> str:
        """A value as it is typed."""
        return "" if value is None else number(value, "g") if isinstance(value, float) else str(value)

    def read(self, typed: str) -> object:
        """The value that was typed. Raises RecipeError."""
        text = typed.strip()
        if self.kind == "text":
            return None if self.can_be_none and not text else text
        if self.kind == "choice":
            return typed
        if self.kind == "switch":
            return typed == str(True)
        try:
            value = int(plain(text)) if self.kind == "whole" else float(plain(text))
        except ValueError:
            raise RecipeError(tr(_NO_NUMBER[self.kind], name=self.label, allowed=self.allowed)) from None
        if not self.least <= value <= self.most:
            raise RecipeError(
                tr("{name} is {value}; it may be {allowed}.", name=self.label, value=text, allowed=self.allowed)
            )
        return value


@dataclass(frozen=True, slots=True)
class Typed:
    """What the typed fields come to: a recipe, or for each wrong field the sentence that belongs beside it."""

    recipe: Recipe | None
    wrong: Mapping[str, str]


def recipe_fields() -> dict[str, RecipeField]:
    """All of a recipe's, in its order."""
    hints = typing.get_type_hints(Recipe)
    return {field.name: _of(field.name, hints[field.name], field.default) for field in dataclasses.fields(Recipe)}


def read(fields: Mapping[str, RecipeField], typed: Mapping[str, str]) -> Typed:
    """The recipe of what was typed."""
    values: dict[str, object] = {}
    wrong: dict[str, str] = {}
    for name, text in typed.items():
        try:
            values[name] = fields[name].read(text)
        except RecipeError as error:
            wrong[name] = str(error)
    if wrong:
        return Typed(None, wrong)
    try:
        return Typed(from_table(values), {})
    except RecipeError as error:
        return Typed(None, {_named(str(error), fields): with_labels(told(str(error)))})


def _named(sentence: str, fields: Mapping[str, RecipeField]) -> str:
    """The field that a sentence is about: the first it names."""
    return next((word for word in re.findall(r"\w+", sentence) if word in fields), "name")


def _of(name: str, hint: object, default: object) -> RecipeField:
    if typing.get_origin(hint) is Literal:
        return RecipeField(name, "choice", default, choices=typing.get_args(hint))
    least, most = RANGES.get(name, (0.0, 0.0))
    if isinstance(hint, types.UnionType):
        return RecipeField(name, "text", default, can_be_none=True)
    return RecipeField(name, _KINDS[hint], default, least=least, most=most)
