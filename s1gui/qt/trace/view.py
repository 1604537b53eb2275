"""The thinking as it grows: who put each word there, and which of it lies beyond the budget."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from s1gui.core.record import RunRecord
from s1gui.core.token_facts import facts_of
from s1gui.qt.plain_text import set_tip
from s1gui.qt.style import scale_font, theme_of
from s1gui.qt.trace.document import TraceDocument
from s1gui.qt.trace.finder import TraceFinder
from s1gui.qt.trace.formats import formats_of, marker_after, marker_before
from s1gui.qt.trace.gutter import Gutter
from s1gui.qt.trace.heat import Heat
from s1gui.qt.trace.math import TraceMath
from s1gui.qt.trace.math_image import MathImages
from s1gui.qt.trace.paint import Blocks, TracePaint, blocks_in_sight
from s1gui.qt.trace.pointer import TracePointer
from s1gui.qt.trace.scroll import TraceScroll
from s1gui.qt.trace.token_words import in_a_line
from s1gui.qt.trace.turns import Turn
from s1gui.qt.words import tr


class TraceView(QPlainTextEdit):
    """Shows one run's trace. Injected text is bold, underlined, tinted and marked in the gutter; what lies beyond the
    budget is grey behind a bar. `wait_asked` is W; `token_pointed` the token under the pointer at rest, or else at the
    cursor (-1: none). finder: finds in it; place: where it is scrolled to."""

    wait_asked = Signal()
    token_pointed = Signal(int)

    def __init__(self, images: MathImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Thinking"))
        self.setAccessibleDescription(
            tr("What the model thinks. Injected waits are bold and underlined. Left and right go from token to token.")
        )
        scale_font(self, 1.08)
        self._tokens = TraceDocument(self.document())
        self.finder, self.place = TraceFinder(self, self._tokens), TraceScroll(self, self._tokens)
        self._run: RunRecord | None = None
        self._kept: int | None = None
        self._heat: Heat = "off"
        self._follows = True
        self._turn = Turn(self)
        self._turn.begun.connect(self._grow)
        self.gutter = Gutter(self)
        self._paint = TracePaint(self, self._tokens)
        self._math = TraceMath(self, self._tokens, images)
        self._math.about_to_draw.connect(self._on_about_to_draw)
        self._math.drew.connect(self._on_drew)
        self._pointer = TracePointer(self, self._tokens)
        self._pointer.pointed.connect(self.token_pointed)
        self.verticalScrollBar().valueChanged.connect(self._math.look_soon)
        self._formats = formats_of(theme_of(self))
        self._retheme()

    # What is shown

    def show_run(self, run: RunRecord | None) -> None:
        """Show this run as far as it is; cheap when it only grew."""
        if run is not self._run:
            self._run, self._kept = run, None
            self._empty()
            self._pointer.forget()
        if run is None:
            self.setExtraSelections([])
            return
        if run.head > len(self._tokens):
            if run.is_running and run.handle is None and len(self._tokens):
                self._turn.ask()
            else:
                self._grow()
        self._tokens.show_after(marker_after(run) if self._tokens.is_raw else "", self._formats["forced"])
        kept = run.kept if run.handle is not None and run.kept < run.head else None
        if kept != self._kept or kept is not None:
            self._kept = kept
            self._grey()
        self._show_over(run)
        self.gutter.update()

    @property
    def run(self) -> RunRecord | None:
        return self._run

    @property
    def pointed(self) -> int:
        """The token looked at; -1 for none."""
        return self._pointer.token

    def token_under(self, place: QPoint) -> int:
        """The token at a place of the viewport; -1 where there is none."""
        return self._pointer.under(place)

    def set_heat(self, heat: Heat) -> None:
        """Shade the words by how unsure the model was of them."""
        self._heat = heat
        self._paint.forget()
        self.viewport().update()

    def set_raw(self, is_raw: bool) -> None:
        """Show blanks, line breaks and the format's markers as signs, and no formulas."""
        if is_raw != self._tokens.is_raw:
            self._tokens.is_raw = is_raw
            self._refill()
            self.show_run(self._run)

    def source_text(self) -> str:
        """The whole trace as text."""
        if self._turn.is_waiting:
            self._grow()
        return self._tokens.text()

    def line_of(self, token: int) -> QRect:
        """Where on the viewport the line of a token is."""
        return self.place.line_of(token)

    def reveal_cut(self) -> None:
        """Scroll to where the text turns grey, if that is out of sight."""
        if self._kept is not None:
            self.reveal(self._kept)

    def reveal(self, token: int) -> None:
        """Scroll to a token, if it is out of sight."""
        self.place.reveal(token)

    def follow(self) -> None:
        """Go to the end, and stay there while it grows; to the last words once it is over."""
        self.place.to_end(has_blank=not self._math.is_over)

    # Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_W and is_plain:
            self.wait_asked.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            facts = facts_of(self._run, self._pointer.token) if self._run and self._heat != "off" else None
            set_tip(self, in_a_line(facts) if facts else "")
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_formats"):
            self._retheme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self.gutter.setGeometry(inside.left(), inside.top(), self.viewportMargins().left(), inside.height())
        self._math.look_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._math.look_soon()

    def paintEvent(self, event: QPaintEvent) -> None:
        blocks = blocks_in_sight(self)
        if self._run is not None:
            self._paint_behind(self._run, blocks)
        super().paintEvent(event)
        if self._run is None:
            return
        with QPainter(self.viewport()) as painter:
            if self.finder.current is not None:
                self._paint.frame(painter, blocks, *self.finder.current)
            elif self._pointer.is_shown:
                self._paint.frame(painter, blocks, *self._tokens.span(self._pointer.token))
            if self._kept is not None:
                self._paint.bar(painter, self.line_of(self._kept))
            elif self._run.is_running and self._run.handle is None:
                self._paint.caret(painter, blocks)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        cursor = self.textCursor()
        data.setText(self._tokens.source(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    # Ours

    def _grow(self) -> None:
        self._turn.forget()
        if self._run is None:
            return
        follows = self.place.is_at_end
        self._extend(self._run)
        if follows:
            self.follow()
        self._math.look_soon()
        self.finder.see_more()

    def _extend(self, run: RunRecord) -> None:
        """Show what is new. A cursor at the end would go along with it; the reader's stays where it is."""
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        position, anchor, value = cursor.position(), cursor.anchor(), bar.value()
        with self._pointer.kept():
            self._tokens.extend(run.trace, self._formats)
            cursor = self.textCursor()
            if (position, anchor) != (cursor.position(), cursor.anchor()):
                cursor.setPosition(anchor)
                cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)
                bar.setValue(value)

    def _empty(self) -> None:
        self._math.forget()
        self._paint.forget()
        self.finder.forget()
        is_marked = self._tokens.is_raw and self._run is not None
        before = marker_before(self._run) if is_marked and self._run else ""
        self._tokens.clear(before=before, form=self._formats["forced"])
        wrap = QTextOption.WrapMode
        self.setWordWrapMode(wrap.WrapAnywhere if self._tokens.is_raw else wrap.WrapAtWordBoundaryOrAnywhere)

    def _refill(self) -> None:
        """Show all of it anew, and the same part of it."""
        top = self._tokens.offset(self.firstVisibleBlock().position())
        bar = self.verticalScrollBar()
        value, follows = bar.value(), self.place.is_at_end
        lines = self.document().blockCount()
        self._empty()
        if self._run is None:
            return
        self._extend(self._run)
        self._grey()
        self.finder.see_more()
        if follows:
            self.follow()
        elif self.document().blockCount() == lines:
            bar.setValue(value)
        else:
            bar.setValue(self.document().findBlock(self._tokens.place(top)).firstLineNumber())
        self._math.look_soon()

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

    def _show_over(self, run: RunRecord) -> None:
        was_over, self._math.is_over = self._math.is_over, not run.is_running or run.handle is not None
        if self._math.is_over != was_over:
            self._math.look_soon()
            self.viewport().update()  # the caret comes or goes
            if not was_over and self.place.is_at_end:
                self.follow()

    def _on_about_to_draw(self) -> None:
        self._follows = self.place.is_at_end

    def _on_drew(self) -> None:
        if self._follows:
            self.follow()

    def _paint_behind(self, run: RunRecord, blocks: Blocks) -> None:
        with QPainter(self.viewport()) as painter:
            if self._heat != "off":
                self._paint.heat(painter, run, self._heat, blocks)
            self.finder.paint(painter, self._paint, blocks)

    def _retheme(self) -> None:
        self._formats = formats_of(theme_of(self))
        self.setViewportMargins(self.gutter.wanted_width(), 0, 0, 0)
        self.document().setDocumentMargin(self.fontMetrics().height() * 0.4)
        if self._run is not None and len(self._tokens):
            self._refill()
