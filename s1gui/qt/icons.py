"""The window's own icons, drawn from SVG in whatever colour is asked for."""

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from s1gui.storage.paths import resources

SIZES = (16, 24, 32, 48, 64)
_NAME = re.compile(r"[a-z_]+")


@lru_cache(maxsize=256)
def renderer(name: str, color: str) -> QSvgRenderer:
    """The icon as something that can be painted."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no icon's name")
    source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    return QSvgRenderer(QByteArray(source.encode()))


@lru_cache(maxsize=256)
def icon(name: str, color: str) -> QIcon:
    """The icon in a colour (#rrggbb), at every usual size."""
    made = QIcon()
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer(name, color).render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(pixmap)
    return made
