"""What this program is: its version, where it keeps things, what it is made of, and under which licences."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

import s1gui
from s1gui.qt.about_licences import Part, parts, text_of
from s1gui.qt.card import Caption, Title, framed
from s1gui.qt.plain_text import PlainLabel, one_line, visible
from s1gui.qt.words import marked, tr

WHAT = marked(
    "Budget forcing on reasoning models, after s1: Simple test-time scaling (arXiv 2501.19393). "
    "Nothing leaves this machine unless you download a model."
)

LOOK_MS = 30


class AboutDialog(QDialog):
    """It deletes itself. data: the folder where runs are kept. The packages are listed once a thread has found them."""

    def __init__(self, data: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About s1gui"))
        self._parts: tuple[Part, ...] = ()
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="licences")
        self._found = self._threads.submit(parts)
        self._threads.shutdown(wait=False)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.place = PlainLabel(tr("Runs are kept in {folder}", folder=data))
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list, self.text = QListWidget(), QPlainTextEdit(readOnly=True)
        self.list.setAccessibleName(tr("What it is made of"))
        self.text.setAccessibleName(tr("Licence"))
        self.list.currentRowChanged.connect(self._on_chosen)
        self._count = Caption(tr("Looking at what it is made of …"))
        self._lay_out()
        self._timer.start()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(Title(f"s1gui {s1gui.__version__}"))
        for label in (PlainLabel(tr(WHAT)), self.place):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addWidget(self._count)
        both = QSplitter()
        for field in (self.list, self.text):
            both.addWidget(framed(field))
        both.setStretchFactor(1, 1)
        layout.addWidget(both, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        layout.addWidget(buttons)
        line = self.fontMetrics().height()
        both.setSizes([line * 17, line * 33])
        self.resize(line * 52, line * 34)

    def _look(self) -> None:
        if self._found.done():
            self._timer.stop()
            self._parts = self._found.result()
            self._count.show_text(
                tr("Made of {n} packages; their licences as they came with them:", n=len(self._parts))
            )
            self.list.addItems([_row(part) for part in self._parts])
            self.list.setCurrentRow(0)

    def _on_chosen(self, row: int) -> None:
        self.text.setPlainText(visible(text_of(self._parts[row])) if 0 <= row < len(self._parts) else "")


def _row(part: Part) -> str:
    return one_line(f"{part.name} {part.version} · {part.licence or tr('licence not named')}")
