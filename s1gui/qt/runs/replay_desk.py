"""A kept run told again in the Think view: its bar, its commands, and the clock that drives it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from s1gui.core.record import RunRecord
from s1gui.core.replay import SPEEDS, Replay, told_again
from s1gui.qt.actions import Actions
from s1gui.qt.bridge import INTERVAL_MS
from s1gui.qt.runs.replay_bar import ReplayBar
from s1gui.storage.kept import KeptRun, RunKey


class ReplayDesk(QObject):
    """Owner of the replay and of the record that grows by it. clock: seconds, for tests.

    begun(KeptRun): a run is told again from its beginning. shown(RunRecord): it is this by now. asked: the run on
    screen is to be told again. offer_taken: what the bar offered was.
    """

    begun = Signal(object)
    shown = Signal(object)
    asked = Signal()
    offer_taken = Signal()

    def __init__(self, actions: Actions, parent: QObject, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self.bar = ReplayBar()
        self._actions, self._clock = actions, clock
        self._replay: Replay | None = None
        self._record: RunRecord | None = None
        self._is_looked_at = False
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.tick)
        self._speed = 1.0
        self.key: RunKey | None = None
        self._connect()
        self._show_actions(None)

    @property
    def record(self) -> RunRecord | None:
        """The run that is told, as far as it is told; None where none is."""
        return self._record

    def begin(self, kept: KeptRun, *, speed: float | None = None, has_offer: bool = False) -> None:
        """Tell a run again. has_offer: with the button that leads to a question of one's own."""
        if kept.settings is None:
            return
        self.key = kept.line.key
        self._replay = Replay(kept.events, speed=self._speed if speed is None else speed)
        self._record = told_again(RunRecord(-1, kept.settings), ())
        self.bar.show_recorded(has_offer=has_offer)
        self.begun.emit(kept)
        self.play()
        self.tick()

    def tick(self) -> None:
        """Tell what is due."""
        self._tell()
        self._show()

    def play(self) -> None:
        """Go on with it; from the beginning, where it is over."""
        if self._replay is None:
            return
        now = self._clock()
        if self._replay.is_over:
            self._retell(0.0)
        elif self._is_looked_at:
            self._retell(self._replay.position(now))
        self._replay.play(now)
        self._timer.start()
        self._show()

    def pause(self) -> None:
        """Stay where it stands."""
        if self._replay is not None:
            self._tell()
            self._replay.pause(self._clock())
            self._show()

    def look(self) -> None:
        """The handle is moved by hand: it stays where it stands, for what is told next would move it again."""
        if self._replay is not None and not self._replay.is_over:
            self._is_looked_at = True
            self._replay.pause(self._clock())
            self._show()

    def to_end(self) -> None:
        """Tell all of it now."""
        if self._replay is not None:
            self._retell(self._replay.length)

    def follow(self, run: RunRecord | None) -> None:
        """The run on screen is another, or has got further."""
        if self._replay is not None and run is not self._record:
            self._replay = self._record = self.key = None
            self._timer.stop()
            self.bar.hide()
        self._show_actions(run)

    def _connect(self) -> None:
        self.bar.toggled.connect(self._toggle)
        self.bar.end_asked.connect(self.to_end)
        self.bar.speed_chosen.connect(self._set_speed)
        self.bar.sought.connect(lambda place: self._retell(place * self._replay.length) if self._replay else None)
        self.bar.offer_taken.connect(self.offer_taken)
        self._actions["replay"].triggered.connect(self._on_asked)
        self._actions["replay_pause"].triggered.connect(self._toggle)
        self._actions["replay_end"].triggered.connect(self.to_end)
        for speed in SPEEDS:
            self._actions[command_of(speed)].triggered.connect(lambda _=False, speed=speed: self._set_speed(speed))

    def _on_asked(self) -> None:
        if self._replay is None:
            self.asked.emit()
        else:
            self._retell(0.0)
            self.play()

    def _toggle(self) -> None:
        if self._replay is not None and self._replay.is_playing:
            self.pause()
        else:
            self.play()

    def _set_speed(self, speed: float) -> None:
        self._speed = speed
        if self._replay is not None:
            self._replay.set_speed(speed, self._clock())
        self._show()

    def _tell(self) -> None:
        if self._replay is not None and self._record is not None:
            for event in self._replay.due(self._clock()):
                self._record.apply(event)

    def _retell(self, position: float) -> None:
        """Stand at a position: the run as it was then, from its beginning."""
        if self._replay is None or self._record is None:
            return
        self._is_looked_at = False
        self._record = told_again(self._record, self._replay.seek(position, self._clock()))
        self._show()

    def _show(self) -> None:
        replay = self._replay
        self._actions[command_of(self._speed if replay is None else replay.speed)].setChecked(True)
        if replay is None or self._record is None:
            return
        if not replay.is_playing:
            self._timer.stop()
        place = replay.position(self._clock())
        self.bar.show_place(place, replay.length, is_playing=replay.is_playing, speed=replay.speed)
        self.shown.emit(self._record)

    def _show_actions(self, run: RunRecord | None) -> None:
        is_at_rest = run is not None and not run.is_running
        self._actions["replay"].setEnabled(is_at_rest or self._replay is not None)
        for name in ("replay_pause", "replay_end"):
            self._actions[name].setEnabled(self._replay is not None)


def command_of(speed: float) -> str:
    """The command that chooses a speed."""
    return f"replay_{speed:g}".replace(".", "_")
