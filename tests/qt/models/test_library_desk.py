"""The library in a real window: what is here, what fits, and a download from a hub on this machine that then loads."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from s1gui.core.errors import ModelError
from s1gui.qt import app
from s1gui.qt.main_window import MainWindow
from s1gui.qt.memory import Memory
from s1gui.qt.models.library import ModelLibrary
from s1gui.qt.models.rows import ModelRow, library, rows
from s1gui.storage.catalogue import Entry
from s1gui.storage.hub_token import KeyringError
from s1gui.storage.known_models import KnownModel, known_models
from s1gui.storage.paths import embedded_model
from tests.qt.conftest import Windows
from tests.storage.loopback_hub import LoopbackHub, nano_files

PATIENCE = 240_000


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[LoopbackHub]:
    made = LoopbackHub(nano_files(embedded_model()))
    monkeypatch.setenv("HF_ENDPOINT", made.url)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    yield made
    made.stop()


def opened(window: MainWindow, qtbot: QtBot) -> ModelLibrary:
    window.actions_["models"].trigger()
    dialog = window.models.library.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=PATIENCE)
    return dialog


def choose(dialog: ModelLibrary, name: str) -> ModelRow:
    dialog.search.setText(name)
    dialog._choose(name)
    row = dialog.chosen
    assert row is not None and row.name == name
    return row


def test_a_model_is_fetched_from_the_hub_and_loaded(
    hub: LoopbackHub, qapp: QApplication, qtbot: QtBot, memory: Memory, tmp_path: Path
) -> None:
    window = MainWindow(qapp, app.make_worker, embedded=embedded_model(), memory=memory, data=tmp_path / "data")
    qtbot.addWidget(window)
    window.show()
    window.begin()
    dialog = opened(window, qtbot)
    dialog.repo.setText("someone/nano")
    dialog.fetch.click()
    assert not dialog.fetch.isEnabled()
    qtbot.waitUntil(lambda: "is here" in dialog.note(), timeout=PATIENCE)
    dialog.repo.clear()
    dialog.search.setText("someone/nano")
    qtbot.waitUntil(lambda: dialog._shown.rowCount() == 1, timeout=PATIENCE)
    row = choose(dialog, "someone/nano")
    assert row.path is not None and not row.problem
    dialog.load.click()
    engine = window.experiment
    qtbot.waitUntil(
        lambda: engine.engine.loaded is not None and engine.engine.loaded.model == str(row.path), timeout=PATIENCE
    )
    window.actions_["unload"].trigger()
    qtbot.waitUntil(lambda: engine.engine.state == "idle", timeout=PATIENCE)
    assert "No model is loaded" in window.banner.notice.text
    window.question.set_question("Asked in vain?")
    window.actions_["run"].trigger()
    assert "No model is loaded. Choose one first." in window.question.refusal()
    assert window.question.question() == "Asked in vain?" and not window.experiment.is_busy
    assert window.history.store.lines().result(PATIENCE / 1000) == ()
    window.close()


def test_a_download_is_called_off_and_another_one_begun(windows: Windows, qtbot: QtBot, hub: LoopbackHub) -> None:
    window = windows()
    hub.stall = 100_000
    dialog = opened(window, qtbot)
    dialog.repo.setText("someone/nano")
    dialog.fetch.click()
    qtbot.waitUntil(hub.is_stalled.is_set, timeout=PATIENCE)
    dialog.cancel.click()
    assert dialog.fetch.isEnabled() and dialog._progress.isHidden()
    hub.stall = None
    dialog.fetch.click()
    qtbot.waitUntil(lambda: "is here" in dialog.note(), timeout=PATIENCE)


def test_a_repository_that_is_not_there_is_told_in_words(windows: Windows, qtbot: QtBot, hub: LoopbackHub) -> None:
    dialog = opened(windows(), qtbot)
    dialog.repo.setText("someone/<img src='/etc/passwd'>")
    dialog.fetch.click()
    qtbot.waitUntil(lambda: dialog.fetch.isEnabled(), timeout=PATIENCE)
    assert dialog.note() and "Asking" not in dialog.note()


def test_a_search_that_finds_nothing_says_what_can_be_done(windows: Windows, qtbot: QtBot) -> None:
    dialog = opened(windows(), qtbot)
    assert not dialog._none.isVisible()
    dialog.search.setText("no such model")
    assert dialog._none.isVisible() and "by its name" in dialog._none.text()
    dialog.search.setText("s1.1")
    assert not dialog._none.isVisible()


def test_what_fails_behind_the_library_is_said_in_it(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ModelError("The disk can't be read.")

    monkeypatch.setattr("s1gui.qt.models.library_desk.library", fail)
    window = windows()
    window.actions_["models"].trigger()
    dialog = window.models.library.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.note() == "The disk can't be read.")


def test_a_keyring_that_takes_its_time_keeps_no_one_waiting(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlocked, given = threading.Event(), list[str]()

    def save(token: str) -> None:
        assert unlocked.wait(30)
        given.append(token)
        if len(given) > 1:
            raise KeyringError("The keyring refused.")

    monkeypatch.setattr("s1gui.qt.models.library_desk.save_token", save)
    dialog = opened(windows(), qtbot)
    dialog._token.click()
    asked = dialog.findChild(QInputDialog)
    assert asked is not None
    asked.setTextValue("hf_x")
    asked.accept()  # returns, though the keyring is locked
    assert given == []
    unlocked.set()
    qtbot.waitUntil(lambda: dialog.note() == "The token is in the keyring.")
    dialog.token_given.emit("hf_y")
    qtbot.waitUntil(lambda: dialog.note() == "The keyring refused.")
    assert given == ["hf_x", "hf_y"]


def test_each_known_model_says_whether_it_fits_and_how_to_load_it() -> None:
    small, large = KnownModel("a/small", 10**9, 10**8, 10, 2, 64, 4096, "s1"), known_models()[0]
    free = 4 * 10**9
    found = {row.name: row for row in rows([], [small, large], free)}
    assert found["a/small"].cells[5:] == ("✓ fits", "✓ fits", "✓ fits", "to fetch")
    assert found["a/small"].dtype == "bfloat16"
    assert found[large.repo].cells[5:8] == ("✗ no",) * 3
    assert found[large.repo].dtype == "auto"


def test_what_is_here_in_part_can_be_fetched_on_and_what_is_whole_can_not() -> None:
    known = [KnownModel("a/b", 10**9, 10**8, 10, 2, 64, 4096, "s1")]
    whole = Entry("a/b", Path("/c"), "qwen2", 10**9, False, repo="a/b")
    part = Entry("a/b", Path("/c"), "qwen2", 10**9, False, repo="a/b", problem="Half of it is missing.")
    assert [(row.name, row.repo) for row in rows([whole], known, 10**10)] == [("a/b", "")]
    assert [(row.name, row.repo, row.problem) for row in rows([part], known, 10**10)] == [("a/b", "a/b", part.problem)]


def test_the_embedded_models_are_in_the_library() -> None:
    found = library()
    assert {"s1-nano", "s1-nano-base"} <= {row.name for row in found.rows}
    assert found.free > 0 and found.device
    (nano,) = [row for row in found.rows if row.name == "s1-nano"]
    assert nano.cells[2] == "4,096" and nano.cells[5:8] == ("✓ fits",) * 3 and nano.dtype == "auto"


def test_a_model_of_ones_own_stays_as_its_files_are_where_that_fits() -> None:
    path = embedded_model()
    entry = Entry("s1-nano", path, "qwen3", (path / "model.safetensors").stat().st_size, True)
    (roomy,), (tight,) = rows([entry], [], 10**9), rows([entry], [], 10**5)
    assert (roomy.dtype, tight.dtype) == ("auto", "auto") and tight.cells[5:8] == ("✗ no",) * 3
    (between,) = rows([entry], [], 27 * 10**6)
    assert between.dtype == "bfloat16" and between.cells[5] == "✓ fits"
