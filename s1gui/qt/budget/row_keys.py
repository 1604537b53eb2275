"""Which of a row of places a key goes to: the arrows step along it, Home and End go to its ends."""

from PySide6.QtCore import Qt


def stepped(key: int, now: int | None, last: int) -> int | None:
    """The place, counted from 0; None where the key is another one. now: the place looked at, None for none yet."""
    match key:
        case Qt.Key.Key_Right | Qt.Key.Key_Up:
            return 0 if now is None else min(last, now + 1)
        case Qt.Key.Key_Left | Qt.Key.Key_Down:
            return last if now is None else max(0, now - 1)
        case Qt.Key.Key_Home:
            return 0
        case Qt.Key.Key_End:
            return last
        case _:
            return None
