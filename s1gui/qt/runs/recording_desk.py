"""What is recorded, on screen again: runs told again, and the one that a new user sees first."""

from PySide6.QtCore import QObject, Signal

from s1gui.core.record import RunRecord
from s1gui.qt.actions import Actions
from s1gui.qt.experiment import Experiment
from s1gui.qt.memory import Memory
from s1gui.qt.runs.history_desk import HistoryDesk
from s1gui.qt.runs.replay_desk import ReplayDesk
from s1gui.qt.runs.welcome_desk import WelcomeDesk
from s1gui.storage.kept import RunKey


class RecordingDesk(QObject):
    """Connects replay and first run with the experiment and the history.

    begun(KeptRun): its question, settings and budget are to be shown. moved(Budget): the run that is told has this one
    now. left: the first run is done with, and a question is to be asked.
    """

    begun = Signal(object)
    moved = Signal(object)
    left = Signal()

    def __init__(
        self, actions: Actions, experiment: Experiment, history: HistoryDesk, memory: Memory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._experiment, self._history = experiment, history
        self.replay = ReplayDesk(actions, self)
        self.welcome = WelcomeDesk(self.replay, actions, memory, self)
        self.bar = self.replay.bar
        self._connect()

    def if_new(self) -> None:
        """Show the first run to whoever has no runs yet and never saw it."""
        if self.welcome.is_due:
            self._history.if_empty(lambda: None if self._is_taken else self.welcome.show())

    def holds(self, question: str) -> bool:
        """Whether what stands in the window is the first run's, and nobody's own."""
        run = self.replay.record
        return self.welcome.is_on and run is not None and run.settings.question == question

    @property
    def _is_taken(self) -> bool:
        return self._experiment.run is not None or self._experiment.is_waiting

    def _connect(self) -> None:
        replay, history = self.replay, self._history
        replay.begun.connect(self.begun)
        replay.shown.connect(self._on_shown)
        replay.asked.connect(self._on_asked)
        history.panel.replayed.connect(lambda line: history.fetch(line.key, replay.begin))
        self._experiment.run_changed.connect(self.welcome.follow)
        self._experiment.run_changed.connect(replay.follow)
        self.welcome.left.connect(self._on_left)
        self.welcome.failed.connect(history.failed)

    def _on_shown(self, run: RunRecord) -> None:
        self._experiment.show_record(run, None if self.welcome.is_on else self.replay.key)
        self.moved.emit(run.budget)

    def _on_asked(self) -> None:
        if self._experiment.kept_key is not None and not self._experiment.is_busy:
            self._history.fetch(RunKey(self._experiment.kept_key), self.replay.begin)

    def _on_left(self) -> None:
        if not self._experiment.is_waiting:
            self._experiment.show_record(None, None)
        self.left.emit()
