"""The format told from the files is the one the engine recognises when it loads them."""

import json
import shutil
from pathlib import Path

import pytest

from s1gui.core.formats import recognised
from s1gui.engines.local.tokens import load_tokenizer, rendered
from s1gui.storage.own_format import own_format
from s1gui.storage.paths import embedded_model

TURNS = "{% for message in messages %}{{ message['role'] + message['content'] }}{% endfor %}"
QWEN2 = TURNS + "{%- if add_generation_prompt %}\n    {{- '<|im_start|>assistant\\n' }}\n{%- endif %}\n"
QWEN3 = TURNS + (
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}"
    "{%- if enable_thinking is defined and enable_thinking is false %}{{- '<think>\\n\\n</think>' }}{%- endif %}"
    "{%- endif %}"
)
QWQ = TURNS + "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n<think>\\n' }}{%- endif %}"
HARMONY = TURNS + "{%- if add_generation_prompt %}<|start|>assistant{%- endif %}"
OTHER = TURNS + "{%- if add_generation_prompt %}{{ 'Answer: ' }}{%- endif %}"


def model(folder: Path, template: str, *added: str, is_in_config: bool = False) -> Path:
    """The embedded model's tokenizer with another template and more tokens of its own."""
    folder.mkdir()
    tokenizer = json.loads((embedded_model() / "tokenizer.json").read_text())
    first = max(one["id"] for one in tokenizer["added_tokens"])
    first = max(first, *tokenizer["model"]["vocab"].values()) + 1
    plain = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    tokenizer["added_tokens"] += [{"id": first + at, "content": text, **plain} for at, text in enumerate(added)]
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer))
    config = json.loads((embedded_model() / "tokenizer_config.json").read_text())
    if is_in_config:
        config["chat_template"] = template
        config["added_tokens_decoder"] = {str(one["id"]): one for one in tokenizer["added_tokens"]}
    else:
        (folder / "chat_template.jinja").write_text(template)
    (folder / "tokenizer_config.json").write_text(json.dumps(config))
    shutil.copy(embedded_model() / "config.json", folder)
    return folder


def the_engines(folder: Path) -> str:
    tokenizer = load_tokenizer(folder)
    found = recognised(
        template=str(tokenizer.chat_template),
        added=[str(text) for text in tokenizer.get_added_vocab()],
        prompt_end=rendered(tokenizer, "1 + 1?", None),
    )
    return found[0].name if found else ""


@pytest.mark.parametrize("is_in_config", [False, True], ids=["in files of their own", "in the config"])
@pytest.mark.parametrize(
    ("template", "added", "form"),
    [
        (QWEN2, (), "s1"),
        (QWEN2, ("</think>",), "think"),
        (QWEN3, ("<think>", "</think>"), "qwen3"),
        (QWQ, ("<think>", "</think>"), "think"),
        (QWQ, (), ""),
        (QWEN3, (), ""),
        (HARMONY, ("<|channel|>", "<|message|>"), "harmony"),
        (OTHER + "{# <seed:think> #}", (), "seed-oss"),
        (OTHER, (), ""),
    ],
)
def test_it_is_the_one_the_engine_recognises(
    tmp_path: Path, template: str, added: tuple[str, ...], form: str, is_in_config: bool
) -> None:
    folder = model(tmp_path / "model", template, *added, is_in_config=is_in_config)
    assert own_format(folder) == form
    if template is not QWEN3 or added:  # without </think> the engine takes the thinking mode of a template for s1's
        assert the_engines(folder) == form


def test_that_of_the_embedded_model_is_s1s() -> None:
    assert own_format(embedded_model()) == "s1"


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "chat_template.jinja").unlink(),
        lambda folder: (folder / "chat_template.jinja").write_bytes(b"\xff\xfe"),
        lambda folder: (folder / "chat_template.jinja").write_text("<|im_start|>assistant" + " " * 200_000 + "x"),
        lambda folder: (folder / "tokenizer.json").write_text("["),
        lambda folder: (folder / "tokenizer.json").write_text('{"added_tokens": {"a": 1}}'),
        lambda folder: shutil.rmtree(folder),
    ],
    ids=["no template", "no text", "a long end", "no JSON", "another shape", "no folder"],
)
def test_files_that_tell_nothing_are_no_trouble(tmp_path: Path, damage: object) -> None:
    folder = model(tmp_path / "model", QWEN2)
    damage(folder)  # type: ignore[operator]
    assert own_format(folder) == ""
