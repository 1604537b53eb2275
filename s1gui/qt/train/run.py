"""One training run on screen: its figures, curves and log, and what can be done with it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from s1gui.qt import style
from s1gui.qt.card import Badge, Caption, Card, ElidedCaption, Title, framed
from s1gui.qt.plain_text import PlainLabel, one_line, set_tip, visible
from s1gui.qt.sentences import told
from s1gui.qt.train.accuracy import AccuracyCard
from s1gui.qt.train.figures import Figure, figures
from s1gui.qt.train.overlay_key import OverlayKey
from s1gui.qt.train.plots import Curve, TrainingPlots
from s1gui.qt.train.record import TrainingRecord
from s1gui.qt.words import marked, tr
from trainer.evaluation import Evaluation, Progress
from trainer.launch import State

SIGNS: dict[State, tuple[str, str, str]] = {
    "created": ("context", marked("Not begun"), "muted"),
    "running": ("run", marked("Running"), "accent"),
    "stopping": ("stop", marked("Saving and stopping"), "warning"),
    "finished": ("finished", marked("Training finished"), "own"),
    "stopped": ("stopped", marked("Training stopped"), "muted"),
    "failed": ("wrong", marked("Failed"), "injected"),
}
COMMANDS: tuple[tuple[str, str], ...] = (
    ("compare", marked("Compare with the base")),
    ("evaluate", marked("Evaluate")),
    ("stop", marked("Stop and save")),
    ("force_stop", marked("Force stop …")),
    ("resume", marked("Resume")),
    ("again", marked("Use its recipe")),
    ("command", marked("Show the command")),
    ("reveal", marked("Reveal folder")),
    ("delete", marked("Delete …")),
)
ALWAYS = {"again", "command", "reveal"}
ROWS = 2


@dataclass(frozen=True, slots=True)
class Look:
    """What there is to see of a run. model: the one it made; overlaid: other runs' names and curves.

    evaluation: its accuracy and its base's, once measured; is_measuring: that is under way, progress: how far.
    """

    folder: Path
    name: str
    state: State
    record: TrainingRecord
    log: str
    model: Path | None
    overlaid: tuple[tuple[str, Curve], ...] = ()
    evaluation: Evaluation | None = None
    progress: Progress | None = None
    is_measuring: bool = False


class RunPage(QWidget):
    """Shows a `Look`. asked(str) tells which command was given for the run shown."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accuracy = AccuracyCard()
        self.title, self.sign, self._where = Title(""), Badge(), ElidedCaption()
        self.notice, self.overlaid = PlainLabel(), OverlayKey()
        self.notice.setWordWrap(True)
        self._progress, self.plots, self.log = QProgressBar(), TrainingPlots(), QPlainTextEdit()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("How far the training is"))
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setAccessibleName(tr("Log"))
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        style.scale_font(self.log, style.CAPTION, fixed=True)
        self.buttons = {name: QPushButton(tr(words)) for name, words in COMMANDS}
        set_tip(
            self.buttons["evaluate"],
            tr("Asks this model and its base problems they were not taught, and draws accuracy against thinking."),
        )
        for name, button in self.buttons.items():
            button.setAccessibleName(button.text())
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self._figures: dict[str, PlainLabel] = {}
        self._table, self._log_text, self._failure = QGridLayout(), "", ""
        self._lay_out()

    def show_look(self, look: Look) -> None:
        """Show this."""
        record = look.record
        self.title.show_text(one_line(look.name, longest=60))
        self._where.show_text(str(look.folder))
        icon, word, color = SIGNS[look.state]
        self.sign.show_sign(icon, tr(word), color, _explained(look))
        self._show_notice(look)
        self._show_figures(figures(record))
        total = record.planned.steps if record.planned else 0
        self._progress.setRange(0, max(total, 1) if total or look.state != "running" else 0)
        self._progress.setValue(record.step.step if record.step else 0)
        self.plots.show_curves((Curve(record), *(curve for _, curve in look.overlaid)))
        self.overlaid.show_runs(look.overlaid)
        self.accuracy.show_evaluation(look.evaluation, look.progress, is_measuring=look.is_measuring)
        self._show_log(look.log)
        self._below.setHidden(self.accuracy.isHidden() and self._logged.isHidden())
        self._show_commands(look)

    def show_failure(self, sentence: str) -> None:
        """Say why what was asked for could not be done, until something else is asked for."""
        self._failure = sentence
        self.notice.show_text(sentence)
        self.notice.setVisible(bool(sentence))

    def figure(self, name: str) -> str:
        """What is said of a figure, by its name."""
        return self._figures[name].text()

    def _show_notice(self, look: Look) -> None:
        record = look.record
        words = [*filter(None, (self._failure,)), *map(told, record.warnings[-3:])]
        if record.errored is not None:
            words.append(told(record.errored.message))
        if look.state in ("running", "stopping") and not record.steps:
            words.append(tr("The first step, on the longest samples, is on its way."))
        if look.model is not None:
            words.append(tr("The model is in the list of models: {folder}", folder=str(look.model)))
        self.notice.show_text("\n".join(words))
        self.notice.setVisible(bool(words))

    def _show_figures(self, shown: tuple[Figure, ...]) -> None:
        for figure in shown:
            if figure.name not in self._figures:
                self._add_figure(figure.name)
            self._figures[figure.name].show_text(figure.value)
        names = {figure.name for figure in shown}
        for name, label in self._figures.items():
            if name not in names:
                label.show_text("–")

    def _add_figure(self, name: str) -> None:
        place = len(self._figures)
        value = PlainLabel()
        value.setAccessibleName(name)
        cell = QVBoxLayout()
        cell.setSpacing(0)
        cell.addWidget(Caption(name))
        cell.addWidget(value)
        self._table.addLayout(cell, place % ROWS, place // ROWS)
        self._table.setColumnStretch(place // ROWS, 1)
        self._figures[name] = value

    def _show_log(self, log: str) -> None:
        """The end of the log, where there is one, followed as long as it is at its end."""
        self._logged.setVisible(bool(log))
        if log == self._log_text:
            return
        self._log_text = log
        bar = self.log.verticalScrollBar()
        is_at_end = bar.value() >= bar.maximum() - 1
        before = bar.value()
        self.log.setPlainText("\n".join(visible(line) for line in log.splitlines()))
        bar.setValue(bar.maximum() if is_at_end else before)

    def clear_log(self) -> None:
        """Another run is looked at."""
        self._log_text = self._failure = ""
        self.log.clear()

    def _show_commands(self, look: Look) -> None:
        is_running, is_over = look.state == "running", look.state in ("finished", "stopped", "failed")
        shown = ALWAYS | {
            name
            for name, is_so in (
                ("compare", look.model is not None),
                ("evaluate", look.model is not None and is_over),
                ("stop", is_running),
                ("force_stop", is_running or look.state == "stopping"),
                ("resume", look.state in ("created", "stopped", "failed")),
                ("delete", is_over or look.state == "created"),
            )
            if is_so
        }
        self.buttons["resume"].setText(tr("Begin") if look.state == "created" else tr("Resume"))
        words = tr("Stop evaluating") if look.is_measuring else tr("Evaluate")
        self.buttons["evaluate"].setText(words)
        self.buttons["evaluate"].setAccessibleName(words)
        for name, button in self.buttons.items():
            button.setVisible(name in shown)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.sign)
        head.addWidget(self._where, 1)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 8, 16, 10)
        self._table.setHorizontalSpacing(18)
        self._progress.setFixedHeight(6)
        inside.addLayout(self._table)
        inside.addWidget(self._progress)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(row)
        layout.addWidget(self.notice)
        layout.addWidget(card)
        layout.addWidget(self.overlaid)
        layout.addWidget(self.plots, 4)
        self.log.setFrameShape(QFrame.Shape.NoFrame)
        self._logged = QWidget()
        logged = QVBoxLayout(self._logged)
        logged.setContentsMargins(0, 0, 0, 0)
        logged.addWidget(Caption(tr("Log")))
        logged.addWidget(framed(self.log), 1)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self.accuracy, 3)
        below.addWidget(self._logged, 2)
        layout.addWidget(self._below, 3)
        self.accuracy.hide()
        self.log.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)


def _explained(look: Look) -> str:
    if look.state == "stopped":
        return tr("Resume goes on from the newest checkpoint.")
    if look.state == "running":
        return tr("It goes on when the window is closed.")
    return ""
