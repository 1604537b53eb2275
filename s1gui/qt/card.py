"""The quiet surfaces of the window: a rounded card, a badge, and a button that is nothing but its words."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from s1gui.qt import style
from s1gui.qt.icons import renderer
from s1gui.qt.plain_text import PlainLabel, one_line, set_tip

LEAST_LETTERS = 5
"""What a badge shows of its words at least."""


class Card(QFrame):
    """A rounded surface. accented: drawn with a stronger border, for the one thing that matters most."""

    RADIUS = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accent = ""

    def set_accent(self, color: str) -> None:
        """The border's colour by its name in the theme; "" is the usual line."""
        if color != self._accent:
            self._accent = color
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = style.theme_of(self)
            painter.setPen(QPen(theme.color(self._accent or "line"), 1.6 if self._accent else 1.0))
            painter.setBrush(theme.color("base"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self.RADIUS, self.RADIUS)


class Badge(QWidget):
    """A small sign: an icon, a word, and an explanation for who hovers or listens. Narrow ones cut their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._text, self._color = "", "", "muted"
        style.scale_font(self, style.CAPTION, bold=True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_sign(self, icon: str, text: str, color: str, explanation: str) -> None:
        """Show this sign; an empty text shows none. color: a name of the theme."""
        changed = (icon, one_line(text), color) != (self._icon, self._text, self._color)
        self._icon, self._text, self._color = icon, one_line(text), color
        set_tip(self, explanation)
        self.setAccessibleName(f"{self._text}. {explanation}" if self._text else "")
        self.setVisible(bool(self._text))
        if changed:
            self.updateGeometry()
            self.update()

    @property
    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return self._size_of(self.fontMetrics().horizontalAdvance(self._text))

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return self._size_of(min(metrics.horizontalAdvance(self._text), metrics.averageCharWidth() * LEAST_LETTERS))

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = style.theme_of(self)
            color = theme.color(self._color)
            painter.setPen(QPen(color, 1.2))
            fill = theme.color(self._color)
            fill.setAlphaF(0.10)
            painter.setBrush(fill)
            box = QRectF(self.rect()).adjusted(0.6, 0.6, -0.6, -0.6)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            size = self.fontMetrics().height()
            if self._icon:
                renderer(self._icon, color.name()).render(painter, QRectF(8, (self.height() - size) / 2, size, size))
            painter.setPen(color)
            words = self.rect().adjusted(size + 12 if self._icon else 10, 0, -8, 0)
            seen = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, seen)

    def _size_of(self, words: int) -> QSize:
        line = self.fontMetrics().height()
        return QSize(words + 22 + (line if self._icon else 0), line + 8)


class Caption(PlainLabel):
    """Small, muted words."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._color = "muted"
        style.scale_font(self, style.CAPTION)
        self._recolor()

    def set_color(self, name: str) -> None:
        """Write in another colour of the theme."""
        self._color = name
        self._recolor()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ParentChange, QEvent.Type.PaletteChange) and hasattr(self, "_color"):
            self._recolor()

    def _recolor(self) -> None:
        style.tint(self, QPalette.ColorRole.WindowText, self._color)


class ElidedCaption(Caption):
    """Small, muted words that never ask for room: what does not fit ends in … and is whole in the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        super().show_text(text)
        set_tip(self, text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.rect(), self.alignment(), shown)


class Title(PlainLabel):
    """The name of a part of the window."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        style.scale_font(self, style.TITLE, bold=True)


def framed(field: QFrame) -> Card:
    """A scrolling field on a card of its own, without a frame of its own."""
    field.setFrameShape(QFrame.Shape.NoFrame)
    card = Card()
    inside = QVBoxLayout(card)
    inside.setContentsMargins(4, 4, 4, 4)
    inside.addWidget(field)
    return card
