"""The two kinds of problem the embedded model knows: sums, and letters in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from random import Random

LARGEST_NUMBER = 60
LARGEST_TOTAL = 250
MOST_TERMS = 6
_PRODUCT_SHARE = 0.25
_EXPRESSION_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Term:
    """One number, or a product of two, that is added (`sign` 1) or taken away (`sign` -1)."""

    sign: int
    factors: tuple[int, ...]

    @property
    def size(self) -> int:
        return prod(self.factors)

    @property
    def value(self) -> int:
        return self.sign * self.size

    @property
    def text(self) -> str:
        return " * ".join(map(str, self.factors))

    @property
    def signed_text(self) -> str:
        return f"{'+' if self.sign > 0 else '-'} {self.text}"


@dataclass(frozen=True, slots=True)
class Expression:
    """A sum of terms, worked from left to right; the first term's sign is always 1."""

    terms: tuple[Term, ...]

    @property
    def text(self) -> str:
        return " ".join([self.terms[0].text, *(term.signed_text for term in self.terms[1:])])

    @property
    def question(self) -> str:
        return f"What is {self.text}?"

    @property
    def answer(self) -> int:
        return sum(term.value for term in self.terms)

    @property
    def normal_form(self) -> str:
        """The sequence of terms, without spaces."""
        return self.text.replace(" ", "")


@dataclass(frozen=True, slots=True)
class LetterCount:
    """How often a letter occurs in a word."""

    letter: str
    word: str

    @property
    def text(self) -> str:
        return f"{self.letter} in {self.word}"

    @property
    def question(self) -> str:
        return f"How many {self.text}?"

    @property
    def answer(self) -> int:
        return self.word.count(self.letter)

    @property
    def normal_form(self) -> str:
        """The pair of letter and word."""
        return f"{self.letter}/{self.word}"


Problem = Expression | LetterCount


@dataclass(frozen=True, slots=True)
class Told:
    """A problem of any kind, with the answer that is known of it."""

    question: str
    answer: str


Asked = Problem | Told


def parse_question(question: str) -> Problem:
    """The problem a question states; raises ValueError for a question of neither kind."""
    if found := re.fullmatch(r"How many ([a-z]) in ([a-z]+)\?", question):
        return LetterCount(found[1], found[2])
    if found := re.fullmatch(r"What is (\d+(?: \* \d+)?(?: [-+] \d+(?: \* \d+)?)*)\?", question):
        terms = re.findall(r"([-+] )?(\d+(?: \* \d+)?)", found[1])
        return Expression(
            tuple(Term(-1 if sign == "- " else 1, tuple(map(int, text.split(" * ")))) for sign, text in terms)
        )
    raise ValueError(f"Neither a sum nor a count of letters: {question!r}")


def draw_problem(rng: Random, words: Sequence[str]) -> Problem:
    """60 % expressions, 40 % letters."""
    return draw_expression(rng) if rng.random() < _EXPRESSION_SHARE else draw_letter_count(rng, words)


def draw_expression(rng: Random, terms: int | None = None) -> Expression:
    """2 to 6 terms (or as many as told) whose running total stays within 0 and 250."""
    count = terms or rng.randint(2, MOST_TERMS)
    drawn = [_draw_term(rng, total=None)]
    while len(drawn) < count:
        drawn.append(_draw_term(rng, total=sum(term.value for term in drawn)))
    return Expression(tuple(drawn))


def draw_letter_count(rng: Random, words: Sequence[str]) -> LetterCount:
    """A word and a letter: mostly one of the word's, and then mostly one that it repeats if there is any."""
    word = rng.choice(words)
    chance = rng.random()
    repeated = [letter for letter in word if word.count(letter) > 1]
    if chance < 0.5 and repeated:
        return LetterCount(rng.choice(repeated), word)
    if chance < 0.85:
        return LetterCount(rng.choice(word), word)
    return LetterCount(rng.choice("abcdefghijklmnopqrstuvwxyz"), word)


def _draw_term(rng: Random, total: int | None) -> Term:
    while True:
        if rng.random() < _PRODUCT_SHARE:
            factors: tuple[int, ...] = (rng.randint(2, 9), rng.randint(2, 9))
        else:
            factors = (rng.randint(1, LARGEST_NUMBER),)
        term = Term(1 if total is None else rng.choice((1, -1)), factors)
        if 0 <= (total or 0) + term.value <= LARGEST_TOTAL:
            return term
