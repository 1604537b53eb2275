"""What the keys of the budget do to the lane the commands are about; its field for the maximum follows."""

from s1gui.qt.compare.runs import CompareRuns
from s1gui.qt.compare.view import CompareView
from s1gui.qt.number_box import NO_LIMIT, NumberBox


def answer_now(view: CompareView, runs: CompareRuns) -> None:
    """End its thinking where it is."""
    run = runs.lanes[view.current].run
    if run is not None:
        _maximum(view).setValue(run.head)


def step(view: CompareView, steps: int) -> None:
    """Double its maximum so many times, or halve it."""
    box = _maximum(view)
    box.stepBy(steps)
    if not box.hasFocus():
        box.lineEdit().deselect()


def no_limit(view: CompareView) -> None:
    """Take its limit away."""
    _maximum(view).setValue(NO_LIMIT)


def _maximum(view: CompareView) -> NumberBox:
    return view.lanes[view.current].editor.maximum
