"""The table of a comparison."""

import csv
import io
from dataclasses import replace

import pytest

from s1gui.core.comparison_table import HEADINGS, Row, agreement, as_csv, markdown, row_of
from s1gui.core.events import Answered, AnswerEnded, AnswerOpened, HandleMoved, Point, Refused, RunEnded, What
from s1gui.core.interval import wilson
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from tests.runs import SETTINGS, a_run, thought

AT = Point(3, True)


def answered(text: str, reference: str | None = "84") -> RunRecord:
    events: tuple[What, ...] = (
        thought("abc"),
        HandleMoved(AT, "own"),
        AnswerOpened(AT, (), ()),
        Answered(AT, (1,), (text,), (-0.1,), (0.1,), (1,)),
        AnswerEnded(AT, True, -0.1),
        RunEnded("finished"),
    )
    return a_run(*events, settings=replace(SETTINGS, reference=reference))


def test_a_row_says_what_came_of_a_lane() -> None:
    row = row_of(2, "seed 7", answered("so \\boxed{84}"), Price(3600.0))
    assert (row.lane, row.differs, row.thinking, row.answer, row.is_right) == (2, "seed 7", 3, "84", True)
    assert row.end == "finished by itself"
    assert (row.seconds, row.cost) == (3.0, "$3.0000")
    assert row.cells[:6] == ("2", "seed 7", "3", "84", "right", "finished by itself")


@pytest.mark.parametrize(
    ("run", "end", "is_right"),
    [
        (None, "", None),
        (a_run(thought("abc")), "running", None),
        (a_run(Refused("InputError", "No.")), "refused", None),
        (answered("65"), "finished by itself", False),
        (answered("65", None), "finished by itself", None),
    ],
    ids=["not asked", "running", "refused", "wrong", "no reference"],
)
def test_what_is_not_known_is_left_out(run: RunRecord | None, end: str, is_right: bool | None) -> None:
    row = row_of(1, "", run)
    assert (row.end, row.is_right, row.cost) == (end, is_right, "")


@pytest.mark.parametrize("answer", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"])
def test_a_spreadsheet_computes_nothing_that_a_model_wrote(answer: str) -> None:
    row = Row(1, "wait 'x'", 3, answer, None, "finished by itself")
    heads, cells = csv.reader(io.StringIO(as_csv([row])))
    assert tuple(heads) == HEADINGS
    assert cells[3] == f"'{answer}"
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_cells_with_commas_quotes_and_lines_come_back_from_csv() -> None:
    (_, cells) = csv.reader(io.StringIO(as_csv([Row(1, 'say "a, b"\nand c')])))
    assert cells[1] == 'say "a, b"\nand c'


def test_nothing_in_a_cell_is_taken_for_markdown() -> None:
    text = markdown("What is *a* | b?", [Row(1, "", 3, "a|b\n<b>`x`")], note="1 of 2")
    lines = text.splitlines()
    assert lines[0] == "**What is \\*a\\* \\| b?**"
    assert lines[4] == "| 1 |  | 3 | a\\|b \\<b\\>\\`x\\` |  |  |  |  |  |"
    assert lines[-1] == "1 of 2"
    assert markdown("", []).startswith("| Lane |")


def test_seeds_agree_as_far_as_their_answers_are_equal() -> None:
    found = agreement([answered("84"), answered("84.0"), answered("65"), None, a_run(thought("abc"))])
    assert (found.n, found.distinct, found.right) == (3, 2, 2)
    assert found.interval == wilson(2, 3)
    assert agreement([answered("84", None)]).right is None
    assert agreement([]).n == 0
