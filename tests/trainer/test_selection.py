"""What is held out is never trained on, what is left out is counted, and the draw is the seed's alone."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.columns import Sample
from trainer.overlap import normal_form
from trainer.recipe import Recipe, RecipeError
from trainer.selection import select


def sample(question: str, *, answer: str = "A", thinking: str = "T") -> Sample:
    return Sample(question, thinking, answer)


MANY = [sample(f"Q{number}") for number in range(100)]


@pytest.fixture
def problems(tmp_path: Path) -> str:
    path = tmp_path / "problems.jsonl"
    path.write_text("".join(json.dumps({"question": q, "answer": "4"}) + "\n" for q in ("q3", "Q5", "elsewhere")))
    return str(path)


def test_without_anything_held_out_all_is_trained_on_and_nothing_evaluated() -> None:
    selection = select(MANY, Recipe())
    assert (selection.train, selection.held_out) == (tuple(MANY), ())


def test_a_held_out_problem_is_not_trained_on(problems: str) -> None:
    selection = select(MANY, Recipe(held_out=problems, held_out_share=0.5))
    assert selection.train == tuple(one for one in MANY if one.question not in ("Q3", "Q5"))
    assert selection.overlapping == 2
    assert [one.question for one in selection.held_out] == ["q3", "Q5", "elsewhere"]


def test_samples_with_an_empty_field_are_left_out() -> None:
    rows = [sample("Q"), sample(" "), sample("R", thinking=""), sample("S", answer="\n")]
    selection = select(rows, Recipe())
    assert (selection.train, selection.empty) == ((rows[0],), 3)


@pytest.mark.parametrize(("drop", "kept"), [(True, ["Q", "R"]), (False, ["Q", "q ", "R", "Q"])])
def test_of_a_question_that_comes_again_the_first_is_kept(drop: bool, kept: list[str]) -> None:
    rows = [sample("Q", answer="first"), sample("q "), sample("R"), sample("Q")]
    selection = select(rows, Recipe(drop_duplicates=drop))
    assert ([one.question for one in selection.train], selection.duplicates) == (kept, 2)
    assert selection.train[0].answer == "first"


def test_a_share_is_drawn_by_the_seed() -> None:
    once, again, other = (select(MANY, Recipe(held_out_share=0.1, seed=seed)) for seed in (1, 1, 2))
    assert once == again != other
    assert (len(once.train), len(once.held_out)) == (90, 10)


@given(
    st.lists(st.sampled_from(["a", "A ", "b", "c", "d", "e"]), min_size=1, max_size=20),
    st.floats(0.001, 0.5),
    st.booleans(),
)
def test_a_share_never_holds_a_question_that_is_trained_on(questions: list[str], share: float, drop: bool) -> None:
    selection = select([sample(q) for q in questions], Recipe(held_out_share=share, drop_duplicates=drop))
    train, held_out = ({normal_form(one.question) for one in part} for part in (selection.train, selection.held_out))
    assert not train & held_out
    assert train | held_out == {normal_form(q) for q in questions}
    assert train
    assert held_out or len(train) == 1


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "The data has columns but no rows"),
        ([sample("", answer="")], "1 have an empty question, thinking or answer, and 0 are held out"),
        ([sample("Q3"), sample("Q5")], "0 have an empty question, thinking or answer, and 2 are held out"),
    ],
    ids=["no rows", "all empty", "all held out"],
)
def test_nothing_left_to_train_on_is_said(rows: list[Sample], words: str, problems: str) -> None:
    with pytest.raises(RecipeError, match=words):
        select(rows, Recipe(held_out=problems))


def test_a_held_out_file_without_questions_is_no_held_out_file(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text('{"question": " "}\n')
    with pytest.raises(RecipeError, match="holds no questions, so nothing is held out"):
        select(MANY, Recipe(held_out=str(tmp_path / "empty.jsonl")))


def test_samples_that_share_a_passage_with_a_held_out_problem_are_counted_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "problems.jsonl"
    path.write_text('{"question": "one two three four five six seven eight"}\n')
    rows = [sample("Also: one two three four five six seven eight"), sample("Q")]
    selection = select(rows, Recipe(held_out=str(path)))
    assert (selection.train, selection.similar) == (tuple(rows), 1)
