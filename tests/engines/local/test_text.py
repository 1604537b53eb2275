"""Pieces of text come when their characters are complete, and add up to the whole text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, decoders, models, normalizers
from transformers import PreTrainedTokenizerFast

from s1gui.engines.local.text import Pieces, TokenTexts
from tests.engines import tiny

BYTES = tiny.tokenizer()


def _sentencepiece_like() -> PreTrainedTokenizerFast:
    """Words with the mark of a leading space, and bytes for the rest."""
    words = ["<unk>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), "▁", "▁one", "▁two", "t", "w", "o", "▁t"]
    backend = Tokenizer(
        models.BPE(vocab={word: n for n, word in enumerate(words)}, merges=[], byte_fallback=True, unk_token="<unk>")
    )
    backend.normalizer = normalizers.Replace(" ", "▁")
    backend.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=backend, eos_token="</s>", clean_up_tokenization_spaces=False
    )


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=30))
def test_pieces_add_up_to_the_text(text: str) -> None:
    pieces = Pieces(BYTES)
    ids = BYTES.encode(text, add_special_tokens=False)
    assert "".join(map(pieces.add, ids)) + pieces.rest() == BYTES.decode(ids)


def test_a_split_character_comes_with_its_last_token() -> None:
    pieces = Pieces(BYTES)
    ids = BYTES.encode("a😀b", add_special_tokens=False)
    assert [pieces.add(token) for token in ids] == ["a", "", "", "", "😀", "b"]


def test_an_unfinished_character_is_told_as_the_rest() -> None:
    pieces = Pieces(BYTES)
    for token in BYTES.encode("é", add_special_tokens=False)[:1]:
        assert pieces.add(token) == ""
    assert pieces.rest() == "�"


def test_special_tokens_are_text() -> None:
    pieces = Pieces(BYTES)
    assert pieces.add(1) + pieces.add(2) == "<|im_start|><|im_end|>"


def test_a_branch_keeps_its_leading_space() -> None:
    tokenizer = _sentencepiece_like()
    one, two = tokenizer.get_vocab()["▁one"], tokenizer.get_vocab()["▁two"]
    assert Pieces(tokenizer, [one]).add(two) == " two"
    first = Pieces(tokenizer)
    assert first.add(one) + first.add(two) == "one two"


@pytest.mark.parametrize("tokenizer", [BYTES, _sentencepiece_like()], ids=["bytes", "words"])
def test_no_ids_whatever_break_the_decoder(tokenizer: PreTrainedTokenizerFast) -> None:
    pieces = Pieces(tokenizer)
    for token in [200, 201, 255, 130, 2, 180, 190, 240, 1, 3, 250] * 5:
        assert isinstance(pieces.add(token % len(tokenizer)), str)
    assert isinstance(pieces.rest(), str)


def test_single_tokens_have_texts() -> None:
    texts = TokenTexts(BYTES)
    assert texts.of(1) == texts.of(1) == "<|im_start|>"
