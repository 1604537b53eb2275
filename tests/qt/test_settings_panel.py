"""What a run is asked with."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.core.along import Along
from s1gui.core.budget import Budget
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings
from s1gui.qt.settings_panel import SettingsPanel


@pytest.fixture
def panel(qtbot: QtBot) -> SettingsPanel:
    made = SettingsPanel()
    qtbot.addWidget(made)
    return made


def test_untouched_it_asks_as_the_core_does(panel: SettingsPanel) -> None:
    assert panel.settings("How?", Budget()) == Settings("How?", along=Along())


def test_sampling_is_greedy_until_there_is_a_temperature(panel: SettingsPanel) -> None:
    panel.top_k.setValue(5)
    panel.seed.setValue(7)
    assert panel.settings("How?", Budget()).sampling.is_greedy
    assert not panel.top_p.isEnabled() and "Not used at temperature 0" in panel.top_p.toolTip()
    panel.temperature.setValue(0.6)
    panel.top_p.setValue(0.95)
    assert panel.settings("How?", Budget()).sampling == Sampling(0.6, 0.95, 5, 0.0, 7)
    assert panel.top_p.isEnabled() and "Not used" not in panel.top_p.toolTip()


def test_a_greedy_run_shown_again_has_the_numbers_that_stood_there(panel: SettingsPanel) -> None:
    panel.top_p.setValue(0.9)
    asked = panel.settings("How?", Budget())
    panel.top_p.setValue(0.5)
    panel.show_settings(asked)
    assert panel.top_p.value() == 0.9


def test_answers_along_the_way_can_be_left_out(panel: SettingsPanel) -> None:
    assert panel.settings("How?", Budget()).along == Along()
    panel.along.switch.setChecked(False)
    assert panel.settings("How?", Budget()).along is None


def test_an_own_system_prompt_counts_only_where_it_is_wanted(panel: SettingsPanel) -> None:
    panel.prompt.system.set_text("Be brief.")
    assert panel.settings("How?", Budget()).system is None
    panel.prompt.has_system.setChecked(True)
    assert panel.settings("How?", Budget()).system == "Be brief."


def test_the_exact_prompt_can_be_seen_and_changed_to_the_letter(panel: SettingsPanel) -> None:
    panel.prompt.show_prompt("<|im_start|>\u202e\xa0x\n", (1, 2), ("a", "b"), room=100)
    assert panel.prompt.prompt.isReadOnly()
    assert "⟨U+202E⟩" in panel.prompt.prompt.text()
    assert panel.settings("How?", Budget()).prompt is None
    panel.prompt.is_edited.setChecked(True)
    assert not panel.prompt.prompt.isReadOnly()
    assert panel.settings("How?", Budget()).prompt == "<|im_start|>\u202e\xa0x\n"
    panel.prompt.show_prompt("another", (1,), (" a\n",), room=None)
    assert panel.settings("How?", Budget()).prompt == "<|im_start|>\u202e\xa0x\n"
    panel.prompt.is_edited.setChecked(False)
    panel.prompt.show_prompt("another", (1,), (" a\n",), room=None)
    assert panel.prompt.prompt.text() == "another"
    panel.prompt.shows_ids.setChecked(True)
    assert panel.prompt.prompt.text().split() == ["1", "␣a⏎"]
    assert panel.prompt.prompt.isReadOnly()


def test_what_changes_the_prompt_is_told(panel: SettingsPanel, qtbot: QtBot) -> None:
    for change in (
        lambda: panel.wait.setText("Hmm"),
        lambda: panel.prompt.has_system.setChecked(True),
        lambda: panel.prompt.system.set_text("x"),
        lambda: panel.reserve.setValue(7),
        lambda: panel.prompt.is_edited.setChecked(True),
        lambda: panel.prompt.prompt.set_text("y"),
    ):
        with qtbot.waitSignal(panel.changed):
            change()
