"""The curve over the slider: told apart without colour, read by mouse and keys, cheap to draw."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from s1gui.core.curve import Curve, Reading
from s1gui.core.events import Point
from s1gui.qt import style
from s1gui.qt.budget.curve_strip import CurveStrip
from s1gui.qt.budget.panel import BudgetPanel
from s1gui.qt.budget.scale import BudgetScale
from tests.qt.budget.test_curve_words import CURVE
from tests.qt.test_untrusted import Canary, payloads

MANY = Curve(
    tuple(Reading(Point(at * 150, False), str(at % 9), at % 9, 0.5, None) for at in range(24)),
    tuple(map(str, range(9))),
    tuple(at * 150 for at in range(1, 24)),
    is_final=True,
)


@pytest.fixture
def strip(qtbot: QtBot) -> CurveStrip:
    made = CurveStrip()
    qtbot.addWidget(made)
    made.set_scale(BudgetScale(4096), 16)
    made.resize(700, made.sizeHint().height())
    made.show_curve(CURVE)
    made.show()
    return made


def at(strip: CurveStrip, tokens: int) -> QPoint:
    return QPoint(round(strip.place_of(tokens)), strip.height() // 2)


def test_it_lies_over_the_slider_to_the_pixel(qtbot: QtBot) -> None:
    panel = BudgetPanel()
    qtbot.addWidget(panel)
    panel.resize(800, 300)
    panel.show()
    for tokens in (0, 17, 300, 4096):
        assert panel.curve.place_of(tokens) == panel.slider.place_of(tokens)


def test_a_click_puts_the_handle_there(qtbot: QtBot) -> None:
    panel = BudgetPanel()
    qtbot.addWidget(panel)
    panel.resize(800, 300)
    panel.show()
    panel.show_curve(CURVE, kept=None)
    with qtbot.waitSignal(panel.budget_changed) as changed:
        qtbot.mousePress(panel.curve, Qt.MouseButton.LeftButton, pos=at(panel.curve, 64))
    assert changed.args[0].max_thinking_tokens == 64 and changed.args[1] is True


def test_pointing_says_what_a_stop_there_would_have_given(strip: CurveStrip, qtbot: QtBot) -> None:
    assert "first at 64" in strip.said
    qtbot.mouseMove(strip, at(strip, 64))
    strip._choose(strip._near(strip.place_of(64)))
    assert strip.said == "Had it stopped here (64 tokens): 84, p = 0.61"


def test_keys_walk_along_it_and_put_the_handle_there(strip: CurveStrip, qtbot: QtBot) -> None:
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert "by itself (256 tokens)" in strip.said
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert "128 tokens" in strip.said and strip.said in strip.accessibleDescription()
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    with qtbot.waitSignal(strip.asked_for) as asked:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert asked.args == [64]


def test_where_there_is_nothing_keys_and_clicks_ask_for_nothing(strip: CurveStrip, qtbot: QtBot) -> None:
    strip.show_curve(Curve())
    with qtbot.assertNotEmitted(strip.asked_for):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
        qtbot.keyClick(strip, Qt.Key.Key_Return)
        qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at(strip, 64))
    assert strip.said == "No answers along the way yet."


def grey(strip: CurveStrip) -> QImage:
    return strip.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("theme", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_two_answers_differ_where_there_are_no_colours(
    strip: CurveStrip, theme: style.Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("s1gui.core.answer_look.LIGHT", ("#444444",))
    monkeypatch.setattr("s1gui.core.answer_look.DARK", ("#cccccc",))
    strip.setPalette(style.palette(theme))
    one = Curve((Reading(Point(64, False), "x", 0, 0.5, None),), ("x",))
    other = Curve((Reading(Point(64, False), "x", 1, 0.5, None),), ("x", "x"))
    images = []
    for curve in (one, other):
        strip.show_curve(curve)
        plot = strip._plot.toRect()
        images.append(grey(strip).copy(plot))
    assert images[0] != images[1]


def test_what_lies_beyond_the_handle_is_fainter(strip: CurveStrip) -> None:
    whole = grey(strip)
    strip.show_curve(CURVE, kept=100)
    cut = grey(strip)
    left = strip._plot.toRect().adjusted(0, 0, round(strip.place_of(90) - strip._plot.right()), 0)
    assert cut.copy(left) == whole.copy(left) and cut != whole


def test_answers_that_name_a_file_open_none(strip: CurveStrip, qtbot: QtBot, tmp_path: Path) -> None:
    canary = Canary(tmp_path / "fifo")
    text = payloads(canary)
    strip.show_curve(Curve((Reading(Point(64, False), text, 0, 0.5, None),), (text,)))
    strip._choose(0)
    strip.grab()
    qtbot.wait(50)
    assert "<img" in strip.said and "<img" not in strip.toolTip()
    assert not canary.was_opened.is_set()
    canary.close()


def test_a_full_curve_is_painted_in_time(strip: CurveStrip) -> None:
    """Two milliseconds are allowed; five times that here, on a machine that does other things meanwhile."""
    strip.show_curve(MANY)
    image = QImage(strip.size(), QImage.Format.Format_ARGB32_Premultiplied)
    took = []
    for _ in range(20):
        painter = QPainter(image)
        begun = time.thread_time()
        strip.render(painter, QPoint())
        took.append(time.thread_time() - begun)
        painter.end()
    assert min(took) < 0.010
