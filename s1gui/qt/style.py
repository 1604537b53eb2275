"""Every colour and size of the window, for light and for dark."""

from dataclasses import dataclass
from typing import Literal
from weakref import WeakSet

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

ThemeChoice = Literal["system", "light", "dark"]
BODY, CAPTION, TITLE, DISPLAY = 1.0, 0.88, 1.18, 2.3
"""The typographic scale, as multiples of the application's font size."""

_SCALE = "type_scale"
_WEIGHT = "type_weight"
_FIXED = "type_fixed"
_scaled: WeakSet[QWidget] = WeakSet()
"""Widgets with a size of the typographic scale."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of one scheme. The hues are Okabe and Ito's, which people with any colour vision can tell apart."""

    is_dark: bool
    window: str
    base: str
    raised: str
    text: str
    muted: str
    faint: str
    line: str
    accent: str
    on_accent: str
    accent_tint: str
    injected: str
    injected_tint: str
    own: str
    forced: str
    warning: str
    warning_tint: str
    entropy: str
    heat: str
    found: str

    def color(self, name: str) -> QColor:
        return QColor(getattr(self, name))


LIGHT = Theme(
    is_dark=False,
    window="#f5f5f3",
    base="#ffffff",
    raised="#fbfbfa",
    text="#1c2024",
    muted="#5b636c",
    faint="#a2a8ae",
    line="#dcdee1",
    accent="#0a5fa8",
    on_accent="#ffffff",
    accent_tint="#d8e8f6",
    injected="#a34a00",
    injected_tint="#ffecd6",
    own="#00704f",
    forced="#7a4a86",
    warning="#8f4700",
    warning_tint="#fff3e2",
    entropy="#0a5fa8",
    heat="#3f97dc",
    found="#f7dc6f",
)
DARK = Theme(
    is_dark=True,
    window="#15171a",
    base="#22272c",
    raised="#2c3238",
    text="#e7e9ec",
    muted="#9ca5ae",
    faint="#6f7882",
    line="#3b4249",
    accent="#63b3f5",
    on_accent="#0d1115",
    accent_tint="#1d3850",
    injected="#ffb56b",
    injected_tint="#3d2a14",
    own="#4fc79f",
    forced="#d3a3e0",
    warning="#ffbe7d",
    warning_tint="#33271a",
    entropy="#63b3f5",
    heat="#3b8fd4",
    found="#6d5a12",
)


def theme_of(widget: QWidget) -> Theme:
    """The theme a widget is shown in."""
    return DARK if widget.palette().window().color().lightness() < 128 else LIGHT


def chosen(choice: ThemeChoice) -> Theme:
    """The theme for a choice, asking the desktop where it is "system"."""
    if choice == "system":
        hints = QGuiApplication.styleHints()
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def apply(application: QApplication, choice: ThemeChoice) -> Theme:
    """Show the whole application in a theme."""
    hints = application.styleHints()
    if choice == "system":
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
    theme = chosen(choice)
    wear(application, theme)
    return theme


def wear(application: QApplication, theme: Theme) -> None:
    """Show the application in a theme's colours.

    Fusion draws the ring of a switch in the window's colour, darkened, which cannot be seen in the dark: there the
    switches are told of a lighter window.
    """
    usual = palette(theme)
    application.setPalette(usual)
    if theme.is_dark:
        usual.setColor(QPalette.ColorRole.Window, theme.color("muted"))
    for kind in ("QRadioButton", "QCheckBox"):
        application.setPalette(usual, kind)  # type: ignore[arg-type]  # the stub asks for bytes, the binding for str


def palette(theme: Theme) -> QPalette:
    """Qt's palette for a theme."""
    made = QPalette(theme.color("raised"), theme.color("window"))
    roles = {
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Base: "base",
        QPalette.ColorRole.AlternateBase: "raised",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.PlaceholderText: "muted",
    }
    for role, name in roles.items():
        made.setColor(role, theme.color(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("faint"))
    return made


def scale_font(widget: QWidget, scale: float, *, bold: bool = False, fixed: bool = False) -> None:
    """Give a widget a size of the typographic scale, kept when the user zooms. fixed: all letters equally wide."""
    widget.setProperty(_SCALE, scale)
    widget.setProperty(_FIXED, fixed)
    widget.setProperty(_WEIGHT, bold)
    _scaled.add(widget)
    _apply_scale(widget)


def zoom(application: QApplication, points: float) -> None:
    """Show the whole application in another font size."""
    font = application.font()
    font.setPointSizeF(points)
    application.setFont(font)
    # Not QApplication.allWidgets: it hands out widgets of Qt's own that are gone as soon as they are touched.
    for widget in list(_scaled):
        if isValid(widget):
            _apply_scale(widget)


def tint(widget: QWidget, role: QPalette.ColorRole, name: str) -> None:
    """Colour one role of a widget from its theme; call again when the theme changes."""
    color = theme_of(widget).color(name)
    mine = widget.palette()
    if mine.color(role) != color:
        mine.setColor(role, color)
        widget.setPalette(mine)


def _apply_scale(widget: QWidget) -> None:
    base = QApplication.font()
    is_fixed = bool(widget.property(_FIXED))
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if is_fixed else QFont(base)
    font.setPointSizeF(base.pointSizeF() * float(widget.property(_SCALE)))
    font.setWeight(QFont.Weight.DemiBold if widget.property(_WEIGHT) else QFont.Weight.Normal)
    widget.setFont(font)
