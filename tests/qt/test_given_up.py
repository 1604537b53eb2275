"""A load that was given up ends soon, even where the engine hears nothing."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from s1gui.core.engine import Command, Load, Loading, Lost, Told
from s1gui.engines.scripted import ScriptedEngine
from s1gui.qt.experiment import Experiment
from s1gui.qt.given_up import PATIENCE_MS


class Deaf(ScriptedEngine):
    """Begins to load "deaf" and hears nothing more until it is started again."""

    def __init__(self, tell: Callable[[Told | Lost], None]) -> None:
        super().__init__(tell)
        self.starts, self.is_deaf = 0, False

    def start(self) -> None:
        self.starts, self.is_deaf = self.starts + 1, False
        super().start()

    def handle(self, command: Command) -> None:
        if isinstance(command, Load) and command.model == "deaf":
            self.is_deaf = True
            self._tell(Loading(command.request, 0.9, "trying it out"))
        elif not self.is_deaf:
            super().handle(command)


def test_an_engine_that_can_not_be_interrupted_is_ended_and_another_one_serves(qtbot: QtBot) -> None:
    engines: list[Deaf] = []

    def make(tell: Callable[[Told | Lost], None]) -> Deaf:
        engines.append(Deaf(tell))
        return engines[-1]

    experiment = Experiment(make)
    experiment.start()
    experiment.load(Load(0, "deaf"))
    qtbot.waitUntil(lambda: experiment.engine.doing == "trying it out")
    experiment.cancel_load()
    assert experiment.engine.state == "cancelling"
    qtbot.waitUntil(lambda: experiment.engine.state == "idle", timeout=PATIENCE_MS + 10_000)
    assert experiment.engine.message == "Loading was cancelled."
    experiment.load(Load(0, str(Path("good"))))
    qtbot.waitUntil(lambda: experiment.engine.state == "ready")
    assert engines[0].starts == 2
    experiment.close()
