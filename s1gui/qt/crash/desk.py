"""Offers calmly to show what went wrong: a banner, and a report to read and copy. Nothing is sent anywhere."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from s1gui.qt.actions import Actions
from s1gui.qt.banner import Banner, Notice
from s1gui.qt.bridge import Bridge
from s1gui.qt.card import Caption
from s1gui.qt.crash.notes import CrashNotes
from s1gui.qt.crash.report import Mistake, is_an_end, mistake_of
from s1gui.qt.plain_text import visible
from s1gui.qt.words import marked, tr

BUTTONS = (("crash_report", marked("Show report")), ("dismiss_crash", marked("Dismiss")))
LAST_TIME = marked("The last session did not end in order. What was kept of it is here.")
NOW = marked(
    "The program made a mistake and goes on. If something looks wrong, restart it: what you typed and ran is kept."
)
PROMISE = marked(
    "This has file names, line numbers, versions and kinds of errors; no question, no text of a model, no key. "
    "Nothing was sent anywhere. Copy it where you want to report it."
)
ErrorHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class CrashDesk(QObject):
    """Owner of the banner and of the report it offers; `watch` makes it the place where uncaught exceptions go."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self.banner = Banner()
        self._notes: CrashNotes | None = None
        self._before: tuple[ErrorHook, Callable[[threading.ExceptHookArgs], object]] | None = None
        self._last = ""
        self._bridge: Bridge[str] = Bridge(self)
        self._bridge.delivered.connect(lambda texts: self._offer(texts[-1]))
        self.banner.asked.connect(lambda name: actions[name].trigger())
        actions["crash_report"].triggered.connect(self._show_report)
        actions["dismiss_crash"].triggered.connect(self._dismiss)
        self._offer("")

    def watch(self, notes: CrashNotes) -> None:
        """Begin a session: offer what the last one left, and note what nobody catches from here on."""
        self._notes = notes
        self._last = notes.begin()
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._on_error, self._on_error_in_thread
        self._offer(tr(LAST_TIME) if self._last else "")

    def close(self) -> None:
        """The session ends in order."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None
        if self._notes is not None:
            self._notes.end()

    @property
    def report(self) -> str:
        """All there is to report."""
        now = self._notes.report if self._notes is not None else ""
        return "\n\n".join(part for part in (now, self._last) if part)

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not is_an_end(kind):
            self._note(mistake_of(error.with_traceback(trace)))
        if self._before is not None:
            self._before[0](kind, error, trace)

    def _on_error_in_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not is_an_end(told.exc_type):
            self._note(mistake_of(told.exc_value, is_main=False))
        if self._before is not None:
            self._before[1](told)

    def _note(self, mistake: Mistake) -> None:
        """At once and in whatever thread it is, since it may be the last thing that happens."""
        if self._notes is not None and self._notes.note(mistake):
            self._bridge.put(tr(NOW))

    def _offer(self, text: str) -> None:
        buttons = tuple((name, tr(words)) for name, words in BUTTONS)
        self.banner.show_notice(Notice(text, is_warning=True, buttons=buttons) if text else Notice())
        self._actions["crash_report"].setEnabled(bool(self.report))
        self._actions["dismiss_crash"].setEnabled(bool(text))

    def _show_report(self) -> None:
        for older in self._window.findChildren(ReportDialog):
            older.close()
        ReportDialog(self.report, self._window).show()

    def _dismiss(self) -> None:
        self._offer("")


class ReportDialog(QDialog):
    """A report to read and copy; it is not modal and deletes itself."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Crash report"))
        promise = Caption(tr(PROMISE))
        promise.setWordWrap(True)
        self._text = QPlainTextEdit(visible(text), readOnly=True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setAccessibleName(tr("Crash report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        layout = QVBoxLayout(self)
        layout.addWidget(promise)
        layout.addWidget(self._text, 1)
        layout.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(line * 44, line * 28)
