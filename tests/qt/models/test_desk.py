"""A model folder is picked in a dialog; one that holds no model costs nothing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.qt.conftest import Windows


def test_a_folder_that_holds_no_model_is_refused_and_the_loaded_one_stays(
    windows: Windows, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = windows()
    before, sent = window.picker.choice, len(windows.engines[-1].engine.sent)
    answers = [tmp_path / "empty", tmp_path / "quantized", tmp_path / "model"]
    for folder in answers:
        folder.mkdir()
    (tmp_path / "quantized" / "llama.gguf").write_text("GGUF")
    (tmp_path / "model" / "config.json").write_text("{}")
    chosen = iter(answers)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(next(chosen)))
    window.actions_["open_model"].trigger()
    assert window.question.refusal() == "There is no model in empty. Choose the folder that holds a config.json."
    window.actions_["open_model"].trigger()
    assert "GGUF" in window.question.refusal()
    assert window.picker.choice == before and len(windows.engines[-1].engine.sent) == sent
    window.actions_["open_model"].trigger()
    assert window.picker.choice.folder == tmp_path / "model"
    qtbot.waitUntil(lambda: len(windows.engines[-1].engine.sent) > sent)
