"""A field for a path: what does not fit is left out at its beginning, since its end is what tells it from others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from s1gui.qt.drops import dropped


class PathLine(QLineEdit):
    """A line that is edited as any other, drawn short as long as nobody types; a file or folder can be dropped on it.

    meant: what a dropped path stands for, as a file in a model's folder does for the model.
    """

    def __init__(self, meant: Callable[[Path], Path] = lambda path: path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meant = meant

    @property
    def shown(self) -> str:
        """What is read there while nobody types."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideLeft, self._room().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(self._room(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        if dropped(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped(event)
        if not paths:
            super().dropEvent(event)
            return
        event.acceptProposedAction()
        self.setText(str(self._meant(paths[0])))
        self.textEdited.emit(self.text())

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)
