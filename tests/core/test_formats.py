"""Tests of s1gui.core.formats."""

import pytest

from s1gui.core.errors import FormatError
from s1gui.core.formats import FORMATS, HARMONY, QWEN3, S1, SEED_OSS, THINK, bind, defined, named, recognised

SPECIAL = {
    "<|im_start|>": 900,
    "<|im_end|>": 901,
    "</think>": 902,
    "<|end|>": 903,
    "<|return|>": 904,
    "</seed:think>": 905,
}


def encode(text: str) -> list[int]:
    """A toy tokenizer: special tokens are one id, every other character is one."""
    ids: list[int] = []
    while text:
        special = next((token for token in SPECIAL if text.startswith(token)), None)
        ids.append(SPECIAL[special] if special else ord(text[0]))
        text = text[len(special or text[0]) :]
    return ids


def test_s1_closes_with_its_marker_and_cue() -> None:
    marks = bind(S1, encode=encode, single=SPECIAL.get, ends=(901,))
    assert marks.stops == (900, 901)
    assert marks.own_close == tuple(encode("<|im_start|>answer"))
    assert marks.forced_close == tuple(encode("<|im_start|>answer\nFinal Answer:"))
    assert marks.newline == (10,)
    assert marks.answer_stops == (901,)


def test_qwen3_says_its_sentence_before_the_marker_and_brings_its_own_line_breaks() -> None:
    marks = bind(QWEN3, encode=encode, single=SPECIAL.get, ends=(901,))
    text = (
        "\n\nConsidering the limited time by the user, I have to give the solution based on the thinking directly now."
        "\n</think>\n\n"
    )
    assert marks.forced_close == tuple(encode(text))
    assert marks.own_close == (902,)
    assert marks.newline == ()


def test_harmony_leads_into_the_final_message() -> None:
    marks = bind(HARMONY, encode=encode, single=SPECIAL.get, ends=(904,))
    assert marks.stops == (903, 904)
    assert marks.own_close == tuple(encode("<|end|><|start|>assistant<|channel|>final<|message|>"))
    assert marks.answer_stops == (904,)


@pytest.mark.parametrize(
    ("added", "template", "prompt_end", "form"),
    [
        (["<|im_start|>", "<|im_end|>"], "chatml", "<|im_start|>assistant\n", S1),
        (["<think>", "</think>", "<|im_start|>"], "{% if enable_thinking %}", "<|im_start|>assistant\n", QWEN3),
        (["<think>", "</think>"], "…", "<｜Assistant｜><think>\n", THINK),
        (["</think>"], "…", "assistant", THINK),
        (["<|channel|>", "<|message|>", "<|end|>"], "harmony", "<|start|>assistant", HARMONY),
        (["<seed:think>", "</seed:think>"], "seed", "assistant", SEED_OSS),
    ],
    ids=["s1", "qwen3", "r1 prefills", "think", "gpt-oss", "seed-oss"],
)
def test_a_family_is_recognised(added: list[str], template: str, prompt_end: str, form: object) -> None:
    found = recognised(template=template, added=added, prompt_end=prompt_end)
    assert found is not None
    assert found[0] == form
    assert found[1]


def test_a_model_without_any_markers_is_not_guessed() -> None:
    assert recognised(template="[INST]", added=["<s>"], prompt_end="[/INST]") is None


def test_a_closing_marker_of_ordinary_tokens_is_refused() -> None:
    with pytest.raises(FormatError, match="ordinary tokens"):
        bind(defined({"opening": "(", "closing": ")end"}), encode=encode, single=SPECIAL.get, ends=())


def test_a_user_defines_a_format() -> None:
    form = defined(
        {"name": "mine", "opening": "<x>", "closing": "</think>", "answer_cue": " So:", "answer_ends": ["<|end|>"]}
    )
    marks = bind(form, encode=encode, single=SPECIAL.get, ends=(901,))
    assert marks.forced_close == (902, *encode(" So:"))
    assert marks.answer_stops == (901, 903)


@pytest.mark.parametrize(
    "table",
    [{}, {"opening": "a"}, {"opening": "a", "closing": 3}, {"opening": "a", "closing": "b", "colour": "red"}]
    + [{"opening": "a", "closing": "b", "answer_ends": "c"}, {"opening": "a", "closing": "b", "line_break": 1}],
)
def test_a_malformed_format_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(FormatError):
        defined(table)


def test_names() -> None:
    assert all(named(name).name == name for name in FORMATS)
    with pytest.raises(FormatError, match="s1, think"):
        named("s2")
