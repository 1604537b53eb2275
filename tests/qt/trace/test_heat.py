"""Shades and what they mean."""

import math

import pytest
from pytestqt.qtbot import QtBot

from s1gui.core.trace import Trace
from s1gui.qt.trace.heat import LEVELS, legend, level, level_of_entropy, level_of_logprob
from s1gui.qt.trace.heat_legend import HeatLegend


def test_sure_is_no_shade_and_unsure_the_strongest() -> None:
    assert level_of_entropy(0.0) == level_of_logprob(0.0) == 0
    assert level_of_entropy(9.0) == level_of_logprob(-99.0) == LEVELS


@pytest.mark.parametrize("shade", range(1, LEVELS + 1))
def test_the_legend_says_where_a_shade_begins(shade: int) -> None:
    nats = float(legend("entropy")[1][shade - 1])
    assert level_of_entropy(nats + 0.02) == shade and level_of_entropy(nats - 0.02) == shade - 1
    p = float(legend("probability")[1][shade - 1])
    assert level_of_logprob(math.log(p - 0.006)) == shade and level_of_logprob(math.log(p + 0.006)) == shade - 1


def test_an_injected_token_is_not_shaded() -> None:
    trace = Trace()
    trace.extend("sampled", (1,), ("a",), logprobs=(-3.0,), entropies=(2.0,))
    trace.extend("injected", (2,), ("Wait",))
    assert level(trace, 0, "entropy") and level(trace, 0, "probability") and not level(trace, 0, "off")
    assert not level(trace, 1, "entropy") and not level(trace, 1, "probability")


def test_the_legend_is_there_while_there_is_heat(qtbot: QtBot) -> None:
    shown = HeatLegend()
    qtbot.addWidget(shown)
    shown.show_heat("entropy")
    assert shown.isVisible() and "nats" in shown.accessibleName()
    shown.resize(600, 30)
    shown.grab()
    shown.show_heat("off")
    assert not shown.isVisible()
