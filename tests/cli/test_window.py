"""Why the window can't be opened is said before Qt would abort."""

import importlib.util
import sys

import pytest

from s1gui.cli import main, window
from s1gui.core.errors import InputError

SCREEN = {"DISPLAY": ":0"}


@pytest.mark.parametrize(
    ("env", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_seen(env: dict[str, str], platform: str, seen: bool) -> None:
    assert window.has_display(env, platform) is seen


@pytest.mark.parametrize(
    ("version", "python", "refused"),
    [
        ("6.12.0", (3, 11, 7), True),
        ("6.12.0", (3, 12, 1), False),
        ("6.12.1", (3, 11, 7), False),
        ("6.11.3", (3, 11, 7), False),
    ],
)
def test_the_pair_that_aborts_is_refused(version: str, python: tuple[int, ...], refused: bool) -> None:
    complaint = window.unsupported(version, python)
    assert (complaint is not None) is refused
    assert complaint is None or "pip install" in complaint


def test_a_missing_pyside_is_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(InputError, match=r"pip install 's1gui\[gui\]'"):
        window.check(SCREEN)


def test_an_unsupported_pair_is_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "_pyside_version", lambda: "6.12.0")
    monkeypatch.setattr(sys, "version_info", (3, 11, 7, "final", 0))
    with pytest.raises(InputError, match=r"6\.12\.0"):
        window.check(SCREEN)


def test_no_display_is_status_2_and_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["window"]) == 2
    assert "There is no display" in capsys.readouterr().err
