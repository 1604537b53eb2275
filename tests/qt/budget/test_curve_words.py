"""The curve in words."""

from s1gui.core.curve import Curve, Reading
from s1gui.core.events import Point
from s1gui.qt.budget.curve_words import described, readouts, stopped_here, sure

READINGS = (
    Reading(Point(0, False), "65", 0, 0.5, False),
    Reading(Point(64, False), "84", 1, 0.612, True),
    Reading(Point(128, False), "65", 0, None, False),
    Reading(Point(256, True), "84", 1, 0.991, True),
)
CURVE = Curve(READINGS, ("65", "84"), (64, 128, 256), is_final=True)


def test_a_reading_says_what_a_stop_there_would_have_given() -> None:
    assert stopped_here(READINGS[1]) == "Had it stopped here (64 tokens): 84, p = 0.61"
    assert stopped_here(READINGS[2]) == "Had it stopped here (128 tokens): 65, cut by its reserve"
    assert stopped_here(READINGS[3]) == "It stopped here by itself (256 tokens): 84, p = 0.99"


def test_nothing_is_told_as_certain() -> None:
    assert [sure(p) for p in (0.0, 0.61, 0.999)] == ["< 0.01", "= 0.61", "> 0.99"]


def test_the_numbers_stand_in_a_line_once_the_run_is_over() -> None:
    assert readouts(CURVE).startswith("final answer first at 64 · 0 tokens after the last flip")
    assert readouts(Curve(READINGS, ("65", "84"), (64, 128, 256))) == ""


def test_who_listens_hears_all_of_it() -> None:
    words = described(CURVE)
    assert all(stopped_here(reading) in words for reading in READINGS)
    assert "The answer changes at 64, 128, 256" in words
    assert described(Curve()) == "No answers along the way yet."


def test_what_a_model_wrote_stays_text_on_one_line() -> None:
    words = stopped_here(Reading(Point(1, False), "<img src=x>\n\u202e{n} %1", 0, 0.5, None))
    assert "<img src=x>" in words and "\n" not in words and "\u202e" not in words and "{n}" in words
