"""Questions put to `python -m trainer`: one child at a time, asked a moment after the last change, stale ones ended."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from s1gui.qt.sentences import told
from s1gui.qt.words import tr
from trainer.recipe import Recipe, as_json

DELAY_MS = 400
_END_MS = 2000
_MOST_ANSWER = 64 * 2**20


class TrainerChild(QObject):
    """Owner of the child that runs one command on a recipe, and of the file the recipe is handed over in.

    answered(str) brings the last line it printed, whatever its exit status (a plan that does not fit has one of its
    own); refused(str) why there is none. Of a question that another one has overtaken nothing is heard.
    busy_changed(bool) tells whether an answer is awaited.
    """

    answered = Signal(str)
    refused = Signal(str)
    busy_changed = Signal(bool)

    def __init__(self, command: str, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._command, self._file = command, file
        self._recipe: Recipe | None = None
        self._process: QProcess | None = None
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._start)

    def ask(self, recipe: Recipe) -> None:
        """Ask about this recipe soon; what was asked before is forgotten."""
        self.forget()
        self._recipe = recipe
        self._timer.start()
        self.busy_changed.emit(True)

    def forget(self) -> None:
        """End the child, if there is one; no answer comes."""
        self._timer.stop()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_END_MS)
            process.deleteLater()
        self.busy_changed.emit(False)

    @property
    def is_busy(self) -> bool:
        return self._timer.isActive() or self._process is not None

    def _start(self) -> None:
        if self._recipe is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(as_json(self._recipe), encoding="utf-8")
        except OSError as error:
            self._end(tr("{file} can't be written: {why}.", file=str(self._file), why=error.strerror or str(error)))
            return
        process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(["-m", "trainer", self._command, "--json", str(self._file)])
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._end(tr("The trainer can't be started: {why}", why=self._process.errorString()))

    def _on_finished(self) -> None:
        process = self._process
        if process is None:
            return
        answer = _last_line(bytes(process.readAllStandardOutput().data())[:_MOST_ANSWER])
        why = _last_line(bytes(process.readAllStandardError().data()))
        if process.exitStatus() == QProcess.ExitStatus.NormalExit and answer:
            self._end("")
            self.answered.emit(answer)
        else:
            self._end(told(why) or tr("The trainer ended without an answer."))

    def _end(self, why: str) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self.busy_changed.emit(False)
        if why:
            self.refused.emit(why)


def _last_line(printed: bytes) -> str:
    lines = printed.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].strip() if lines else ""
