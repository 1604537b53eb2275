"""The words whose letters the embedded model counts."""

import hashlib
import re
from functools import cache
from pathlib import Path

from trainer.places import resources

_VOWELS = "aeiou"
_KEPT_BACK_SHARE = 10


@cache
def vocabulary(path: Path | None = None) -> tuple[str, ...]:
    """All words, sorted: those of the word list and the forms derived from them."""
    found: set[str] = set()
    kind = ""
    for line in (path or resources() / "data" / "words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.endswith(":"):
            kind = line[:-1]
            continue
        for word in line.split():
            found.update(_forms(word, kind))
    return tuple(sorted(word for word in found if re.fullmatch("[a-z]{3,15}", word)))


@cache
def words_to_learn() -> tuple[str, ...]:
    """The nine tenths of the vocabulary that occur in training data."""
    return tuple(word for word in vocabulary() if not is_kept_back(word))


@cache
def words_kept_back() -> tuple[str, ...]:
    """The tenth of the vocabulary that occurs in held-out problems alone."""
    return tuple(word for word in vocabulary() if is_kept_back(word))


def is_kept_back(word: str) -> bool:
    """Whether a word is kept out of all training data: a rule, not a list, so it also holds for words added later."""
    return hashlib.sha256(word.encode()).digest()[0] % _KEPT_BACK_SHARE == 0


def _forms(word: str, kind: str) -> set[str]:
    match kind:
        case "nouns":
            return {word, _plural(word)}
        case "verbs":
            return {word, _plural(word), _with_ending(word, "ed"), _with_ending(word, "ing")}
        case _:
            return {word}


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _with_ending(word: str, ending: str) -> str:
    if word.endswith("ie") and ending == "ing":
        return word[:-2] + "ying"
    if word.endswith("e") and (ending == "ed" or word[-2] not in "e"):
        return word[:-1] + ending
    if word.endswith("y") and word[-2] not in _VOWELS and ending == "ed":
        return word[:-1] + "ied"
    # One short syllable doubles its last consonant: stop, stopped.
    if re.fullmatch("[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]", word):
        return word + word[-1] + ending
    return word + ending
