"""The kept runs as rows: what each says, and how it is painted."""

import time

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from s1gui.core.grading import extract
from s1gui.qt.plain_text import one_line, tip_of
from s1gui.qt.style import CAPTION, theme_of
from s1gui.qt.words import marked, plural, tr
from s1gui.storage.kept import RunLine

WORDS = {
    "finished": marked("finished"),
    "cut": marked("cut"),
    "stopped": marked("stopped"),
    "context": marked("out of context"),
    "looping": marked("looping"),
    "interrupted": marked("interrupted"),
    "open": marked("running"),
    "refused": marked("never began"),
}
STAR = "★"
_DAY = 24 * 3600
Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


class RunLines(QAbstractListModel):
    """Owner of the rows. LINE is a row's RunLine."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[RunLine, ...] = ()

    def show(self, lines: tuple[RunLine, ...]) -> None:
        """Show these; rows that stay where they were keep their selection."""
        if [line.key for line in lines] == [line.key for line in self._lines]:
            changed = [row for row, (old, new) in enumerate(zip(self._lines, lines, strict=True)) if old != new]
            self._lines = lines
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    @property
    def lines(self) -> tuple[RunLine, ...]:
        return self._lines

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(line)}. {caption(line)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(f"{heading(line)}\n{caption(line)}")
        return None


class RunPainter(QStyledItemDelegate):
    """Paints a row: what was asked, and under it what came of it."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(self._view.fontMetrics().height() * 2.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, theme = index.data(LINE), theme_of(self._view)
        rect: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_selected:
            painter.fillRect(rect, theme.color("accent_tint"))
            painter.fillRect(rect.adjusted(0, 0, 3 - rect.width(), 0), theme.color("accent"))
        box = rect.adjusted(10, rect.height() // 8, -8, -rect.height() // 8)
        upper, lower = box.adjusted(0, 0, 0, -box.height() // 2), box.adjusted(0, box.height() // 2, 0, 0)
        self._write(painter, upper, heading(line), theme.text, 1.0)
        self._write(painter, lower, caption(line), theme.muted, CAPTION)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, text: str, color: str, scale: float) -> None:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * scale)
        painter.setFont(font)
        painter.setPen(color)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def heading(line: RunLine) -> str:
    """A star if it has one, and its title or else its question."""
    return f"{STAR} " * line.is_starred + one_line(line.title or line.question)


def caption(line: RunLine, *, now: float | None = None) -> str:
    """When, answer, end, tags, tokens and model, on one line."""
    answer = one_line(extract(line.answer), longest=24)
    parts = [
        when(line.created, now=time.time() if now is None else now),
        answer,
        tr(WORDS[line.state]),
        *(f"#{one_line(tag, longest=20)}" for tag in line.tags),
        plural("{n} token", "{n} tokens", line.thinking) if line.thinking else "",
        one_line(line.model.rstrip("/\\").replace("\\", "/").split("/")[-1], longest=24),
    ]
    return " · ".join(part for part in parts if part)


def when(created: float, *, now: float) -> str:
    """The time of day for what is younger than a day, else the date. Both in Unix seconds."""
    try:
        there = time.localtime(created)
    except (OverflowError, OSError, ValueError):
        return ""
    return time.strftime("%H:%M" if 0 <= now - created < _DAY else "%Y-%m-%d", there)
