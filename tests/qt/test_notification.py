"""A long run that ends while nobody looks is told, in fixed words and numbers."""

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from s1gui.core.events import RunEnded
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.qt.notification import Notifier, ending
from tests.runs import a_run, thought

HOSTILE = "<b>&amp;<img src='file:///etc/passwd'>"


def over(end: str = "finished", *, seconds: float = 12.0) -> RunRecord:
    return a_run(thought(HOSTILE), RunEnded(end, HOSTILE), settings=Settings(HOSTILE), seconds=seconds / 2)  # type: ignore[arg-type]


def running() -> RunRecord:
    return a_run(thought("abc"))


@pytest.mark.parametrize(
    ("before", "after", "is_looked_at", "told"),
    [
        (running(), over(), False, 1),
        (running(), over(), True, 0),
        (running(), over(seconds=9.0), False, 0),
        (running(), over("stopped"), False, 0),
        (None, over(), False, 0),
        (running(), None, False, 0),
    ],
    ids=["long and unseen", "looked at", "short", "stopped by hand", "over before it was seen", "gone"],
)
def test_only_the_end_of_a_long_run_that_nobody_looks_at_is_told(
    qtbot: QtBot, before: RunRecord | None, after: RunRecord | None, is_looked_at: bool, told: int
) -> None:
    window, heard = QWidget(), []  # type: ignore[var-annotated]
    qtbot.addWidget(window)
    notifier = Notifier(window, tell=heard.append, is_looked_at=lambda: is_looked_at)
    for run in (before, before, after, after):
        notifier.follow(run)
    assert len(heard) == told


@pytest.mark.parametrize(
    ("ends", "is_looked_at", "told"),
    [
        ([over("stopped"), over(seconds=31.0)], False, 1),
        ([over(), over()], True, 0),
        ([over(seconds=9.0), over(seconds=8.0)], False, 0),
        ([over("stopped"), over("stopped")], False, 0),
    ],
    ids=["one was long", "looked at", "short", "stopped by hand"],
)
def test_lanes_are_told_of_once_when_the_last_has_ended(
    qtbot: QtBot, ends: list[RunRecord], is_looked_at: bool, told: int
) -> None:
    window, heard = QWidget(), []  # type: ignore[var-annotated]
    qtbot.addWidget(window)
    notifier = Notifier(window, tell=heard.append, is_looked_at=lambda: is_looked_at)
    notifier.follow_lanes(ends)
    assert not heard
    for lanes in ([running(), running()], [ends[0], running()], ends, ends):
        notifier.follow_lanes(lanes)
    assert heard == ["The compared lanes have ended: 31 s."] * told


def test_nothing_that_was_written_by_others_is_in_it() -> None:
    for end in ("finished", "cut", "context", "looping", "interrupted"):
        text = str(ending(over(end)))
        assert not set(text) & set("<>&'\"")
        assert f"12 s, {len(HOSTILE)} thinking tokens" in text


def test_a_kept_run_is_no_news() -> None:
    run = over()
    run.is_kept = True
    assert ending(run) is None


def test_without_a_tray_the_task_bar_says_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window, alerted = QWidget(), []  # type: ignore[var-annotated]
    qtbot.addWidget(window)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    monkeypatch.setattr(QApplication, "alert", lambda alerted_window: alerted.append(alerted_window))
    notifier = Notifier(window, is_looked_at=lambda: False)
    notifier.follow(running())
    notifier.follow(over())
    assert alerted == [window]


def test_with_a_tray_the_desktop_says_it_and_it_goes_when_somebody_looks(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, shown = QWidget(), []  # type: ignore[var-annotated]
    qtbot.addWidget(window)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda tray, title, text, icon: shown.append((title, text)))
    notifier = Notifier(window, is_looked_at=lambda: False)
    notifier.follow(running())
    notifier.follow(over())
    assert shown == [("s1gui", f"The run has finished: 12 s, {len(HOSTILE)} thinking tokens.")]
    tray = notifier._tray
    assert tray is not None and tray.isVisible()
    notifier._on_focus(window)
    assert not tray.isVisible()
