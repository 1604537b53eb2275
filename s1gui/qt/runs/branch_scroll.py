"""Two traces that begin alike, at the same place for as long as it is what they share that is looked at."""

from PySide6.QtCore import QObject, QTimer

from s1gui.qt.trace.view import TraceView


class InStep(QObject):
    """Owner of how many tokens two traces share; 0 lets each of them stand where it stands."""

    def __init__(self, left: TraceView, right: TraceView, parent: QObject) -> None:
        super().__init__(parent)
        self._shared = 0
        self._is_moving = False
        self._last = right
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._again)
        self._other = {id(left): right, id(right): left}
        for view in (left, right):
            view.verticalScrollBar().valueChanged.connect(lambda _, view=view: self._follow(view))
            view.verticalScrollBar().rangeChanged.connect(lambda _, __: self._later())

    def share(self, tokens: int, leader: TraceView) -> None:
        """They have so many tokens in common; leader: the one that stays where it is."""
        if tokens != self._shared:
            self._shared, self._last = tokens, leader
            self._later()

    def _later(self) -> None:
        """Lines have come, or are broken elsewhere: once that is over, bring them to the same height."""
        if self._shared and not self._is_moving:
            self._timer.start()

    def _again(self) -> None:
        self._follow(self._last)

    def _follow(self, moved: TraceView) -> None:
        other = self._other[id(moved)]
        if not self._shared or self._is_moving or not (moved.isVisible() and other.isVisible()):
            return
        if _grows_in_sight(moved) and _grows_in_sight(other):
            return  # each goes along with its own end
        self._is_moving, self._last = True, moved
        _bring(other, moved, self._shared)
        self._is_moving = False


def _grows_in_sight(view: TraceView) -> bool:
    run = view.run
    return run is not None and run.is_running and run.handle is None and view.place.is_at_end


def _bring(other: TraceView, moved: TraceView, shared: int) -> None:
    """Put the word where they part at the same height in both, or else, before it is in sight, the line at the top.

    Beyond what is shared there is nothing to bring.
    """
    line = moved.place.number_of(shared)
    top = moved.place.top
    if top > line:
        return
    if line < top + moved.verticalScrollBar().pageStep():
        other.place.to_top(other.place.number_of(shared) - (line - top))
    else:
        other.place.to_top(other.place.number_of(moved.place.token_at_top))
