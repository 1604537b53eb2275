"""Files that tell whether anyone opened them, texts that name them, and a sweep over all that a window shows."""

import ctypes
import os
import select
import threading
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

IN_OPEN, IN_ACCESS = 0x20, 0x1
PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c6360f8cf")
MARKS = ("<img", "<image", "<link")


class Canary:
    """A FIFO and a picture. was_opened: someone opened one of them; reading the FIFO would block for ever."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self.path, self.picture = path, path.with_name(f"{path.name}.png")
        self.picture.write_bytes(PIXEL)
        self.was_opened = threading.Event()
        self._is_over = False
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        self._seen, self._waker = _watched(self.picture), os.eventfd(0)
        self._pictures = threading.Thread(target=self._watch_picture, daemon=True)
        self._pictures.start()

    def close(self) -> None:
        """Watch no more."""
        self._is_over = True
        os.eventfd_write(self._waker, 1)
        os.close(os.open(self.path, os.O_RDONLY | os.O_NONBLOCK))
        self._thread.join(5)
        self._pictures.join(5)
        os.close(self._seen)
        os.close(self._waker)

    def _watch(self) -> None:
        writing = os.open(self.path, os.O_WRONLY)
        if not self._is_over:
            self.was_opened.set()
        os.close(writing)

    def _watch_picture(self) -> None:
        ready, _, _ = select.select([self._seen, self._waker], [], [])
        if self._seen in ready:
            self.was_opened.set()


def _watched(file: Path) -> int:
    """A descriptor that can be read once the file is opened (inotify(7))."""
    libc = ctypes.CDLL(None, use_errno=True)
    found = int(libc.inotify_init())
    if found < 0 or libc.inotify_add_watch(found, os.fsencode(file), IN_OPEN | IN_ACCESS) < 0:
        raise OSError(ctypes.get_errno(), "inotify")
    return found


def payloads(canary: Canary, url: str = "http://127.0.0.1:9") -> str:
    """A text that asks for the canary and the server in every way that Qt's rich text and pictures know."""
    place, picture = canary.path, canary.picture
    return (
        f"<img src='{url}/a.png'> <link rel=stylesheet href='{url}/b.css'> ![y]({url}/c.png) "
        f"<img src='file://{place}'><img src='{place}'><img src='{picture}'><img src='file://{picture}'> <b>x</b> "
        f"![x](file://{picture}) \\boxed{{<image href='{place}'/>}} $\\text{{<image href='{picture}'/>}}$ "
        "\u202e\x1b]0;x\x07"
    )


def brief(canary: Canary, url: str = "http://127.0.0.1:9") -> str:
    """The same in fewer letters, for a model that says one after another; the canary is in the working folder."""
    name = canary.picture.name
    return (
        f"<img src='{canary.picture}'><img src={name}><img src='{url}/a'> ![x]({name}) "
        f"\\boxed{{<image href='{name}'/>}} $\\text{{<image href='{name}'/>}}$ <b>\u202e\x1b]0;x\x07"
    )


def short(canary: Canary) -> str:
    """The same in a few letters, without a slash: for the name of a file in the working folder."""
    return f"<img src={canary.picture.name}>"


def sweep(*tops: QWidget) -> int:
    """Paint every part of these windows, ask each for its tooltip, and look for texts that are rich; how many parts."""
    parts = {part for top in tops for part in (top, *top.findChildren(QWidget))}
    for part in parts:
        if not isValid(part):  # one tooltip takes the place of another
            continue
        _check(part)
        for at in (part.rect().center(), QPoint(3, 3)) if part.isVisible() else ():
            QApplication.sendEvent(part, QHelpEvent(QEvent.Type.ToolTip, at, part.mapToGlobal(at)))
    for top in tops:
        top.grab()
    return len(parts)


def _check(part: QWidget) -> None:
    tips = [part.toolTip(), part.whatsThis(), part.statusTip()]
    match part:
        case QLabel():
            is_plain = part.textFormat() == Qt.TextFormat.PlainText
            assert is_plain or not any(mark in part.text() for mark in MARKS), part.text()
        case QTextEdit() | QPlainTextEdit():
            _check_document(part.document())
        case QAbstractItemView():
            tips += _tips(part.model())
        case QComboBox():
            tips += _tips(part.model())
        case QMenu():
            tips += [action.toolTip() for action in part.actions() if part.toolTipsVisible()]
    if isinstance(part, QGraphicsView) and part.scene() is not None:
        for item in part.scene().items():
            if isinstance(item, QGraphicsTextItem):
                _check_document(item.document())
            tips.append(item.toolTip())
    for tip in tips:
        assert not any(mark in tip for mark in MARKS), tip


def _check_document(document: QTextDocument) -> None:
    """Nothing of the texts is inside a tag of it."""
    assert "fifo" not in _attributes(document.toHtml()), document.toHtml()


def _attributes(html: str) -> str:
    """What stands within the tags."""
    return " ".join(piece.partition(">")[0] for piece in html.split("<")[1:])


def _tips(model: QAbstractItemModel | None) -> Iterable[str]:
    if model is None:
        return
    for row in range(min(model.rowCount(QModelIndex()), 50)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())):
            index: QModelIndex = model.index(row, column)
            for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole):
                yield str(model.data(index, role) or "")
