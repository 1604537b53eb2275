"""What a terminal shows of a plan and of data: everything that decides, and nothing that is not known."""

from dataclasses import replace

from tests.trainer.test_preflight import ANSWER
from trainer.audit import Audit, Bin, Inspection, Lengths, Piece
from trainer.preflight import Change
from trainer.recipe import Recipe
from trainer.words import inspection_words, plan_words

AUDIT = Audit(
    samples=1002,
    empty=1,
    overlapping=0,
    duplicates=3,
    has_duplicates=False,
    similar=0,
    shortened=0,
    stray=0,
    lengths=Lengths(5, 4000, 4100.5, 7000, 9000, 9109, (Bin(4, 10_000, 998),)),
    block=8192,
    too_long=2,
    lost_answers=1,
    unended=2,
    trained=998,
    tokens=4_000_000,
    supervised=3_900_000,
    held_out=0,
    held_out_unused=0,
)
FOUND = Inspection("s1K", "s1", "it was chosen", AUDIT, ((Piece("Q" * 10, 3, False), Piece("T" * 500, 9, True)),))


def test_a_plan_says_what_it_takes_in_memory_disk_time_and_money() -> None:
    said = plan_words(ANSWER)
    for part in (
        "It barely fits.\n",
        "model      Qwen2.5-32B: 32,763,876,352 parameters, 32,763,876,352 trained\n",
        "on         16 × H100-80\n",
        "the longest pass has 20,000 (typical lengths)\n",
        "memory     0.01 GB at the backward: weights 0.00, ",
        "host       1.0 GB of ordinary memory at most\n",
        "disk       1000.00 GB of checkpoints and the exported model\n",
        "time       about 0:25:00 (0:16:40 to 0:35:00), loading and saving not counted\n",
        "cost       about $17.50 ($10.00 to $25.00)\n",
        "To make it fit: Teach adapters.\n    --set method=lora\n",
    ):
        assert part in said
    assert said.endswith("\n\nThe data were not read.")


def test_what_is_not_known_of_a_model_is_not_said_to_be_nought() -> None:
    unknown = replace(
        ANSWER, verdict="unknown", peak=None, seconds=None, cost=None, change=None, parameters=0, trained=0
    )
    said = plan_words(unknown)
    assert "model      Qwen2.5-32B: not known\n" in said
    assert not any(f"\n{part} " in said for part in ("memory", "time", "cost"))


def test_a_change_that_no_field_makes_has_no_line_to_copy() -> None:
    assert "--set" not in plan_words(replace(ANSWER, change=Change("Use more cards.")))


def test_an_inspection_says_what_is_trained_on_what_was_left_out_and_shows_a_sample() -> None:
    said = inspection_words(FOUND).split("\n")
    assert said[0] == "1,002 samples, recognised as s1K; thinking format s1 (it was chosen)"
    assert said[1].startswith(
        "998 are trained on, 0 held out; an epoch has 4,000,000 tokens, 3,900,000 of them with loss"
    )
    assert said[2] == "lengths: 5 to 9,109 tokens, median 4,000, 99 % up to 9,000"
    assert said[3:8] == [
        "1 empty question, thinking or answer",
        "3 duplicates",
        "2 longer than the block",
        "1 losing their answer when cut",
        "2 whose end token carries no loss",
    ]
    assert said[-1] == f"{'Q' * 10}[{'T' * 389}…"


def test_what_keeps_a_run_from_beginning_is_said_last_or_alone() -> None:
    assert inspection_words(replace(FOUND, refusal="Too long.")).endswith("\n\nA run would not begin: Too long.")
    alone = replace(FOUND, audit=None, refusal="Which columns?")
    assert inspection_words(alone) == "A run would not begin: Which columns?"


def test_the_change_is_of_the_recipes_fields() -> None:
    change = Change("Two things.", ("method", "learning_rate"), Recipe(method="lora", learning_rate=1e-4))
    assert "    --set method=lora --set learning_rate=0.0001\n" in plan_words(replace(ANSWER, change=change))
