"""Colours that can be read, in both schemes."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from s1gui.qt import style
from s1gui.qt.style import DARK, LIGHT, Theme

SCHEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: Theme, one: str, other: str) -> float:
    low, high = sorted((luminance(theme.color(one)), luminance(theme.color(other))))
    return (high + 0.05) / (low + 0.05)


@SCHEMES
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        ("text", "base"), ("text", "window"), ("muted", "window"), ("muted", "base"), ("accent", "base"),
        ("on_accent", "accent"), ("injected", "injected_tint"), ("own", "base"), ("forced", "base"),
        ("warning", "warning_tint"), ("text", "warning_tint"),
    ],
)  # fmt: skip
def test_text_can_be_read(theme: Theme, ink: str, paper: str) -> None:
    assert contrast(theme, ink, paper) >= 4.5


@SCHEMES
def test_a_widget_knows_its_theme(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setPalette(style.palette(theme))
    assert style.theme_of(label) is theme


def test_zoom_keeps_the_scale(qapp: QApplication, qtbot: QtBot) -> None:
    usual = qapp.font().pointSizeF()
    label = QLabel()
    qtbot.addWidget(label)
    style.scale_font(label, 2.0)
    style.zoom(qapp, usual * 1.5)
    assert label.font().pointSizeF() == pytest.approx(usual * 3)
    style.zoom(qapp, usual)


def test_the_ring_of_a_switch_can_be_seen_in_the_dark(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    style.apply(application, "dark")
    try:
        for switch in (QRadioButton("a"), QCheckBox("b")):
            qtbot.addWidget(switch)
            drawn = switch.grab().toImage()
            inks = {drawn.pixelColor(x, y).rgb() for x in range(16) for y in range(drawn.height())}
            lightest = max(luminance(QColor(ink)) for ink in inks)
            assert (lightest + 0.05) / (luminance(DARK.color("window")) + 0.05) >= 2.5
    finally:
        style.apply(application, "system")
