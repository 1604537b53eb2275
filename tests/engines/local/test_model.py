"""A folder is loaded if it is a whole, safe model that fits; anything else is refused with a sentence."""

import json
import shutil
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from s1gui.core.engine import Ended, Failed, Load, Loaded, Loading, Prepare
from s1gui.engines.local.engine import LocalEngine
from tests.engines import tiny
from tests.engines.local.asking import Asked


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "model"))


def _edit(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))


def _refusal(folder: Path, **load: object) -> Failed:
    told = Asked().reply(Load(1, str(folder), **load))  # type: ignore[arg-type]
    assert isinstance(told, Failed), told
    return told


def test_what_is_told_of_a_model(whole: Path) -> None:
    asked = Asked(whole, lanes=3)
    loaded = asked.loaded
    assert (loaded.family, loaded.device, loaded.dtype, loaded.context) == ("qwen3", "cpu", "float32", 1024)
    assert (loaded.vocabulary, loaded.lanes, loaded.format) == (259, 3, "s1")
    assert loaded.parameters == sum(weight.numel() for weight in tiny.model().parameters())
    assert loaded.weight_bytes == 4 * loaded.parameters
    fractions = [message.fraction for message in asked.told if isinstance(message, Loading)]
    assert fractions == sorted(fractions) and len(fractions) > 20 and fractions[-1] == 1.0


def _truncated(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])


def _nonsense(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"\xff" * 4096)


