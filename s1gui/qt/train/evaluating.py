"""A training that has a model measured against its base, by a child: `python -m trainer evaluate`."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from s1gui.core.errors import S1Error
from s1gui.qt.words import tr
from trainer.evaluation import LINES, Progress

PROBLEMS = 100
_END_MS = 2000


class Evaluating(QObject):
    """Owner of the child that measures one run at a time. told(Path, Progress) tells how far it is; ended(Path, str)
    that it is over, with why it failed; "" where it did not."""

    told = Signal(object, object)
    ended = Signal(object, str)

    def __init__(self, parent: QObject | None, *, problems: int = PROBLEMS) -> None:
        super().__init__(parent)
        self._problems = problems
        self._process: QProcess | None = None
        self.folder: Path | None = None
        self.progress: Progress | None = None

    def begin(self, folder: Path) -> None:
        """Measure this run; what was measured before is given up."""
        self.stop()
        process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(["-m", "trainer", "evaluate", "--json", "--first", str(self._problems), str(folder)])
        process.readyReadStandardOutput.connect(self._on_line)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process, self.folder, self.progress = process, folder, None
        process.start()

    def stop(self) -> None:
        """End the child, if there is one; what it measured is lost, what was kept before stays."""
        process, self._process, self.folder = self._process, None, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_END_MS)
            process.deleteLater()

    def _on_line(self) -> None:
        while self._process is not None and self._process.canReadLine():
            try:
                said = LINES.decode(bytes(self._process.readLine().data()))
            except S1Error:
                continue
            if isinstance(said, Progress) and self.folder is not None:
                self.progress = said
                self.told.emit(self.folder, said)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._end(tr("The trainer can't be started: {why}", why=self._process.errorString()))

    def _on_finished(self) -> None:
        process = self._process
        if process is None:
            return
        lines = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip().splitlines()
        is_well = process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0
        self._end("" if is_well else lines[-1].strip() if lines else tr("The trainer ended without an answer."))

    def _end(self, why: str) -> None:
        process, self._process = self._process, None
        folder, self.folder = self.folder, None
        if process is not None:
            process.deleteLater()
        if folder is not None:
            self.ended.emit(folder, why)
