"""A drawing of a run's answers."""

from xml.etree import ElementTree

from s1gui.core.curve import Curve
from s1gui.core.curve_drawing import HEIGHT, LEFT, RIGHT, WIDTH, color_number, described, drawing, each, escaped, short
from s1gui.core.events import Point, Waited
from tests.core.test_web_page import answered, run_with
from tests.runs import a_run, thought

SVG = "{http://www.w3.org/2000/svg}"


def test_all_of_it_lies_inside() -> None:
    run = a_run(
        thought("x" * 5000),
        Waited(5000, "asked"),
        *(event for at in (0, 1, 700, 5000) for event in answered(Point(at, False), str(at), -0.1)),
    )
    for element in ElementTree.fromstring(drawing(run)).iter(f"{SVG}line"):
        assert all(LEFT <= float(element.get(name, "")) <= WIDTH - RIGHT for name in ("x1", "x2"))
        assert all(0 <= float(element.get(name, "")) <= HEIGHT for name in ("y1", "y2"))


def test_it_is_told_in_words_too() -> None:
    title = ElementTree.fromstring(drawing(run_with("42"))).find(f"{SVG}title")
    assert title is not None and "2 tokens: 42, p = 0.82" in str(title.text)
    assert described(Curve()) == "No answers along the trace."


def test_waits_are_named_and_flips_have_an_arrowhead() -> None:
    root = ElementTree.fromstring(drawing(run_with("42")))
    assert "wait" in {element.text for element in root.iter(f"{SVG}text")}
    heads = [element for element in root.iter(f"{SVG}path") if element.get("class") == "muted-fill"]
    assert len(heads) == 2


def test_long_answers_are_shortened_and_none_is_hidden() -> None:
    assert short("a\nb") == "a b" and len(short("x" * 99)) == 28 and short(" ") == "(no words)"
    assert escaped("<\u202e&") == "&lt;⟨U+202E⟩&amp;"


def test_colours_go_round() -> None:
    assert color_number(0) == color_number(7) == 0


def test_equal_answers_of_several_runs_look_the_same_and_a_legend_has_its_own_only() -> None:
    first = a_run(thought("abcd"), *answered(Point(1, False), "7", -0.1), *answered(Point(2, False), "42", -0.1))
    second = a_run(thought("abcd"), *answered(Point(1, False), "42", -0.1), *answered(Point(2, False), "8", -0.1))
    drawn = [ElementTree.fromstring(one) for one in each([first, second], ["1: a", "2: b"])]
    words = [[text.text for text in root.iter(f"{SVG}text") if text.get("class") == "ink"] for root in drawn]
    assert words == [["1: a", "7", "42"], ["2: b", "42", "8"]]
    squares = [{mark.get("class") for mark in root.iter(f"{SVG}polygon")} for root in drawn]
    assert squares[0] == {"answer-1 fill-1"} and squares[1] == {"answer-1 fill-1", "answer-2 fill-2"}


def test_the_axis_is_named_between_the_legend_and_its_highest_number() -> None:
    texts = list(ElementTree.fromstring(drawing(run_with("42"))).iter(f"{SVG}text"))
    name = next(float(text.get("y", "")) for text in texts if text.text == "p(answer)")
    legend = max(float(text.get("y", "")) for text in texts if text.get("class") == "ink")
    highest = next(float(text.get("y", "")) for text in texts if (text.text, text.get("text-anchor")) == ("1", "end"))
    assert legend + 14 < name < highest - 14