def _pickled(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    torch.save({}, folder / "pytorch_model.bin")


def _missing_shard(folder: Path) -> None:
    index = {"metadata": {}, "weight_map": {"lm_head.weight": "model-00001-of-00002.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))


def _outside_shard(folder: Path) -> None:
    index = {"metadata": {}, "weight_map": {"lm_head.weight": "../model.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))


def _one_layer_too_few(folder: Path) -> None:
    def change(config: dict[str, Any]) -> None:
        config["num_hidden_layers"] = 3
        config["layer_types"] = ["full_attention"] * 3

    _edit(folder / "config.json", change)


def _one_layer_too_many(folder: Path) -> None:
    def change(config: dict[str, Any]) -> None:
        config["num_hidden_layers"] = 1
        config["layer_types"] = ["full_attention"]

    _edit(folder / "config.json", change)


def _gguf(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "model.gguf")


def _code(file: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        wanted = {"AutoModelForCausalLM": "evil.Model", "AutoConfig": "evil.Config"}
        _edit(folder / file, lambda data: data.update(nested={"auto_map": wanted}))
        (folder / "evil.py").write_text("raise SystemExit('code from the model folder ran')")

    return change


def _config(**changes: object) -> Callable[[Path], None]:
    return lambda folder: _edit(folder / "config.json", lambda config: config.update(changes))


def _removed(*names: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        for name in names:
            (folder / name).unlink()

    return change


def _written(name: str, text: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / name).write_text(text)

    return change


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "no folder": (shutil.rmtree, "no folder"),
    "no config": (_removed("config.json"), "no config.json"),
    "broken config": (_written("config.json", '{"model_type": '), "can't be read"),
    "deep config": (_written("config.json", "[" * 100_000), "can't be read"),
    "config without type": (_written("config.json", "{}"), "model_type"),
    "unknown type": (_config(model_type="qwen99"), "qwen99"),
    "no causal model": (_config(architectures=["Qwen3ForSequenceClassification"]), "no language model"),
    "truncated weights": (_truncated, "cut short"),
    "nonsense weights": (_nonsense, "damaged"),
    "pickled weights": (_pickled, "pickle"),
    "no weights": (_removed("model.safetensors"), "no weights"),
    "missing shard": (_missing_shard, "lacks"),
    "shard outside": (_outside_shard, "outside"),
    "broken index": (_written("model.safetensors.index.json", "[]"), "lists no weights"),
    "missing layers": (_one_layer_too_few, "missing"),
    "unexpected layers": (_one_layer_too_many, "unexpected"),
    "wrong shape": (_config(intermediate_size=96), "weights"),
    "gguf": (_gguf, "GGUF"),
    "code in config": (_code("config.json"), "auto_map"),
    "code in tokenizer": (_code("tokenizer_config.json"), "auto_map"),
    "code in generation": (_code("generation_config.json"), "auto_map"),
    "no tokenizer": (_removed("tokenizer.json", "tokenizer_config.json"), "no tokenizer"),
    "broken tokenizer": (_written("tokenizer.json", "{}"), "tokenizer"),
    "no template": (_removed("chat_template.jinja"), "no chat template"),
    "broken template": (_written("chat_template.jinja", "{% for %}"), "chat template"),
}


@pytest.mark.parametrize(("spoil", "part"), BROKEN.values(), ids=BROKEN)
def test_a_broken_or_unsafe_folder_is_refused(folder: Path, spoil: Callable[[Path], object], part: str) -> None:
    spoil(folder)
    failed = _refusal(folder)
    assert part in failed.message
    assert failed.kind in {"ModelError", "InputError"}


def test_a_tokenizer_of_another_model_is_refused(folder: Path) -> None:
    other = tiny.tokenizer()
    other.add_tokens([f"<{number}>" for number in range(100)])
    other.save_pretrained(folder)
    assert "do not belong together" in _refusal(folder).message


@pytest.mark.parametrize(
    ("wish", "part"),
    [
        ({"device": "cuda:7"}, "no device 'cuda:7'"),
        ({"device": "toaster"}, "no device"),
        ({"context": 5000}, "1,024"),
        ({"lanes": 0}, "at least one lane"),
        ({"format": "think"}, "</think>"),
        ({"format": "nonsense"}, "thinking format"),
        ({"format": "/nowhere.json"}, "can't be read"),
        ({"lanes": 10**9, "context": 1024}, "GiB free"),
    ],
    ids=["no such gpu", "no device", "context", "lanes", "format", "unknown format", "no format file", "memory"],
)
def test_a_wish_that_can_not_be_met_is_refused(whole: Path, wish: dict[str, object], part: str) -> None:
    assert part in _refusal(whole, **wish).message


def test_a_model_larger_than_the_memory_is_refused_before_it_is_loaded(
    whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("s1gui.engines.local.model.free_bytes", lambda device: 400_000)
    failed = _refusal(whole)
    assert "does not fit" in failed.message and "GiB" in failed.message


def test_a_context_that_does_not_fit_is_shortened_and_said(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = 4 * sum(weight.numel() for weight in tiny.model().parameters())
    slot = 2 * 2 * 2 * 16 * 4
    monkeypatch.setattr(
        "s1gui.engines.local.model.free_bytes", lambda device: int((weights + slot * (4096 + 8 * 300)) / 0.92)
    )
    loaded = Asked(whole).loaded
    assert 290 <= loaded.context <= 300
    assert str(loaded.context) in loaded.notes[0]


def test_a_format_of_ones_own_is_read_from_a_file(whole: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.json"
    own.write_text(json.dumps({"name": "mine", "opening": "<|im_start|>plan\n", "closing": "<|im_end|>"}))
    asked = Asked(whole, format=str(own))
    assert (asked.loaded.format, asked.loaded.format_reason) == ("mine", "it is defined in own.json")
    assert asked.prompt()[-5:] == tuple(asked.engine._loaded()[0].tokens.encoded("plan\n"))


def test_a_load_is_called_off_while_it_runs(whole: Path) -> None:
    told: list[object] = []
    engine = LocalEngine(told.append, is_cancelled=lambda request: len(told) > 8)
    engine.handle(Load(5, str(whole)))
    assert told[-1] == Ended(5, "cancelled")
    assert not any(isinstance(message, Loaded) for message in told)


def test_one_that_is_refused_leaves_the_model_before_with_what_its_streams_hold(folder: Path, tmp_path: Path) -> None:
    asked = Asked(folder)
    ids, module = asked.prompt(), asked.engine._loaded()[0].module
    request = asked.grow(1, ids, 50)
    asked.run(5)
    bad = tmp_path / "bad"
    shutil.copytree(folder, bad)
    _truncated(bad)
    assert isinstance(asked.reply(Load(50, str(bad))), Failed)
    assert asked.ended(request).why == "cancelled" and not asked.engine.step()
    assert asked.reply(Load(51, str(folder))) == replace(asked.loaded, request=51)
    assert [type(told) for told in asked.told[-3:]] == [Loading, Failed, Loaded]
    again = asked.grow(2, ids, 3)
    asked.run()
    assert asked.appended(again).reused == len(ids) - 1
    asked.load(folder)
    assert asked.engine._loaded()[0].module is not module, "asked for by itself it is loaded anew"


def test_one_that_is_called_off_before_its_weights_are_read_leaves_the_model_before(whole: Path) -> None:
    asked = Asked(whole)
    asked.engine._is_cancelled = lambda request: request == 50
    assert asked.reply(Load(50, str(whole), lanes=2)) == Ended(50, "cancelled")
    assert asked.prompt()


def test_weights_that_turn_out_wrong_only_when_read_leave_none_and_the_one_before_is_loaded_again(
    whole: Path, folder: Path
) -> None:
    asked = Asked(whole)
    _one_layer_too_few(folder)
    freed = weakref.ref(asked.engine._loaded()[0].module)
    assert isinstance(asked.reply(Load(50, str(folder))), Failed)
    assert freed() is None and "No model" in asked.reply(Prepare(51, "Why?")).message  # type: ignore[union-attr]
    asked.load(whole)
    assert asked.prompt() and freed() is None


def test_the_memory_of_the_model_before_counts_as_free(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(whole, lanes=1)
    needed = int((asked.loaded.weight_bytes + 2 * 2 * 2 * 16 * 4 * (4096 + 300)) / 0.92)
    asked.grow(1, asked.prompt(), 5)
    asked.run()
    monkeypatch.setattr("s1gui.engines.local.model.free_bytes", lambda device: needed - asked.engine.used_bytes)
    assert 290 <= asked.load(whole, lanes=1).context <= 300


def test_a_model_whose_memory_can_not_be_cut_says_so(tmp_path: Path) -> None:
    notes = Asked(tiny.save(tmp_path, "qwen3-next")).loaded.notes
    assert "can't be cut" in notes[0]
