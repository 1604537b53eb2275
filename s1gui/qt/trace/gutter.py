"""The strip left of a trace that names the lines where something was injected, and what it shares with another run."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from s1gui.core.forcing import WhyWait
from s1gui.qt.plain_text import set_tip
from s1gui.qt.style import theme_of
from s1gui.qt.words import marked, tr

if TYPE_CHECKING:
    from s1gui.qt.trace.view import TraceView

WHY: dict[WhyWait, str] = {
    "due": marked("Injected: the model wanted to stop below the minimum"),
    "voluntary": marked("Injected: one of the waits you asked for"),
    "asked": marked("Injected: you sent the model on"),
}
SHARED = marked("Shared with the run that this one left")
SHARED_BESIDE = marked("Shared with the branch beside it")
_BAR = 3
"""Pixels of the line along what is shared."""


class Gutter(QWidget):
    """Marks of a trace view's waits, beside their lines."""

    def __init__(self, view: "TraceView") -> None:
        super().__init__(view)
        self._view = view
        self._beside = 0
        self.setAccessibleName(tr("Marks of injected waits"))
        view.updateRequest.connect(self._on_view_moved)

    def share(self, tokens: int) -> None:
        """So many tokens are shared with the branch beside it; 0 for none."""
        self._beside = tokens
        self.update()

    def wanted_width(self) -> int:
        return self._view.fontMetrics().horizontalAdvance(tr("wait")) + 14

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), 0)

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            theme = theme_of(self)
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * 0.8)
            painter.setFont(font)
            shared = self._shared()
            painter.fillRect(shared, theme.color("accent_tint"))
            painter.fillRect(QRect(0, shared.top(), _BAR, shared.height()), theme.color("accent"))
            for place, _why in self._marks():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("injected_tint"))
                painter.drawRoundedRect(place, 4, 4)
                painter.setPen(theme.color("injected"))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, tr("wait"))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = tr(SHARED_BESIDE if self._beside else SHARED)
            usual = words if self._shared().contains(event.pos()) else ""
            why = next((tr(WHY[why]) for place, why in self._marks() if place.contains(event.pos())), usual)
            set_tip(self, why)
            if not why:
                QToolTip.hideText()
        return super().event(event)

    def _shared(self) -> QRect:
        """Beside the lines of another run's trace that this one begins with; empty for a run of its own."""
        run = self._view.run
        tokens = 0 if run is None else self._beside or run.branched_at
        if not tokens:
            return QRect()
        first, last = self._view.line_of(0), self._view.line_of(tokens - 1)
        top, bottom = max(0, first.top()), min(self.height(), last.bottom())
        return QRect(0, top, self.width(), bottom - top) if top < bottom else QRect()

    def _marks(self) -> list[tuple[QRect, WhyWait]]:
        """The visible marks."""
        run = self._view.run
        if run is None:
            return []
        found = []
        for mark in run.waits:
            line = self._view.line_of(mark.at)
            if -line.height() < line.top() < self.height():
                found.append((QRect(4, line.top() + 1, self.width() - 8, line.height() - 2), mark.why))
        return found

    def _on_view_moved(self, _: QRect, dy: int) -> None:
        if dy:
            self.scroll(0, dy)
        self.update()
