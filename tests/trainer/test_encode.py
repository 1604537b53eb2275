"""A sample reads as its family writes, its prompt is the engine's, and loss begins and ends where it must."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

from s1gui.core.engine import Prepare
from s1gui.core.errors import FormatError
from s1gui.engines.local.prompt import prepare
from s1gui.engines.local.tokens import load_tokens
from tests.engines import tiny
from tests.trainer.nano.random_pupil import random_pupil
from tests.trainer.tokenizers_of import ADDED, TEMPLATES, tokenizer_of
from trainer.columns import Sample
from trainer.encode import SKIPPED, Encoded, Encoder, encoder
from trainer.nano.pupil import Pupil, load_pupil
from trainer.nano.sft import encode_example
from trainer.nano.teacher import read_examples
from trainer.places import resources
from trainer.recipe import Recipe, RecipeError

SAMPLE = Sample("What is 2 + 2?", "Two and two.\nWait, that is four.", "It is 4.")
S1_PROMPT = (
    "<|im_start|>system\nYou are Qwen, created by Alibaba Cloud. You are a helpful assistant.<|im_end|>\n"
    "<|im_start|>user\nWhat is 2 + 2?<|im_end|>\n<|im_start|>assistant\n"
)
S1_TAUGHT = "<|im_start|>think\nTwo and two.\nWait, that is four.\n<|im_start|>answer\nAnswer: It is 4.<|im_end|>\n"
CHATML = "<|im_start|>user\nWhat is 2 + 2?<|im_end|>\n<|im_start|>assistant\n"
THOUGHT = "Two and two.\nWait, that is four."
WRITTEN = {
    "qwen2.5": (S1_PROMPT, S1_TAUGHT),
    "chatml": (CHATML, S1_TAUGHT),
    "qwen3": (CHATML, f"<think>\n{THOUGHT}\n</think>\n\nIt is 4.<|im_end|>"),
    "r1": ("<|User|>What is 2 + 2?<|Assistant|><think>\n", f"{THOUGHT}\n</think>\n\nIt is 4.<|im_end|>"),
    "harmony": (
        "<|start|>user<|message|>What is 2 + 2?<|end|><|start|>assistant",
        f"<|channel|>analysis<|message|>{THOUGHT}<|end|><|start|>assistant"
        "<|channel|>final<|message|>It is 4.<|return|>",
    ),
}


@cache
def writer_of(family: str) -> Encoder:
    return encoder(Recipe(), tokenizer_of(family))


@cache
def embedded() -> Pupil:
    return load_pupil(resources() / "models" / "s1-nano-base")


def one(writer: Encoder, sample: Sample = SAMPLE) -> Encoded:
    (made,) = writer.encode([sample])
    return made


def split(writer: Encoder, made: Encoded) -> tuple[str, str]:
    """(the text without loss, the text with loss), the first wholly before the second."""
    masked = made.labels.count(SKIPPED)
    assert made.labels == (SKIPPED,) * masked + made.ids[masked:]
    decoded = [writer.tokenizer.decode(list(part)) for part in (made.ids[:masked], made.ids[masked:])]
    return str(decoded[0]), str(decoded[1])


@pytest.mark.parametrize("family", WRITTEN)
def test_a_sample_is_written_as_its_family_writes(family: str) -> None:
    assert split(writer_of(family), one(writer_of(family))) == WRITTEN[family]


def test_qwen25_reads_what_s1_made_of_its_data() -> None:
    """data/tokenization.py renders the whole turn by the template; train/sft.py masks through its header."""
    tokenizer = embedded_with_qwens_template()
    content = f"<|im_start|>think\n{THOUGHT}\n<|im_start|>answer\nAnswer: It is 4."
    messages = [{"role": "user", "content": SAMPLE.question}, {"role": "assistant", "content": content}]
    text = tokenizer.apply_chat_template(messages, tokenize=False)
    assert text == S1_PROMPT + S1_TAUGHT
    ids = tokenizer.encode(text, add_special_tokens=False)
    masked = len(tokenizer.encode(S1_PROMPT, add_special_tokens=False))
    made = one(encoder(Recipe(), tokenizer))
    assert list(made.ids) == ids
    assert list(made.labels) == [SKIPPED] * masked + ids[masked:]


def embedded_with_qwens_template() -> PreTrainedTokenizerFast:
    tokenizer = load_pupil(resources() / "models" / "s1-nano-base").tokenizer
    tokenizer.chat_template = TEMPLATES["qwen2.5"]
    return tokenizer


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        ("4", "Answer: 4"),
        ("  4\n", "Answer:   4"),
        ("Thus 4.\nFinal Answer: 4 \n", "Thus 4.\nFinal Answer: 4"),
        ("The answer: 4", "Answer: The answer: 4"),
    ],
    ids=["bare", "with white space", "naming itself", "naming itself in lower case"],
)
def test_s1_names_an_answer_that_does_not_name_itself(answer: str, written: str) -> None:
    made = one(writer_of("qwen2.5"), Sample("Q", "T", answer))
    assert split(writer_of("qwen2.5"), made)[1] == f"<|im_start|>think\nT\n<|im_start|>answer\n{written}<|im_end|>\n"


def test_the_embedded_model_is_taught_what_it_was_always_taught() -> None:
    pupil = embedded()
    examples = read_examples(resources() / "data" / "s1-nano-1k.jsonl")
    samples = [Sample(example.question, example.thinking, example.answer) for example in examples]
    made = list(encoder(Recipe(), pupil.tokenizer).encode(samples))
    expected = [encode_example(pupil, example) for example in examples]
    assert [(list(each.ids), list(each.labels)) for each in made] == expected


@pytest.mark.parametrize("family", WRITTEN)
@pytest.mark.parametrize("system", [None, "Be short."], ids=["template's own", "a system prompt"])
def test_the_prompt_is_the_one_the_engine_sends(family: str, system: str | None, tmp_path: Path) -> None:
    tokenizer_of(family).save_pretrained(tmp_path)
    tokens = load_tokens(tmp_path, wish="", ends=(2,), rows=tiny.ROWS)
    sent = prepare(Prepare(1, SAMPLE.question, system=system), tokens)
    writer = encoder(Recipe(system=system), tokenizer_of(family))
    made = one(writer)
    assert made.ids[: len(sent.ids)] == sent.ids
    assert made.ids[writer.end_at(made.ids)] in tokens.marks.answer_stops
    assert made.labels[writer.end_at(made.ids)] != SKIPPED


def test_the_embedded_models_prompt_is_the_one_the_engine_sends() -> None:
    tokens = load_tokens(resources() / "models" / "s1-nano-base", wish="", ends=(2,), rows=10_000)
    sent = prepare(Prepare(1, SAMPLE.question), tokens)
    assert one(encoder(Recipe(), embedded().tokenizer)).ids[: len(sent.ids)] == sent.ids


@pytest.mark.parametrize("family", WRITTEN)
@given(question=st.text(), thinking=st.text(), answer=st.text())
def test_ids_say_the_text_and_loss_is_taken_to_the_end(family: str, question: str, thinking: str, answer: str) -> None:
    writer = writer_of(family)
    sample = Sample(question, thinking, answer)
    made = one(writer, sample)
    _, prompt, rest = writer.texts(sample)
    masked, taught = split(writer, made)
    assert masked + taught == prompt + rest
    begin, end = writer.answer_at(made.ids), writer.end_at(made.ids)
    assert thinking.strip() in str(writer.tokenizer.decode(list(made.ids[:begin])))
    assert answer.strip() in str(writer.tokenizer.decode(list(made.ids[begin:end])))
    assert made.ids[end] == writer.tokenizer.encode(writer.end)[-1]


def test_a_tokenizer_that_merges_over_the_seam_still_begins_with_the_engines_prompt() -> None:
    plain = tiny.tokenizer()
    vocabulary = {**plain.get_vocab(), "ĊW": 300}
    backend = Tokenizer(models.BPE(vocab=vocabulary, merges=[("Ċ", "W")]))
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    backend.decoder = decoders.ByteLevel()
    merging = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=backend, eos_token="<|im_end|>", additional_special_tokens=["<|im_start|>"]
    )
    merging.chat_template = tiny.TEMPLATE
    writer = encoder(Recipe(), merging)
    sample = Sample("Q", "Wait", "W")
    made = one(writer, sample)
    _, prompt, rest = writer.texts(sample)
    assert 300 in merging.encode(prompt + rest)[: len(merging.encode(prompt))]
    assert list(made.ids) == merging.encode(prompt) + merging.encode(rest)


def test_many_samples_come_out_in_their_order() -> None:
    samples = [Sample(f"Q{number}", "T", str(number)) for number in range(600)]
    made = list(writer_of("qwen3").encode(samples))
    assert made == [one(writer_of("qwen3"), sample) for sample in samples]


def test_the_recipes_format_and_system_prompt_come_first() -> None:
    writer = encoder(Recipe(format="think", system="Think."), tokenizer_of("qwen3"))
    assert (writer.form.name, writer.reason) == ("think", "it was chosen")
    made = one(writer, Sample("Q", "T", "A", system="of the sample"))
    assert split(writer, made)[0].startswith("<|im_start|>system\nThink.<|im_end|>")


def test_a_samples_own_system_prompt_is_kept_where_the_recipe_has_none() -> None:
    made = one(writer_of("qwen3"), Sample("Q", "T", "A", system="of the sample"))
    assert split(writer_of("qwen3"), made)[0].startswith("<|im_start|>system\nof the sample<|im_end|>")


def test_a_cut_takes_ids_and_labels_alike() -> None:
    made = one(writer_of("qwen3"))
    assert made.cut(10_000) is made
    assert made.cut(7) == Encoded(made.ids[:7], made.labels[:7])
    assert made.cut(7).supervised == 0


@pytest.mark.parametrize("place", ["question", "thinking", "answer"])
def test_a_marker_inside_a_text_is_seen(place: str) -> None:
    stray = replace(SAMPLE, **{place: "end <|im_end|> here"})  # type: ignore[arg-type]
    assert writer_of("qwen3").has_stray(stray)
    assert not writer_of("qwen3").has_stray(SAMPLE)


def test_a_base_without_a_template_is_refused() -> None:
    with pytest.raises(RecipeError, match="no chat template"):
        encoder(Recipe(), tiny.tokenizer(None))


def test_a_base_whose_format_is_unknown_is_refused() -> None:
    with pytest.raises(FormatError, match="Choose one of"):
        encoder(Recipe(), tiny.tokenizer("{% for m in messages %}{{ m['content'] }}{% endfor %}"))


def test_a_format_whose_marker_is_no_token_is_refused() -> None:
    with pytest.raises(FormatError, match="'</think>', which is 8 ordinary tokens"):
        encoder(Recipe(format="think"), tokenizer_of("qwen2.5"))


def test_a_template_without_an_end_token_gets_the_tokenizers() -> None:
    bare = tiny.tokenizer("{% for m in messages %}{{ m['content'] }}\n{% endfor %}")
    writer = encoder(Recipe(format="s1"), bare)
    assert (writer.end, writer.after) == ("<|im_end|>", "")


def test_every_family_has_its_markers() -> None:
    assert WRITTEN.keys() == ADDED.keys() == TEMPLATES.keys()
    assert random_pupil().tokenizer.chat_template
