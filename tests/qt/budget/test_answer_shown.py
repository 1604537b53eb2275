"""What the answer card says, at every stage of a run."""

from s1gui.core.events import HandleMoved, Point, RunEnded, What
from s1gui.qt.budget.answer_shown import EMPTY, Shown, lines_of, shown
from s1gui.qt.style import DISPLAY
from s1gui.qt.trace.math_text import Formula
from tests.core.test_record import CUT, OWN, answered
from tests.runs import a_run, thought

HELLO = thought("hello")


def of(*events: What) -> Shown:
    return shown(a_run(HELLO, *events))


def test_before_a_run_it_says_what_will_be_there() -> None:
    assert shown(None) == EMPTY


def test_while_thinking_an_earlier_answer_stands_in_and_says_so() -> None:
    assert not of().lines
    standing_in = of(*answered(CUT, " 65"))
    assert standing_in.is_hollow
    assert "stopped at 3" in standing_in.note


def test_the_answer_says_how_it_came_about() -> None:
    own = of(*answered(OWN, " 84"), HandleMoved(OWN, "own"))
    assert own.sign[1] == "own stop"
    assert own.where == "at 5 thinking tokens"
    assert own.source == " 84"
    forced = of(*answered(CUT, " 65"), HandleMoved(CUT, "budget"))
    assert forced.sign[1] == "forced here"
    assert forced.forced == "Final Answer:"


def test_where_the_answer_is_on_its_way_its_neighbour_stands_in() -> None:
    pending = of(*answered(CUT, " 65"), HandleMoved(Point(4, False), "budget"))
    assert pending.is_hollow
    assert pending.source == " 65"


def test_a_run_that_was_stopped_says_how_to_get_an_answer() -> None:
    assert "Answer now" in of(RunEnded("stopped")).note


def test_one_that_was_interrupted_does_not_offer_what_has_to_wait_for_the_engine() -> None:
    assert of(RunEnded("interrupted")).note.startswith("There is no answer here. Once the engine is back, press")


def test_one_whose_model_is_gone_offers_no_answer() -> None:
    for end in ("stopped", "interrupted"):
        note = shown(a_run(HELLO, RunEnded(end)), can_steer=False).note  # type: ignore[arg-type]
        assert "unloaded or replaced" in note and "Answer now" not in note


def test_a_short_answer_is_large_and_a_long_one_is_not() -> None:
    assert lines_of(" 84") == ((DISPLAY, ("84",)),)
    assert lines_of("Final Answer: 84") == ((DISPLAY, ("84",)),)
    large, rest = lines_of("The sum is \\boxed{84}.")
    assert large == (DISPLAY, ("84",))
    assert rest[1] == ("The sum is ", Formula("\\boxed{84}", "\\boxed{84}"), ".")
    assert all(scale < DISPLAY for scale, _ in lines_of("word " * 40))
    assert lines_of("  ") == ()


def test_a_large_answer_that_is_latex_is_drawn() -> None:
    large, *_ = lines_of("\\boxed{\\frac{1}{2}}")
    assert large == (DISPLAY, (Formula("\\frac{1}{2}", "\\frac{1}{2}"),))
