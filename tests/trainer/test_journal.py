"""The journal of a training run: what is written is read, whoever was killed in between."""

from pathlib import Path

import pytest

from trainer.journal import (
    LINES,
    NAME,
    Begun,
    Done,
    Errored,
    Evaluated,
    Exported,
    Fact,
    Follower,
    Journal,
    Line,
    Planned,
    Saved,
    Saving,
    Step,
    Stopping,
    Warned,
)

FACTS: list[Fact] = [
    Planned(1000, 50, 5_000_000, 4_900_000, 20_000, 315, 5),
    Begun(0, 2, "cpu", 2_000_000, 2_000_000, True, (4_000_000, 4_000_000), (("torch", "2.13.0"),), 17),
    Step(1, 0.1, 2.5, 1e-5, 0.7, 4096, 1000.0, (10, 11), 4.0, 100.0, 0.01),
    Evaluated(10, 1.5, 50),
    Saving(10),
    Saved(10, "checkpoint-10", 12_345, 0.5),
    Warned("One sample was cut."),
    Stopping(11, "asked"),
    Exported(11, "model", "model"),
    Errored("nan", "The loss is not a number.", "tail"),
    Done(11, False),
]


def lines() -> list[Line]:
    return [Line(float(second), fact) for second, fact in enumerate(FACTS)]


def test_every_kind_of_fact_is_read_as_it_was_written(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    for line in lines():
        journal.tell(line)
    journal.close()
    assert list(Follower(tmp_path).read()) == lines()


def test_a_follower_sees_only_what_is_new(tmp_path: Path) -> None:
    follower, journal = Follower(tmp_path), Journal(tmp_path)
    assert list(follower.read()) == []
    seen = []
    for line in lines():
        journal.tell(line)
        seen += list(follower.read())
    assert seen == lines() and list(follower.read()) == []
    journal.close()


def test_there_is_nothing_to_read_before_the_journal_is_begun(tmp_path: Path) -> None:
    assert list(Follower(tmp_path).read()) == []


@pytest.mark.parametrize("kept", range(0, 60, 7))
def test_a_torn_last_line_waits_and_then_is_left_out_alone(tmp_path: Path, kept: int) -> None:
    first, second, third = lines()[:3]
    torn = LINES.encode(second)[:kept]
    (tmp_path / NAME).write_text(LINES.encode(first) + "\n" + torn)
    follower = Follower(tmp_path)
    assert list(follower.read()) == [first]
    journal = Journal(tmp_path)
    journal.tell(third)
    journal.close()
    assert list(follower.read()) == [third]
