"""Lists of problems are read, or refused with the line that is wrong."""

from pathlib import Path

import pytest

from s1gui.core.errors import InputError
from s1gui.storage.problems import Problem, embedded_problems, read_problems


def test_questions_and_answers_are_read_under_their_usual_names(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    file.write_text(
        '{"question": "1 + 1?", "answer": "2"}\n\n{"problem": "2 + 2?", "solution": 4}\n{"prompt": "Why?"}\n'
    )
    assert read_problems(file) == (Problem("1 + 1?", "2"), Problem("2 + 2?", "4"), Problem("Why?"))


def test_the_problems_that_come_with_the_program_can_be_read() -> None:
    problems = read_problems(embedded_problems())
    assert len(problems) == 300
    assert all(problem.answer for problem in problems)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "no problems"),
        ('{"question": "a"}\nnot json\n', "Line 2"),
        ('["question"]\n', "Line 1"),
        ('{"text": "a"}\n', "no question"),
        ('{"question": "  "}\n', "no question"),
        ("[" * 100_000, "no JSON"),
    ],
    ids=["empty", "no json", "no object", "no field", "blank", "deep"],
)
def test_anything_else_is_refused_with_its_line(tmp_path: Path, text: str, part: str) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(text)
    with pytest.raises(InputError, match=part):
        read_problems(file)


def test_a_file_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        InputError, match=r"none\.jsonl can't be read as a list of problems: No such file or directory\.$"
    ):
        read_problems(tmp_path / "none.jsonl")
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match=r"bytes\.jsonl is no text in UTF-8\. Save it as UTF-8"):
        read_problems(tmp_path / "bytes.jsonl")


def test_what_only_looks_like_a_line_break_stands_inside_a_text(tmp_path: Path) -> None:
    (tmp_path / "some.jsonl").write_bytes('\ufeff{"question": "a\u2028b\x85c"}\r\n{"question": "d"}\r\n'.encode())
    assert read_problems(tmp_path / "some.jsonl") == (Problem("a\u2028b\x85c"), Problem("d"))
