"""Boxes that count only where tokens are drawn by chance: greyed at temperature 0, and why is said."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from s1gui.qt.plain_text import set_tip
from s1gui.qt.words import marked, tr

GREEDY = marked("Not used at temperature 0, where the likeliest token is taken each time. Raise the temperature first.")


def show_greedy(boxes: Iterable[tuple[QWidget, str]], *, is_greedy: bool) -> None:
    """Grey these, each with the words of its own tooltip, or let them be set; their numbers stay."""
    for box, words in boxes:
        box.setEnabled(not is_greedy)
        box.setAccessibleDescription(tr(GREEDY) if is_greedy else words)
        set_tip(box, f"{words}\n\n{tr(GREEDY)}" if is_greedy else words)
