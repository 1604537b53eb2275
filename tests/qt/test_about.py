"""The about box names the version, the data folder, and everything with its licence, as plain text."""

from pathlib import Path

from pytestqt.qtbot import QtBot

import s1gui
from s1gui.qt import about
from s1gui.qt.about import AboutDialog
from s1gui.qt.about_licences import Part, parts, text_of
from s1gui.qt.plain_text import PlainLabel
from tests.qt.conftest import Windows


def test_everything_needed_is_listed_with_a_licence_and_what_only_tests_need_is_not() -> None:
    found = {part.name.lower(): part for part in parts()}
    assert next(iter(found)) == "s1gui"
    assert {"torch", "transformers", "jinja2", "markupsafe", "pyside6_essentials"} <= set(found)
    assert not {"pytest", "ruff", "mypy"} & set(found)
    assert "LGPL-3.0" in found["pyside6_essentials"].licence
    assert all(part.licence for part in found.values())


def test_the_text_of_a_licence_is_the_packages_own() -> None:
    assert "Apache License" in text_of(next(part for part in parts() if part.name == "s1gui"))
    assert "Redistribution" in text_of(Part("jinja2", "", ""))
    assert text_of(Part("no-such-package", "1", "MIT")) == (
        "no-such-package came without the text of its licence (MIT)."
    )
    assert parts("no-such-package") == ()


def test_the_box_says_the_version_and_where_the_data_is(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = AboutDialog(tmp_path / "<b>data</b>")
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert f"s1gui {s1gui.__version__}" in texts
    assert any(text.endswith("<b>data</b>") for text in texts)
    qtbot.waitUntil(lambda: "Apache License" in dialog.text.toPlainText())


def test_closed_before_its_list_is_there_it_harms_nothing(windows: Windows, qtbot: QtBot) -> None:
    window = windows(is_loaded=False)
    window.actions_["about"].trigger()
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    found = dialog._found
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert found.result(30)


def test_what_a_package_wrote_is_shown_as_it_is(qtbot: QtBot, tmp_path: Path, monkeypatch: object) -> None:
    monkeypatch.setattr(about, "parts", lambda: (Part("<b>x</b>\n", "1", "\x1b[31m"),))  # type: ignore[attr-defined]
    monkeypatch.setattr(about, "text_of", lambda part: "<img src='file:///x'>\x1b")  # type: ignore[attr-defined]
    dialog = AboutDialog(tmp_path)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert dialog.list.item(0).text() == "<b>x</b> 1 · ␛[31m"
    assert dialog.text.toPlainText() == "<img src='file:///x'>␛"


def test_the_command_opens_it(windows: Windows) -> None:
    window = windows(is_loaded=False)
    window.actions_["about"].trigger()
    assert window.findChild(AboutDialog).isVisible()  # type: ignore[union-attr]
