"""The prompt is the template's text with the thinking opened once, and its ids are those of that text."""

from pathlib import Path

import pytest

from s1gui.core.engine import Failed, Prepare, Prepared
from s1gui.engines.local.prompt import opened
from tests.engines import tiny
from tests.engines.local.asking import Asked

SYSTEM = "<|im_start|>system\nBe short.<|im_end|>\n"
USER = "<|im_start|>user\nWhy?<|im_end|>\n<|im_start|>assistant\n"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return Asked(tiny.save(tmp_path_factory.mktemp("model")))


def _prepared(asked: Asked, command: Prepare) -> Prepared:
    reply = asked.reply(command)
    assert isinstance(reply, Prepared)
    return reply


def test_a_question_is_rendered_and_the_thinking_opened(asked: Asked) -> None:
    prepared = _prepared(asked, Prepare(1, "Why?"))
    assert prepared.prompt == USER + "<|im_start|>think\n"
    assert prepared.ids == tuple(tiny.tokenizer().encode(prepared.prompt))
    assert prepared.ids.count(1) == 3


def test_a_system_prompt_stands_first(asked: Asked) -> None:
    assert _prepared(asked, Prepare(1, "Why?", system="Be short.")).prompt.startswith(SYSTEM)


def test_a_prompt_is_sent_as_it_is_and_a_round_trip_changes_nothing(asked: Asked) -> None:
    first = _prepared(asked, Prepare(1, "Why?", wait="Wait, é"))
    again = _prepared(asked, Prepare(2, "ignored", prompt=first.prompt))
    assert (again.prompt, again.ids) == (first.prompt, first.ids)
    assert _prepared(asked, Prepare(3, "", prompt="just text")).prompt == "just text"
    assert first.wait == tuple(tiny.tokenizer().encode("Wait, é"))


def test_a_persons_own_words_come_back_as_ids_and_the_text_each_adds(asked: Asked) -> None:
    prepared = _prepared(asked, Prepare(1, "Why?", words="No, é is 3."))
    assert prepared.words == tuple(tiny.tokenizer().encode("No, é is 3."))
    assert "".join(prepared.word_pieces) == "No, é is 3." and len(prepared.word_pieces) == len(prepared.words)
    assert _prepared(asked, Prepare(2, "Why?")).words == ()


@pytest.mark.parametrize(
    ("rendered", "opening", "expected"),
    [
        ("a<think>\n", "<think>\n", "a<think>\n"),
        ("a<think>", "<think>\n", "a<think>"),
        ("a", "<think>\n", "a<think>\n"),
        ("a<think>\n\n</think>\n\n", "<think>\n", "a<think>\n\n</think>\n\n<think>\n"),
    ],
    ids=["open already", "open without line break", "closed", "thinking turned off"],
)
def test_the_opening_is_put_where_the_template_does_not(rendered: str, opening: str, expected: str) -> None:
    assert opened(rendered, opening) == expected


def test_a_template_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    refusing = (
        "{% if messages[0]['role'] == 'system' %}{{ raise_exception('no system prompts') }}{% endif %}" + tiny.TEMPLATE
    )
    asked = Asked(tiny.save(tmp_path, template=refusing))
    reply = asked.reply(Prepare(1, "Why?", system="Be short."))
    assert isinstance(reply, Failed)
    assert "no system prompts" in reply.message
