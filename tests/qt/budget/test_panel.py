"""The budget as it is set: slider, boxes and waits say the same."""

import pytest
from pytestqt.qtbot import QtBot

from s1gui.core.budget import Budget
from s1gui.qt.budget.panel import BudgetPanel


@pytest.fixture
def panel(qtbot: QtBot) -> BudgetPanel:
    made = BudgetPanel()
    qtbot.addWidget(made)
    made.show_budget(Budget(256, 64, 1))
    return made


def test_scrubbing_below_the_minimum_takes_it_along_and_gives_it_back(panel: BudgetPanel) -> None:
    panel.slider.moved.emit("maximum", 10, False)
    assert panel.budget() == Budget(10, 10, 1)
    panel.show_budget(Budget(10, 10, 1))
    panel.slider.moved.emit("maximum", 300, True)
    assert panel.budget() == Budget(300, 64, 1)


def test_a_minimum_above_the_maximum_takes_that_along(panel: BudgetPanel) -> None:
    panel.slider.moved.emit("minimum", 500, True)
    assert panel.budget() == Budget(500, 500, 1)


def test_it_tells_what_the_user_does_and_not_what_it_is_told(panel: BudgetPanel) -> None:
    seen: list[tuple[Budget, bool]] = []
    panel.budget_changed.connect(lambda budget, is_final: seen.append((budget, is_final)))
    panel.show_budget(Budget(100, 0, 0))
    assert not seen
    panel.slider.moved.emit("maximum", 50, False)
    panel.map.asked_for.emit(20)
    assert seen == [(Budget(50), False), (Budget(20), True)]


def test_no_limit_is_a_budget(panel: BudgetPanel) -> None:
    panel.no_limit()
    assert panel.budget() == Budget(None, 64, 1)
