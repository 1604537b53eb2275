"""A text that names a file never makes the window open that file, wherever the text is shown."""

import ast
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import s1gui.qt
from s1gui.core.engine import Hello, Loaded, Loading, Lost
from s1gui.core.events import AnswerOpened, Point, RunEnded, Thought
from s1gui.core.formats import Marks
from s1gui.core.happenings import GaveUp, LoadRefused, PromptPrepared
from s1gui.core.settings import Settings
from s1gui.qt.banner import notice_of_store
from s1gui.qt.budget.answer_shown import Shown, lines_of
from s1gui.qt.main_window import MainWindow
from s1gui.qt.models.library import ModelLibrary
from s1gui.qt.models.rows import HEAD, Library, ModelRow
from s1gui.qt.models.template_dialog import TemplateDialog
from s1gui.qt.plain_text import ask_text, set_tip, show_message
from s1gui.storage.hub_events import Fetched, Fetching, NotFetched
from s1gui.storage.kept import KeptRun, RunKey, RunLine, Surroundings
from s1gui.storage.store_state import NotStoring
from tests.qt.canary import Canary, payloads, sweep
from tests.qt.conftest import Windows
from tests.runs import a_run
from tests.storage.loopback_hub import LoopbackHub

RICH = {
    *("setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "setToolTip", "setWhatsThis"),
    *("setInformativeText", "setDetailedText", "showText", "fromHtml", "setTextFormat", "setStatusTip"),
}
PLOTTED = {"setLabel", "setTitle", "addLegend", "TextItem", "LegendItem"}
"""pyqtgraph takes these texts for rich text: they are escaped where they stand, or not there."""
BOXES = {"QMessageBox", "QTextBrowser", "QErrorMessage", "QInputDialog", "QProgressDialog", "QWhatsThis"}
WRAPPER = "plain_text.py"


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[Canary]:
    made = Canary(tmp_path / "fifo")
    yield made
    made.close()


@pytest.fixture
def server() -> Iterator[LoopbackHub]:
    """Counts whoever asks it for anything."""
    made = LoopbackHub({})
    yield made
    made.stop()


def show_everywhere(window: MainWindow, text: str) -> None:
    marks = Marks((1,), (), (1,), (1,), (1,))
    loaded = Loaded(1, text, text, 1, text, text, 99, 99, 0, 0, 1, text, text, marks, (text,))
    for happening in (
        Hello(1, ((text, text),), ((text, text, 0),), 1),
        Loading(1, 0.5, text),
        loaded,
        LoadRefused(text, "ModelError", text),
        Lost(text, text),
        GaveUp(text),
    ):
        window.experiment._on_delivered([happening])
    window.picker.choose(Path(text.replace("\x00", "")))
    window.picker._menu.aboutToShow.emit()
    window.question.set_question(text)
    window.question.show_refusal(text)
    prepared = PromptPrepared(window.settings.settings(text, window.budget.budget()), text, (1, 2), (text, text))
    window.experiment.prompt_prepared.emit(prepared)
    point = Point(3, False)
    run = a_run(
        Thought("sampled", 0, (1,), (text,), (0.0,), (0.0,), (1,)),
        Thought("injected", 1, (1,), (text,)),
        AnswerOpened(point, (1,), (text,)),
        RunEnded("interrupted", text),
    )
    window.experiment.run_changed.emit(run)
    window.lane.answer.show_answer(
        Shown(text, lines_of(text), ("cut", text, "own", text), 0.5, text, text, source=text)
    )
    set_tip(window.lane, text)
    show_message(window, text, text)


def show_on_the_desk(window: MainWindow, text: str, folder: Path) -> None:
    """The same in what stands beside the lane: runs, problems, models, prompt, template, and their messages."""
    file = folder / "problems.jsonl"
    file.write_text(json.dumps({"question": text, "answer": text}) + "\n")
    window.problems.open(file)
    window.problems.panel.step(1)
    window.problems.panel.show_file(folder / text.replace("/", "_")[:100])
    line = RunLine(RunKey("k"), 0.0, text, text, text, None, text, "interrupted", text, 3, True, (text,))
    window.history.panel.show_lines((line, replace(line, key=RunKey("l"), title="", is_starred=False)))
    window.history.failed.emit(text)
    window.store_banner.show_notice(notice_of_store(NotStoring(text, text)))
    settings = Settings(text, system=text, prompt=text, wait=text, reference=text)
    kept = KeptRun(line, settings, text, text, Surroundings(((text, text),)), ())
    window.history.reopened.emit(kept)
    window.settings.prompt.shows_ids.setChecked(True)
    window.settings.prompt.show_prompt(text, (1, 2), (text, text), room=3)
    window.settings.prompt.show_refusal(text)
    library = ModelLibrary(window)
    library.show()
    row = ModelRow((text,) * len(HEAD), Path("/x"), text, text)
    library.show_library(Library((row,), text, 1))
    for event in (Fetching(1, 2, 3.0), Fetched(text, text, 3), NotFetched(text, "other", text)):
        library.show_download(text, event)
    library.grab()
    template = TemplateDialog(text, is_own=False, parent=window)
    template.open()
    template.grab()
    ask_text(window, text, text, text, then=lambda _: None).grab()


def test_no_text_makes_the_window_open_a_file_or_a_connection(
    windows: Windows, qtbot: QtBot, canary: Canary, server: LoopbackHub, tmp_path: Path
) -> None:
    window = windows(is_loaded=False)
    text = payloads(canary, server.url)
    show_everywhere(window, text)
    show_on_the_desk(window, text, tmp_path)
    window.banner._more.setChecked(True)
    window.grab()
    assert sweep(window) > 300
    window.images.close()
    qtbot.wait(50)
    window.grab()
    assert not canary.was_opened.is_set()
    assert server.asked == []


@pytest.mark.parametrize("which", ["path", "picture"])
def test_the_canary_sings(canary: Canary, which: str) -> None:
    os.close(os.open(getattr(canary, which), os.O_RDONLY))
    assert canary.was_opened.wait(5)


def test_the_canary_sings_in_a_label_that_takes_rich_text(canary: Canary, qtbot: QtBot) -> None:
    label = QLabel(f"<img src='{canary.picture}'>")
    qtbot.addWidget(label)
    label.grab()
    assert canary.was_opened.wait(5)
    with pytest.raises(AssertionError):
        sweep(label)


@pytest.mark.parametrize("path", sorted(Path(s1gui.qt.__file__).parent.rglob("*.py")), ids=lambda path: path.name)
def test_rich_text_is_called_in_one_module_only(path: Path) -> None:
    if path.name == WRAPPER:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            assert node.attr not in RICH, f"{path.name}:{node.lineno} {node.attr}"
        if isinstance(node, ast.alias):
            assert node.name not in BOXES, f"{path.name} {node.name}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append":
            assert not ast.unparse(node.func.value).endswith(("_box", "_view", "_detail", "_body", "trace"))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in PLOTTED:
            assert all(ast.unparse(given).startswith("html.escape(") for given in node.args), (
                f"{path.name}:{node.lineno}"
            )
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel":
            given = [argument for argument in node.args if not _is_from_us(argument)]
            assert not given, f"{path.name}:{node.lineno} a QLabel of a text that is not a constant"


def _is_from_us(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) or (isinstance(argument, ast.Name) and argument.id == "words")
