"""How a model's makers sample is offered, never taken unasked."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.core.sampling import Sampling
from s1gui.qt.card import Caption
from s1gui.qt.engine_view import EngineView
from s1gui.qt.settings_panel import SettingsPanel
from tests.qt.test_engine_view import LOADED

QWEN3 = Sampling(0.6, 0.95, 20)


@pytest.fixture
def panel(qtbot: QtBot) -> SettingsPanel:
    made = SettingsPanel()
    qtbot.addWidget(made)
    return made


def show(panel: SettingsPanel, recommended: Sampling | None) -> QPushButton:
    panel.show_engine(EngineView(state="ready", loaded=replace(LOADED, recommended=recommended)))
    button = panel.recommended.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    return button


def sampling(panel: SettingsPanel) -> Sampling:
    return panel.settings("How?", Budget()).sampling


def test_a_model_without_it_shows_nothing(panel: SettingsPanel) -> None:
    show(panel, None)
    assert panel.recommended.isHidden()


def test_it_is_said_and_taken_by_one_press_that_leaves_the_seed(panel: SettingsPanel) -> None:
    panel.seed.setValue(7)
    button = show(panel, QWEN3)
    words = panel.recommended.findChild(Caption)
    assert (
        isinstance(words, Caption) and words.text() == "Its makers sample with temperature 0.6, top-p 0.95, top-k 20."
    )
    assert not panel.recommended.isHidden() and sampling(panel).is_greedy and button.isEnabled()
    button.click()
    assert sampling(panel) == replace(QWEN3, seed=7)
    assert not button.isEnabled()
    panel.temperature.setValue(0.0)
    assert button.isEnabled()


def test_another_model_takes_its_own_place(panel: SettingsPanel) -> None:
    show(panel, QWEN3)
    button = show(panel, Sampling(1.0))
    button.click()
    assert sampling(panel) == Sampling(1.0)
    panel.show_engine(EngineView())
    assert panel.recommended.isHidden()
