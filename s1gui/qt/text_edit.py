"""Boxes for text a person types: plain text only, given back exactly, and Tab leaves them."""

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget


class TextEdit(QPlainTextEdit):
    """As high as its text, between `least` and `most` lines."""

    edited = Signal()

    def __init__(self, name: str, *, least: int = 2, most: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        """The text as it is, no-break spaces and all."""
        return self.document().toRawText().replace("\u2029", "\n")

    def set_text(self, text: str) -> None:
        """Put this text there; it keeps the cursor where it is the same already."""
        if text != self.text():
            self.setPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only: a file that is dropped here is for the window."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def sizeHint(self) -> QSize:
        lines = min(max(self._lines(), self._least), self._most)
        margins = 2 * self.document().documentMargin() + 2 * self.frameWidth()
        return QSize(200, round(lines * self.fontMetrics().lineSpacing() + margins))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _lines(self) -> int:
        """Lines on screen, as far as they matter for the height."""
        count, block = 0, self.document().begin()
        while block.isValid() and count < self._most:
            count += max(1, block.layout().lineCount())
            block = block.next()
        return count

    def _on_text_changed(self) -> None:
        self.updateGeometry()
        self.edited.emit()
