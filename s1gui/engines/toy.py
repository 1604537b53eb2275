"""A model without weights: texts as bytes, and next tokens that follow a script or a hash."""

import zlib
from collections.abc import Callable
from functools import lru_cache

from s1gui.core.formats import Ids, Marks, ThinkingFormat, bind

NextToken = Callable[[Ids], int]
"""All ids of a row (prompt, trace, and what follows a fork) -> the id a greedy model would take next."""

MARKER, END, THINK, END_THINK = 256, 257, 258, 259
SPECIAL = {"<|im_start|>": MARKER, "<|im_end|>": END, "<think>": THINK, "</think>": END_THINK}
VOCABULARY = 260
_TEXTS = {token: text for text, token in SPECIAL.items()}
_LETTERS = b"etaoin shrdlu.\n"


def encode(text: str) -> list[int]:
    """Special tokens as their ids, all else as UTF-8 bytes."""
    ids: list[int] = []
    while text:
        special = next((name for name in SPECIAL if text.startswith(name)), None)
        ids += [SPECIAL[special]] if special else text[0].encode()
        text = text[len(special or text[0]) :]
    return ids


@lru_cache(maxsize=64)
def encoded(text: str) -> tuple[int, ...]:
    """The same of a text that is asked for at every token."""
    return tuple(encode(text))


def raw(token: int) -> bytes:
    """The bytes a token stands for."""
    return _TEXTS[token].encode() if token in _TEXTS else bytes([token])


def prompt_for(question: str, system: str | None, opening: str) -> str:
    """The chat template of the toy."""
    head = f"<|im_start|>system\n{system}<|im_end|>\n" if system else ""
    return f"{head}<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n{opening}"


def marks_of(form: ThinkingFormat) -> Marks:
    """A format in the toy's ids. Raises FormatError where it closes with a token the toy doesn't have."""
    return bind(form, encode=encode, single=SPECIAL.get, ends=(END,))


def following(*thoughts: str, answer: str | Callable[[str], str] = "42", wait: str = "Wait") -> NextToken:
    """Thinks the first text and wants to stop; after each wait the next; then answers and ends.

    answer: a text, or a function of the thinking so far (waits included), so that it can depend on the budget.
    """
    known = [encode(thought) for thought in thoughts]

    def next_token(ids: Ids) -> int:
        thinking, after = _parts(ids)
        if after is not None:
            said = encoded(answer(thinking.removesuffix("\n")) if callable(answer) else answer)
            return said[len(after)] if len(after) < len(said) else END
        rounds = thinking.split(wait)
        thought = known[len(rounds) - 1] if len(rounds) <= len(known) else []
        position = len(rounds[-1])
        return thought[position] if position < len(thought) else MARKER

    return next_token


def hashing(*, seed: int = 0, stop_every: int = 40) -> NextToken:
    """Letters that depend on every id before them, with a wish to stop about every `stop_every` tokens."""

    def next_token(ids: Ids) -> int:
        hashed = zlib.crc32(repr((seed, ids)).encode())
        if _parts(ids)[1] is not None:
            return END if hashed % 5 == 0 else ord("0") + hashed // 8 % 10
        return MARKER if hashed % stop_every == 0 else _LETTERS[hashed // 64 % len(_LETTERS)]

    return next_token


def _parts(ids: Ids) -> tuple[str, str | None]:
    """The thinking, and the answer so far where the thinking is closed; one character per id."""
    row = "".join(map(chr, ids))
    for opening, close in ((chr(MARKER) + "think\n", chr(MARKER)), (chr(THINK) + "\n", chr(END_THINK))):
        start = row.rfind(opening)
        if start >= 0:
            thinking, closed, after = row[start + len(opening) :].partition(close)
            return thinking, _answer(after) if closed else None
    return row, None


def _answer(after: str) -> str:
    """What stands after the closing: the format's own words are no part of the answer."""
    for words in ("answer\nFinal Answer:", "answer", "\n\n"):
        if after.startswith(words):
            return after[len(words) :]
    return after
