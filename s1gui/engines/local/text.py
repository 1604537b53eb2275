"""The text of tokens as they come: a piece each, empty while a character is incomplete."""

from collections.abc import Sequence
from typing import Any, cast

from tokenizers.decoders import DecodeStream
from transformers import PreTrainedTokenizerBase

PRIMED_WITH = 8
"""Tokens before the first that a decoder is shown, so that leading spaces come out as in the whole text."""


class Pieces:
    """Incremental decoding of one branch; special tokens are text like any other.

    before: the ids that stand in front of the first one added.
    """

    def __init__(self, tokenizer: PreTrainedTokenizerBase, before: Sequence[int] = ()) -> None:
        self._tokenizer = tokenizer
        self._backend: Any = getattr(tokenizer, "backend_tokenizer", None)
        self._shown = list(before[-PRIMED_WITH:])
        self._stream = self._decoder()
        self._pending: list[int] = []

    def add(self, token: int) -> str:
        """The piece of text that `token` completes."""
        self._pending.append(token)
        piece = self._streamed(self._stream, token) if self._stream else self._difference()
        if not piece:
            return ""
        self._shown, self._pending = (self._shown + self._pending)[-PRIMED_WITH:], []
        return piece

    def rest(self) -> str:
        """The text of an unfinished character, if any: what decoding what is left gives."""
        return _decoded(self._tokenizer, self._pending) if self._pending else ""

    def _decoder(self) -> DecodeStream | None:
        return DecodeStream(list(self._shown), skip_special_tokens=False) if self._backend else None

    def _streamed(self, stream: DecodeStream, token: int) -> str:
        try:
            return stream.step(self._backend, token) or ""
        # The library raises a bare Exception where a decoder rewrites text that was already given out.
        except Exception:
            piece = self._difference() or _decoded(self._tokenizer, self._pending)
            self._shown = (self._shown + self._pending)[-PRIMED_WITH:]
            self._pending = []
            self._stream = self._decoder()
            return piece

    def _difference(self) -> str:
        """What the pending ids add to the text: also for tokenizers without a backend of the tokenizers library."""
        before = _decoded(self._tokenizer, self._shown)
        after = _decoded(self._tokenizer, self._shown + self._pending)
        return "" if after.endswith("�") else after[len(before) :]


def _decoded(tokenizer: PreTrainedTokenizerBase, ids: list[int]) -> str:
    return cast(str, tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False))


class TokenTexts:
    """The text of single tokens, for lists of alternatives; remembered."""

    def __init__(self, tokenizer: PreTrainedTokenizerBase) -> None:
        self._tokenizer = tokenizer
        self._known: dict[int, str] = {}

    def of(self, token: int) -> str:
        if token not in self._known:
            self._known[token] = _decoded(self._tokenizer, [token])
        return self._known[token]
