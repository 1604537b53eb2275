"""What a new user sees first: a recorded real run that goes wrong and is mended, and what to do with it."""

from PySide6.QtCore import QObject, Signal

from s1gui.core.errors import S1Error
from s1gui.core.grading import extract
from s1gui.core.record import RunRecord
from s1gui.core.replay import told_again
from s1gui.qt.actions import Actions
from s1gui.qt.memory import Memory
from s1gui.qt.plain_text import one_line
from s1gui.qt.runs.replay_desk import ReplayDesk
from s1gui.qt.sentences import told
from s1gui.qt.words import marked, tr
from s1gui.storage.archive import read_runs
from s1gui.storage.kept import KeptRun
from s1gui.storage.paths import welcome_run

SPEED = 0.1
"""The embedded model thinks faster than anyone reads."""
HINT = marked("Drag the ring back to before the wait: it would have said {answer}.")


class WelcomeDesk(QObject):
    """Owner of whether the first run is on screen.

    hint_changed(str): what to say at the slider; "" for what is usual. shown: it is on screen. left: the user wants to
    ask something.
    """

    hint_changed = Signal(str)
    shown = Signal()
    left = Signal()
    failed = Signal(str)

    def __init__(self, replay: ReplayDesk, actions: Actions, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._replay, self._memory = replay, memory
        self._is_on = False
        replay.offer_taken.connect(self.left)
        actions["first_run"].triggered.connect(self.show)

    @property
    def is_on(self) -> bool:
        """Whether it is on screen."""
        return self._is_on

    @property
    def is_due(self) -> bool:
        """Whether this user never saw it."""
        return not self._memory.was_welcomed()

    def show(self) -> None:
        """Show it from its beginning."""
        try:
            (kept,) = read_runs(welcome_run())
        except (S1Error, ValueError) as error:
            self.failed.emit(told(str(error)))
            return
        self._memory.keep_welcomed()
        self._is_on = True
        self._replay.begin(kept, speed=SPEED, has_offer=True)
        self.hint_changed.emit(hint_of(kept))
        self.shown.emit()

    def follow(self, run: RunRecord | None) -> None:
        """The run on screen is another, or has got further."""
        if self._is_on and run is not self._replay.record:
            self._is_on = False
            self.hint_changed.emit("")


def hint_of(kept: KeptRun) -> str:
    """What the handle would show, told beside it; "" where there is no wait or no answer before it."""
    if kept.settings is None:
        return ""
    run = told_again(RunRecord(0, kept.settings), kept.events)
    before = run.milestone(run.waits[0].at).answer if run.waits else None
    return "" if before is None else tr(HINT, answer=one_line(extract(before.text), longest=24))
