"""Other people's text can't steer the terminal."""

import io

import pytest

from s1gui.cli.plain import Pen, escape, one_line, wants_colour


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\tc é 漢 🙂", "a\nb\tc é 漢 🙂"),
        ("\x1b[31mred\x1b]0;title\x07", "\\x1b[31mred\\x1b]0;title\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("a\rb\x08\x7f", "a\\rb\\x08\\x7f"),
        ("\u202eexe.txt\u2066", "\\u202eexe.txt\\u2066"),
        ("\ud83d", "\\ud83d"),
    ],
    ids=["ordinary", "escape", "C1", "C0", "bidi", "surrogate"],
)
def test_what_would_steer_a_terminal_is_written_out(text: str, shown: str) -> None:
    assert escape(text) == shown


def test_one_line_is_one_line_of_some_width() -> None:
    assert one_line("a\n b\x1b") == "a b\\x1b"
    assert len(one_line("x" * 100, 20)) == 20


@pytest.mark.parametrize(
    ("stream", "env", "wanted"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
    ],
    ids=["terminal", "NO_COLOR", "dumb", "pipe"],
)
def test_colour_is_for_terminals_that_want_it(stream: io.StringIO, env: dict[str, str], wanted: bool) -> None:
    assert wants_colour(stream, env) is wanted


def test_a_pen_styles_and_still_escapes() -> None:
    stream = io.StringIO()
    Pen(stream, colour=True).write("Wait\x1b", Pen.WAIT)
    Pen(stream, colour=False).write("!", Pen.BOLD)
    assert stream.getvalue() == "\x1b[1;33mWait\\x1b\x1b[0m!"
