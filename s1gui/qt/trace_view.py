"""The thinking as it grows: who put each word there, and which of it lies beyond the budget."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from s1gui.core.record import RunRecord
from s1gui.core.trace import Origin
from s1gui.qt.gutter import Gutter
from s1gui.qt.style import Theme, scale_font, theme_of
from s1gui.qt.trace_document import TraceDocument


class TraceView(QPlainTextEdit):
    """Shows one run's trace. Injected text is bold, underlined, tinted and marked in the gutter; what lies beyond the
    budget is grey behind a bar. `wait_asked` is W, `token_hovered` the token under the pointer (-1: none)."""

    wait_asked = Signal()
    token_hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setMouseTracking(True)
        self.setAccessibleName("Thinking")
        self.setAccessibleDescription("What the model thinks. Injected waits are bold and underlined.")
        scale_font(self, 1.08)
        self._tokens = TraceDocument(self.document())
        self._run: RunRecord | None = None
        self._kept: int | None = None
        self._gutter = Gutter(self)
        self._formats: dict[Origin, QTextCharFormat] = {}
        self._retheme()

    def show_run(self, run: RunRecord | None) -> None:
        """Show this run as far as it is; cheap when it only grew."""
        if run is not self._run:
            self._run = run
            self._kept = None
            self._tokens.clear()
        if run is None:
            self.setExtraSelections([])
            return
        if run.head > len(self._tokens):
            self._grow(run)
        kept = run.kept if run.handle is not None and run.kept < run.head else None
        if kept != self._kept or kept is not None:
            self._kept = kept
            self._grey()
        self._gutter.update()

    @property
    def run(self) -> RunRecord | None:
        return self._run

    def source_text(self) -> str:
        """The whole trace as text."""
        return self._tokens.source(0, self.document().characterCount() - 1)

    def line_of(self, token: int) -> QRect:
        """Where on the viewport the line of a token is."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._tokens.position(token), self.document().characterCount() - 1))
        return self.cursorRect(cursor)

    # Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_W and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.wait_asked.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_gutter"):
            self._retheme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(inside.left(), inside.top(), self.viewportMargins().left(), inside.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._run is None:
            return
        painter = QPainter(self.viewport())
        if self._kept is not None:
            self._paint_bar(painter, self._kept)
        elif self._run.is_running and self._run.handle is None:
            self._paint_caret(painter)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        cursor = self.textCursor()
        data.setText(self._tokens.source(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    # Ours

    def _grow(self, run: RunRecord) -> None:
        bar = self.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - 1
        self._tokens.extend(run.trace, self._formats)
        if follows:
            bar.setValue(bar.maximum())

    def _grey(self) -> None:
        """One selection over all that lies beyond: its cost does not grow with the text."""
        if self._kept is None:
            self.setExtraSelections([])
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._tokens.position(self._kept))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        theme = theme_of(self)
        selection.cursor = cursor
        selection.format.setForeground(theme.color("faint"))
        selection.format.setBackground(theme.color("base"))
        self.setExtraSelections([selection])

    def reveal_cut(self) -> None:
        """Scroll to where the text turns grey, if that is out of sight."""
        if self._kept is None:
            return
        position = self._tokens.position(self._kept)
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        number = block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)
        bar, page = self.verticalScrollBar(), self.verticalScrollBar().pageStep()
        if not bar.value() <= number < bar.value() + page:
            bar.setValue(number - page // 2)

    def _paint_bar(self, painter: QPainter, kept: int) -> None:
        line = self.line_of(kept)
        color = theme_of(self).color("accent")
        painter.fillRect(QRect(line.left() - 1, line.top(), 3, line.height()), color)
        painter.fillRect(QRect(line.left() - 4, line.top(), 9, 3), color)

    def _paint_caret(self, painter: QPainter) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        line = self.cursorRect(cursor)
        painter.fillRect(
            QRect(line.topLeft() + QPoint(2, 1), line.bottomLeft() + QPoint(2 + line.height() // 3, -1)),
            QColor(theme_of(self).accent),
        )

    def _retheme(self) -> None:
        theme = theme_of(self)
        self._formats = {
            "sampled": _sampled(theme),
            "injected": _injected(theme),
            "forced": _forced(theme),
        }
        self.setViewportMargins(self._gutter.wanted_width(), 0, 0, 0)
        self.document().setDocumentMargin(self.fontMetrics().height() * 0.4)
        if self._run is not None and len(self._tokens):
            value = self.verticalScrollBar().value()
            self._tokens.clear()
            self._tokens.extend(self._run.trace, self._formats)
            self._grey()
            self.verticalScrollBar().setValue(value)


def _sampled(theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme.color("text"))
    return form


def _injected(theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme.color("injected"))
    form.setBackground(theme.color("injected_tint"))
    form.setFontWeight(700)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return form


def _forced(theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme.color("forced"))
    form.setFontItalic(True)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    return form
