"""What was measured is kept whole beside the run, and read with care."""

from pathlib import Path

from trainer.evaluation import NAME, Evaluation, Score, keep, kept

FOUND = Evaluation(4, 10, (Score("own end", 30.5, 3, 4),), (Score("own end", 90.0, 1, 4),), Score("direct", 0.0, 2, 4))


def test_what_is_kept_is_read_again_and_replaced_by_the_next(tmp_path: Path) -> None:
    assert kept(tmp_path) is None
    keep(tmp_path, Evaluation(1, 1, (), (), Score("direct", 0.0, 0, 0)))
    keep(tmp_path, FOUND)
    assert kept(tmp_path) == FOUND and [file.name for file in tmp_path.iterdir()] == [NAME]


def test_a_file_that_is_torn_foreign_or_huge_is_none(tmp_path: Path) -> None:
    for text in ("", "{", '{"is":"Progress","done":1,"of":2}', "\xff", " " * (2**20 + 1)):
        (tmp_path / NAME).write_text(text, "latin-1")
        assert kept(tmp_path) is None


def test_a_share_has_wilsons_interval_and_nothing_asked_is_nothing_known() -> None:
    low, high = Score("own end", 1.0, 8, 10).interval
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    empty = Score("own end", 0.0, 0, 0)
    assert empty.accuracy == 0.0 and empty.interval == (0.0, 1.0)
