"""A question put to a real child of the trainer, and one that another has overtaken."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from s1gui.qt.train.child import TrainerChild
from trainer.preflight import PREFLIGHTS
from trainer.recipe import Recipe, read_json

PATIENCE = 120_000


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_what_the_trainer_refuses_comes_back_as_its_last_words(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    child = TrainerChild("no-such-command", tmp_path / "made" / "recipe.json", owner)
    with qtbot.waitSignal(child.refused, timeout=PATIENCE) as refused:
        child.ask(Recipe(name="mine"))
    assert "no-such-command" in refused.args[0] and not child.is_busy
    assert read_json(tmp_path / "made" / "recipe.json") == Recipe(name="mine")


def test_an_answer_with_bad_news_is_an_answer(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    """A plan that does not fit, and data that must be told more of, have exit statuses of their own."""
    child = TrainerChild("plan", tmp_path / "recipe.json", owner)
    with qtbot.waitSignal(child.answered, timeout=PATIENCE) as answered:
        child.ask(Recipe(base="Qwen/Qwen2.5-72B-Instruct"))
    assert PREFLIGHTS.decode(answered.args[0]).verdict == "no"


def test_only_the_last_of_several_questions_is_asked(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    child = TrainerChild("no-such-command", tmp_path / "recipe.json", owner)
    heard: list[str] = []
    child.refused.connect(heard.append)
    for name in ("a", "b", "c"):
        child.ask(Recipe(name=name))
    qtbot.waitUntil(lambda: bool(heard), timeout=PATIENCE)
    assert read_json(tmp_path / "recipe.json").name == "c" and len(heard) == 1


def test_a_child_that_is_forgotten_is_ended_and_says_nothing(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    child = TrainerChild("no-such-command", tmp_path / "recipe.json", owner)
    heard: list[str] = []
    child.refused.connect(heard.append)
    child.ask(Recipe())
    qtbot.waitUntil(lambda: child._process is not None and child._process.processId() > 0, timeout=PATIENCE)
    assert child._process is not None
    process = child._process.processId()
    child.forget()
    assert not child.is_busy and not Path(f"/proc/{process}").exists()
    assert heard == []


def test_a_file_that_cannot_be_written_is_said(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    child = TrainerChild("plan", tmp_path / "taken" / "recipe.json", owner)
    with qtbot.waitSignal(child.refused, timeout=PATIENCE) as refused:
        child.ask(Recipe())
    assert "can't be written" in refused.args[0]
