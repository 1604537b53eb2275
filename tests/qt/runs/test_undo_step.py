"""A step is done when it is pushed, undone, and done again."""

from collections.abc import Callable
from functools import partial

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from s1gui.core.branches import Branch, Branches
from s1gui.qt.runs.undo_step import UndoStep


def test_a_step_is_done_undone_and_done_again(qapp: QApplication) -> None:
    seen: list[str] = []
    stack = QUndoStack()
    stack.push(UndoStep("a star", lambda: seen.append("do"), lambda: seen.append("undo")))
    assert (seen, stack.undoText()) == (["do"], "a star")
    stack.undo()
    stack.redo()
    assert seen == ["do", "undo", "do"]


EDITS: dict[str, Callable[[Branches, str], Branches]] = {
    "fork": lambda tree, key: tree.with_branch(Branch(f"{key}{len(tree.all)}", key, 3, "wait")),
    "rename": lambda tree, key: tree.renamed(key, f"{key}, renamed"),
    "pin": lambda tree, key: tree.pinned(key, True),
    "delete": lambda tree, key: tree.without(key),
}
edits = st.lists(st.tuples(st.sampled_from(("undo", "redo", "undo", *EDITS)), st.integers(0, 9)), max_size=30)


@given(edits)
def test_undo_restores_every_tree_there_was_and_redo_the_one_it_took(taken: list[tuple[str, int]]) -> None:
    """Against a plain list of trees with a place in it."""
    first = Branches().with_branch(Branch("b", "a", 1, "wait"))
    shown, trees, at, stack = [first], [first], 0, QUndoStack()
    for what, which in taken:
        if what == "undo":
            stack.undo()
            at = max(0, at - 1)
        elif what == "redo":
            stack.redo()
            at = min(len(trees) - 1, at + 1)
        elif shown[-1].all:
            before = shown[-1]
            after = EDITS[what](before, before.all[which % len(before.all)].key)
            stack.push(UndoStep(what, partial(shown.append, after), partial(shown.append, before)))
            trees, at = [*trees[: at + 1], after], at + 1
        assert shown[-1] == trees[at]
        assert (stack.canUndo(), stack.canRedo()) == (at > 0, at < len(trees) - 1)
    while stack.canUndo():
        stack.undo()
    assert shown[-1] == first
