"""A step is done when it is pushed, undone, and done again."""

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from s1gui.qt.undo_step import UndoStep


def test_a_step_is_done_undone_and_done_again(qapp: QApplication) -> None:
    seen: list[str] = []
    stack = QUndoStack()
    stack.push(UndoStep("a star", lambda: seen.append("do"), lambda: seen.append("undo")))
    assert (seen, stack.undoText()) == (["do"], "a star")
    stack.undo()
    stack.redo()
    assert seen == ["do", "undo", "do"]
