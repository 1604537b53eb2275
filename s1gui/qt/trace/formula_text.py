"""Text with its formulas drawn in it, and the model's own words behind them for whoever copies it."""

from PySide6.QtCore import QEvent, QMimeData, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from s1gui.qt.plain_text import visible
from s1gui.qt.style import BODY, DISPLAY, theme_of
from s1gui.qt.trace.math_image import MathImages, Wanted
from s1gui.qt.trace.math_text import Formula, Part, source

_SOURCE = int(QTextFormat.Property.UserProperty) + 1
Line = tuple[float, tuple[Part, ...]]
"""A paragraph: its size on the typographic scale, and its parts."""


class FormulaText(QTextEdit):
    """Shows paragraphs of text and formulas; `height_wanted` tells how high they are. Only plain text goes in."""

    height_wanted = Signal(int)

    def __init__(self, images: MathImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self._images = images
        self._lines: tuple[Line, ...] = ()
        self._color = "text"
        images.drawn.connect(self._on_drawn)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    def show_lines(self, lines: tuple[Line, ...], *, color: str = "text") -> None:
        """Show these paragraphs. color: a name of the theme."""
        if (lines, color) != (self._lines, self._color):
            self._lines, self._color = lines, color
            self._fill()

    def source_text(self) -> str:
        """What is shown, as it was written."""
        return "\n".join("".join(source(part) for part in parts) for _, parts in self._lines)

    def loadResource(self, kind: int, name: object) -> object:
        """Nothing is ever loaded by its name, whatever a text may name."""
        return QImage(1, 1, QImage.Format.Format_Mono)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        cursor = self.textCursor()
        data.setText(self._source_between(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_lines"):
            self._fill()

    def _fill(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for index, (scale, parts) in enumerate(self._lines):
            if index:
                cursor.insertBlock()
            form = self._format(scale)
            for part in parts:
                self._insert(cursor, part, form)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # it went along to the end, and a resize scrolls to it
        self._on_size_changed(self.document().size())

    def _insert(self, cursor: QTextCursor, part: Part, form: QTextCharFormat) -> None:
        image = self._image(part, form) if isinstance(part, Formula) else None
        if image is None:
            cursor.insertText(visible(source(part)), form)
            return
        position = cursor.position()
        cursor.insertImage(image)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextCharFormat()
        mark.setProperty(_SOURCE, source(part))
        mark.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        cursor.mergeCharFormat(mark)
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _image(self, formula: Formula, form: QTextCharFormat) -> QImage | None:
        size = form.fontPointSize() * self.logicalDpiY() / 72
        color = theme_of(self).color(self._color).name()
        return self._images.get(Wanted(formula.latex, round(size, 1), color, self.devicePixelRatioF()))

    def _format(self, scale: float) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFontPointSize(self.font().pointSizeF() * scale)
        form.setForeground(theme_of(self).color(self._color))
        if scale >= DISPLAY:
            form.setFontWeight(600)
        return form

    def _source_between(self, start: int, end: int) -> str:
        text = ""
        for position in range(start, end):
            character = self.document().characterAt(position)
            if character == "\ufffc":
                cursor = QTextCursor(self.document())
                cursor.setPosition(position + 1)
                text += str(cursor.charFormat().property(_SOURCE) or "")
            else:
                text += "\n" if character == "\u2029" else character
        return text

    def _on_size_changed(self, size: QSizeF) -> None:
        self.height_wanted.emit(int(size.height()) + 2)

    def _on_drawn(self, _: Wanted) -> None:
        if any(isinstance(part, Formula) for _, parts in self._lines for part in parts):
            self._fill()


def paragraph(text: str, scale: float = BODY) -> Line:
    """A paragraph of text that has no formulas."""
    return (scale, (text,))
