"""A crash in words names places in the code, and nothing that anybody wrote or that a model said."""

import faulthandler
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.errors import WireError
from s1gui.qt.crash.report import LONGEST, fault_lines, mistake_of, report

SECRET = "hf_sEcReT What is 17 + 48?"


def caught(raises: object) -> BaseException:
    try:
        raises()  # type: ignore[operator]
    except BaseException as error:
        return error
    raise AssertionError


def simple() -> None:
    token = SECRET
    raise ValueError(f"{token!r} is wrong")


def ours() -> None:
    raise WireError(SECRET)


def with_a_note() -> None:
    error = KeyError(SECRET)
    error.add_note(SECRET)
    raise error


def from_another() -> None:
    try:
        simple()
    except ValueError as error:
        raise RuntimeError(SECRET) from error


def while_dealing() -> None:
    try:
        simple()
    except ValueError:
        raise OSError(2, SECRET, SECRET)  # noqa: B904


def a_group() -> None:
    raise ExceptionGroup(SECRET, [ValueError(SECRET)])


def with_a_strange_kind() -> None:
    raise type(SECRET, (Exception,), {})(SECRET)


def from_code_made_at_run_time() -> None:
    exec(compile("def f():\n 1 / 0\nf()", f"/{SECRET}", "exec"), {})  # noqa: S102


WAYS = [
    simple,
    ours,
    with_a_note,
    from_another,
    while_dealing,
    a_group,
    with_a_strange_kind,
    from_code_made_at_run_time,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_secret_in_an_exception_gets_nowhere(way: object) -> None:
    text = report([str(mistake_of(caught(way)))], title="a mistake")
    assert "hf_" not in text and "17 + 48" not in text
    assert Path(__file__).name in text and f"in {way.__name__}" in text  # type: ignore[attr-defined]


def test_the_places_and_kinds_are_there_in_the_order_they_happened() -> None:
    text = str(mistake_of(caught(from_another)))
    assert text.index("in simple") < text.index("ValueError") < text.index("Which was the cause of:")
    assert text.index("Which was the cause of:") < text.rindex("in from_another") < text.index("RuntimeError")
    assert "While it was dealt with:" in str(mistake_of(caught(while_dealing)))


def test_a_deep_recursion_is_shortened_to_its_innermost_places() -> None:
    def deeper() -> None:
        deeper()

    mistake = mistake_of(caught(deeper))
    assert len(mistake.chain[0].frames) == LONGEST
    assert mistake.chain[0].kind == "RecursionError"


def test_a_chain_that_bites_its_tail_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert len(mistake_of(first).chain) == 2


def test_a_home_folder_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    assert f'File "~/{Path(__file__).name}"' in str(mistake_of(caught(simple)))


def test_the_versions_are_told() -> None:
    text = report([], title="a mistake")
    assert "Python 3" in text and "PySide6-Essentials 6" in text and "torch 2" in text


def test_what_faulthandler_writes_is_kept() -> None:
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        kept = fault_lines("Fatal Python error: Segmentation fault\n\n" + file.read())
    assert kept.startswith("Fatal Python error: Segmentation fault")
    assert "(most recent call first)" in kept
    assert "in test_what_faulthandler_writes_is_kept" in kept


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_whatever_else_stands_there_is_dropped(text: str) -> None:
    kept = fault_lines(f'Fatal Python error: {text}\n  File "/{text}", line 3 in {text}\n{text}')
    assert all(line.startswith(("  File", "  ...", "Thread 0x", "Current thread 0x")) for line in kept.splitlines())
