"""The sentences that come from below the window, in the window's language.

What is raised or told by the engine, the store and the trainer is English, for the command line, logs and journals read
it too. `python -m tests.translations` takes the sentences from their source, as templates with fields, into the
catalogue and into `sentences.json`. told() knows a sentence again by its template:

    told("The answer needs at least 1 token. Raise its reserve.")

Whatever is not recognised is shown as it is: a name, a path, or what a library or a model said.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from s1gui.qt.language import catalogues
from s1gui.qt.words import FIELD, localized

CONTEXT = "sentences"
FILE = "sentences.json"
LONGEST = 2000
"""Characters; a longer text is no sentence of ours, and is not looked at."""
_A_NUMBER = r"[-+]?(?:[\d,.]+(?:e[-+]?\d+)?|inf|nan)"
_NEXT = re.compile(r"(?<=[.!?]) (?=\S)")


@dataclass(frozen=True, slots=True)
class Template:
    """An English sentence with fields. anchor: its longest literal part; numbers: the fields that hold numbers."""

    text: str
    anchor: str
    pattern: re.Pattern[str]
    numbers: frozenset[str]


def told(text: str) -> str:
    """The sentence, or several in a row, in the window's language; unchanged where none of them is recognised."""
    if len(text) > LONGEST or not text:
        return text
    return "\n".join(_told_line(line) for line in text.split("\n"))


def _told_line(line: str) -> str:
    """The longest beginning that is recognised, and the rest after it; a sentence that is not stays."""
    candidates = [template for template in templates() if template.anchor in line]
    if not candidates:
        return line
    start, ends = 0, [found.start() for found in _NEXT.finditer(line)] + [len(line)]
    said = []
    while start < len(line):
        end, words = _beginning(line, start, [end for end in ends if end > start], candidates)
        said.append(words)
        start = end + 1
    return " ".join(said)


def _beginning(line: str, start: int, ends: list[int], candidates: list[Template]) -> tuple[int, str]:
    """How far the longest beginning goes that is recognised, and its translation; else the next sentence as it is."""
    for end in reversed(ends):
        if (words := _known(line[start:end], candidates)) is not None:
            return end, words
    return ends[0], line[start : ends[0]]


def _known(sentence: str, candidates: list[Template]) -> str | None:
    """The translation of one sentence with its values put in; None where no template is it or it has no translation."""
    for template in candidates:
        if template.anchor not in sentence or not (found := template.pattern.fullmatch(sentence)):
            continue
        translation = QCoreApplication.translate(CONTEXT, template.text)
        if translation == template.text:
            return None
        return _filled(translation, found.groupdict(), template.numbers)
    return None


def _filled(translation: str, values: dict[str, str], numbers: frozenset[str]) -> str:
    told_values = {name: localized(value) if name in numbers else _told_line(value) for name, value in values.items()}
    return FIELD.sub(lambda field: told_values[f"f{field[1]}"], translation)


@lru_cache(maxsize=1)
def templates() -> tuple[Template, ...]:
    """All templates, the most telling first: those with most literal characters."""
    read: dict[str, list[str]] = json.loads((catalogues() / FILE).read_text(encoding="utf-8"))
    made = (_template(text, numbers) for text, numbers in read.items())
    return tuple(sorted(made, key=lambda one: len(FIELD.sub("", one.text)), reverse=True))


def _template(text: str, numbers: list[str]) -> Template:
    parts = FIELD.split(text)
    return Template(
        text,
        max(parts[::2], key=len),
        re.compile("".join(_pattern(parts, frozenset(numbers))), re.DOTALL),
        frozenset(f"f{name}" for name in numbers),
    )


def _pattern(parts: list[str], numbers: frozenset[str]) -> Iterator[str]:
    """Literal parts as they are, fields as groups; a field that comes again holds the same.

    Where a number stands, nothing else is taken: or the sentence after it would be.
    """
    seen: set[str] = set()
    for place, part in enumerate(parts):
        if place % 2 == 0:
            yield re.escape(part)
        elif part in seen:
            yield f"(?P=f{part})"
        else:
            seen.add(part)
            yield f"(?P<f{part}>{_A_NUMBER if part in numbers else '.+?'})"
