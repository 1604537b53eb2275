"""How much of the thinking is on screen."""

from typing import Literal, get_args

from s1gui.qt.words import marked

Fold = Literal["full", "peek", "hidden"]
FOLDS: tuple[Fold, ...] = get_args(Fold)
WORDS: dict[Fold, str] = {"full": marked("All"), "peek": marked("Last lines"), "hidden": marked("Hidden")}
PEEK_LINES = 4


def after(fold: Fold) -> Fold:
    """The next in the round."""
    return FOLDS[(FOLDS.index(fold) + 1) % len(FOLDS)]
