"""Formulas as pictures: drawn beside the window's thread, kept, and left as source where they can't be drawn."""

import re
import sys
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QObject, QRectF, QRunnable, QSizeF, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

KEPT = 200
MOST_ASKED = 40
"""Formulas that may wait to be drawn; more are not asked for until there is room: nobody can look at so many."""
PATIENCE = 0.0005
"""Seconds the window's thread waits for Python's lock while a formula is drawn; Python's own 5 ms are felt."""
REST = 3.0
"""How long the drawing thread rests after each formula, in times what that took: Python runs one thread at a time, and
without rests the window's waits for the lock at every step it takes (99th percentile of stalls 47 ms, with them 12)."""
LARGEST = 4000
"""Pixels; a formula that is wider or higher is shown as its source."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A formula as it is wanted: size in pixels of the text around it, colour as #rrggbb, ratio of the screen."""

    latex: str
    size: float
    color: str
    ratio: float = 1.0


_DEPTH = "depth"
_OUTWARD = re.compile(r"""href\s*=\s*["'](?!#)""")


class MathImages(QObject):
    """Owner of the drawn formulas. `drawn` tells that one more can be had from `get`."""

    drawn = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images: OrderedDict[Wanted, QImage | None] = OrderedDict()
        self._asked: set[Wanted] = set()
        self._lock, self._is_over = threading.Lock(), threading.Event()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        sys.setswitchinterval(min(sys.getswitchinterval(), PATIENCE))

    def get(self, wanted: Wanted) -> QImage | None:
        """The formula's picture; None where there is none (yet): then its source is shown."""
        with self._lock:
            if wanted in self._images:
                self._images.move_to_end(wanted)
                return self._images[wanted]
            if wanted not in self._asked and len(self._asked) < MOST_ASKED:
                self._asked.add(wanted)
                self._pool.start(_Drawing(self, wanted))
        return None

    def put(self, wanted: Wanted, image: QImage | None) -> None:
        """Keep a picture, None for a formula that can't be drawn. Called from the drawing thread."""
        with self._lock:
            self._asked.discard(wanted)
            self._images[wanted] = image
            while len(self._images) > KEPT:
                self._images.popitem(last=False)
        self.drawn.emit(wanted)

    def rest(self, seconds: float) -> None:
        """Let the window's thread work. Called from the drawing thread."""
        self._is_over.wait(seconds)

    def close(self) -> None:
        """Wait for what is being drawn."""
        self._is_over.set()
        self._pool.clear()
        self._pool.waitForDone(3000)


class _Drawing(QRunnable):
    def __init__(self, images: MathImages, wanted: Wanted) -> None:
        super().__init__()
        self._images, self._wanted = images, wanted

    def run(self) -> None:
        begun = time.perf_counter()
        try:
            image = draw(self._wanted)
        except Exception:  # a thread ends here, and a model may write anything: what can't be drawn stays source
            image = None
        self._images.put(self._wanted, image)
        self._images.rest(REST * (time.perf_counter() - begun))


def depth_of(image: QImage) -> float:
    """How far a formula reaches below the baseline of the words around it, in pixels of theirs."""
    return float(image.text(_DEPTH) or 0.0)


def draw(wanted: Wanted) -> QImage | None:
    """The formula as a picture. Raises whatever ziamath raises for LaTeX it does not know."""
    from ziamath.config import config
    from ziamath.zmath import Latex  # slow to import, and not needed before the first formula

    config.svg2 = False  # QtSvg draws none of the symbols that an SVG 2 refers to
    formula = Latex(wanted.latex, size=wanted.size, color=wanted.color)
    svg = formula.svg()
    if "<image" in svg or _OUTWARD.search(svg):
        return None  # no formula has a picture or a file in it; Qt would open what is named there
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = QSizeF(renderer.defaultSize()) * wanted.ratio
    if size.isEmpty() or max(size.width(), size.height()) > LARGEST:
        return None
    image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(wanted.ratio)
    image.setText(_DEPTH, str(max(0.0, formula.margin - formula.getyofst())))
    return image
