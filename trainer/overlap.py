"""Whether two questions are the same, or share a passage, as s1 looked for them."""

from collections.abc import Iterable

WORDS = 8
"""Words in a row that count as a passage (s1, data/decontaminate_util.py: lower case, split at white space)."""


def normal_form(question: str) -> str:
    """The question without what does not tell it from others: case and white space."""
    return " ".join(question.casefold().split())


def passages(question: str) -> frozenset[tuple[str, ...]]:
    """All runs of eight words of a question; none in a shorter one."""
    words = question.lower().split()
    return frozenset(tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1))


class Sealed:
    """Questions that must not be trained on."""

    def __init__(self, questions: Iterable[str]) -> None:
        known = list(questions)
        self._forms = {normal_form(question) for question in known}
        self._passages = frozenset(passage for question in known for passage in passages(question))

    def holds(self, question: str) -> bool:
        """Whether the question is one of them."""
        return normal_form(question) in self._forms

    def resembles(self, question: str) -> bool:
        """Whether the question shares a passage with one of them."""
        return not self._passages.isdisjoint(passages(question))
