"""What the window's own commands do, and which of all commands can be given now."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from s1gui.qt.about import AboutDialog
from s1gui.qt.availability import available
from s1gui.qt.command_palette import CommandPalette
from s1gui.qt.compare import steering
from s1gui.qt.key_sheet import KeySheet
from s1gui.qt.words import tr

if TYPE_CHECKING:
    from s1gui.qt.main_window import MainWindow


def connect_commands(window: "MainWindow") -> None:
    """Let them do it. The desks have connected those that are theirs."""
    experiment, compare, budget = window.experiment, window.compare, window.budget
    view, runs = compare.view, compare.runs
    for name, act in {
        "restart_engine": experiment.restart,
        "close": window.close,
        "quit": window.close,
        "focus_question": window.question.box.setFocus,
        "focus_trace": lambda: window.lane.trace.setFocus(),
        "other_lane": window.lanes.focus_other,
        "wider_lane": lambda: window.lanes.widen(1),
        "narrower_lane": lambda: window.lanes.widen(-1),
        "focus_budget": budget.slider.take_focus,
        "copy_answer": lambda: copy(window.lane.answer.source_text().strip()),
        "copy_trace": lambda: copy(window.lane.trace.source_text()),
        "run": lambda: _run(window),
        "stop": lambda: compare.stop() if window.compares else experiment.stop(),
        "answer_now": lambda: steering.answer_now(view, runs) if window.compares else experiment.answer_now(),
        "wait_now": lambda: compare.wait_now() if window.compares else experiment.wait_now(),
        "go_on": experiment.go_on,
        "double": lambda: steering.step(view, 1) if window.compares else budget.slider.double(),
        "halve": lambda: steering.step(view, -1) if window.compares else budget.slider.halve(),
        "no_limit": lambda: steering.no_limit(view) if window.compares else budget.no_limit(),
        "palette": lambda: CommandPalette(window.actions_, window).show(),
        "keys": lambda: _show_keys(window),
        "about": lambda: AboutDialog(window.data, window).open(),
    }.items():
        window.actions_[name].triggered.connect(lambda _=False, act=act: act())
    window.actions_["full_screen"].toggled.connect(
        lambda is_full: window.showFullScreen() if is_full else window.showNormal()
    )


def show_available(window: "MainWindow") -> None:
    """Offer the commands that mean something now."""
    experiment = window.experiment
    commands = available(
        experiment.run,
        experiment.engine.state,
        is_busy=experiment.is_busy,
        can_steer=experiment.can_steer,
        can_take_up=experiment.can_take_up,
    )
    commands |= window.compare.available() if window.compares else {}
    for name, is_enabled in commands.items():
        window.actions_[name].setEnabled(is_enabled)
    window.lanes.show_steerable(can_steer=experiment.can_steer)
    if commands["run"] and window.question.refusal() == _busy(window):
        window.question.show_refusal("")


def say_busy(window: "MainWindow") -> None:
    """The question was sent while another one is under way: say what is in its way, until that is over."""
    if window.actions_["stop"].isEnabled() and not window.actions_["run"].isEnabled():
        window.question.show_refusal(_busy(window))


def _busy(window: "MainWindow") -> str:
    keys = window.actions_.shown_keys("stop")
    return tr("A run is under way. Stop it ({keys}) or let it end, then run this.", keys=keys)


def copy(text: str) -> None:
    """Put it on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def _run(window: "MainWindow") -> None:
    window.question.show_refusal("")
    if window.compares:
        window.compare.run()
    else:
        window.pages.show_page("think")  # from the Train page too: nothing is asked out of sight
        window.budget.take_typed()
        window.asking.run()


def _show_keys(window: "MainWindow") -> None:
    sheet = KeySheet(window.actions_, window)
    sheet.changed.connect(window.memory.keep_keys)
    sheet.open()
