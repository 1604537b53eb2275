"""Any text can be encoded; markers are one token, digits and letters stand alone."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transformers import AutoTokenizer, PreTrainedTokenizerBase

from trainer.nano.chat import ANSWER, CUE, IM_END, IM_START, THINK, prompt, thinking_completion
from trainer.nano.tokenizer import build_tokenizer
from trainer.places import resources

SHIPPED = resources() / "models" / "s1-nano"


@cache
def built() -> PreTrainedTokenizerBase:
    return build_tokenizer()


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert built().decode(built().encode(text)) == text


@given(st.text())
def test_the_shipped_tokenizer_is_the_one_our_code_builds(text: str) -> None:
    assert shipped().encode(text) == built().encode(text)


@pytest.mark.parametrize("marker", [IM_START, IM_END])
def test_a_marker_is_one_token(marker: str) -> None:
    assert len(built().encode(marker)) == 1


def test_digits_and_letters_of_words_stand_alone() -> None:
    assert built().convert_ids_to_tokens(built().encode("174")) == ["1", "7", "4"]
    assert built().convert_ids_to_tokens(built().encode(" raspberry"))[1:] == list("raspberry")


def test_the_template_ends_at_the_assistants_header() -> None:
    messages = [{"role": "user", "content": "How many r in raspberry?"}]
    rendered = built().apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
    assert rendered == "<|im_start|>user\nHow many r in raspberry?<|im_end|>\n<|im_start|>assistant\n"
    assert rendered == prompt("How many r in raspberry?")


def test_the_template_renders_a_system_message() -> None:
    messages = [{"role": "system", "content": "Sum."}, {"role": "user", "content": "1 + 1"}]
    rendered = built().apply_chat_template(messages, tokenize=False)
    assert rendered == "<|im_start|>system\nSum.<|im_end|>\n<|im_start|>user\n1 + 1<|im_end|>\n"


def test_what_budget_forcing_prefills_and_forces_is_what_training_showed() -> None:
    thinking = "My first guess is 3.\nQuickly: r in cherry\nSo 2."
    pieces = [THINK, "\n", thinking, "\n", ANSWER, CUE, " 2", IM_END]
    ids = [token for piece in pieces for token in built().encode(piece)]
    assert ids == built().encode(thinking_completion(thinking, "2"))


@cache
def shipped() -> PreTrainedTokenizerBase:
    tokenizer = AutoTokenizer.from_pretrained(SHIPPED, trust_remote_code=False)
    assert isinstance(tokenizer, PreTrainedTokenizerBase)
    return tokenizer
