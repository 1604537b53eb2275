"""A page of runs stands alone: nothing in it runs or is fetched, whatever a model wrote."""

import base64
import hashlib
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from s1gui.core.curve_drawing import drawing
from s1gui.core.events import Answered, AnswerEnded, AnswerOpened, HandleMoved, Point, RunEnded, Thought, Waited
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.core.web_page import STYLE, page, policy
from tests.runs import SETTINGS, a_run, thought

HOSTILE = (
    "<script>alert(1)</script><img src=http://127.0.0.1/x onerror=alert(1)></p></style><style>*{}</style>"
    "<a href='javascript:x'>&lt;b&gt;</a>]]><!-- \u202e\x1b]0;x\x07 \"' {x} <svg onload=x><base href=//x>"
)
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "div", "section", "span", "mark"),
    *("table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "details", "summary"),
    *("svg", "rect", "line", "text", "path", "circle", "polygon"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "scope"),
    *("xmlns", "viewbox", "width", "height", "role", "font-family", "font-size", "fill", "stroke", "stroke-width"),
    *("stroke-dasharray", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "d", "points", "text-anchor", "opacity"),
}


class Reader(HTMLParser):
    """What a page has in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.content: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        given = dict(attrs)
        if tag == "meta" and given.get("http-equiv"):
            self.content[str(given["http-equiv"])] = str(given["content"])

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def answered(point: Point, text: str, logprob: float | None) -> tuple[AnswerOpened, Answered, AnswerEnded]:
    opened = AnswerOpened(point, (9,), ("Final Answer:",))
    return (
        opened,
        Answered(point, (7,), (text,), (-0.1,), (0.1,), (1,)),
        AnswerEnded(point, logprob is not None, logprob),
    )


def run_with(text: str) -> RunRecord:
    """A run that says this wherever something can be said; cut after 2 of its 6 tokens."""
    return a_run(
        replace(thought("abcd"), pieces=("a", text, "c", "d")),
        Waited(4, "voluntary"),
        Thought("injected", 4, (87,), (text,)),
        thought("e", start=5),
        *answered(Point(0, False), "1", -0.7),
        *answered(Point(2, False), text, -0.2),
        *answered(Point(6, True), text + "!", None),
        HandleMoved(Point(2, False), "budget"),
        RunEnded("cut", text),
        settings=replace(SETTINGS, question=text or "?", wait=text, reference=text),
    )


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader


def test_nothing_a_model_wrote_is_more_than_text() -> None:
    reader = read(page([run_with(HOSTILE), run_with(HOSTILE)], title=HOSTILE))
    assert set(reader.tags) <= ALLOWED
    assert reader.attributes <= ATTRIBUTES
    assert reader.tags.count("style") == 1 and reader.tags.count("script") == 0
    assert "<script>alert(1)</script><img src=http://127.0.0.1/x onerror=alert(1)>" in reader.text
    assert "\u202e" not in reader.text and "\x1b" not in reader.text


def test_its_policy_lets_in_its_own_style_only() -> None:
    reader = read(page([run_with("x")]))
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    assert reader.content["Content-Security-Policy"] == policy()
    assert policy() == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f"<style>{STYLE}</style>" in page([run_with("x")])
    assert "</" not in STYLE and "url(" not in STYLE and "@import" not in STYLE


def test_nothing_in_it_is_an_address() -> None:
    text = page([run_with("x")]).replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "http" not in text.replace("http-equiv", "") and "//" not in text


def test_waits_are_marked_and_what_is_beyond_the_budget_is_apart() -> None:
    text = page([run_with("Wait")])
    assert "<mark>Wait</mark>" in text and 'class="beyond">' in text
    beyond = text.split('class="beyond">', 1)[1]
    assert beyond.startswith("cd<mark>")


def test_every_answer_stands_in_a_table_and_on_the_drawing() -> None:
    reader = read(page([run_with("42")]))
    assert reader.tags.count("details") == 1 and "0.497" in reader.text and "0.819" in reader.text
    assert "own stop" in reader.text and "forced" in reader.text
    assert reader.tags.count("circle") + reader.tags.count("polygon") >= 3 + 3  # markers and the legend's


def test_several_runs_stand_in_one_table() -> None:
    reader = read(page([run_with("a"), run_with("b")], title="Both"))
    assert reader.tags.count("section") == 2 and reader.tags.count("table") == 3
    assert page([], title="") and read(page([])).text.strip().startswith("No runs")


def test_it_tells_the_cost_where_there_is_a_price_and_only_then() -> None:
    priced = read(page([run_with("a")], price=Price(2.0, "1,000 tokens", "CHF ")))
    assert "Cost" in priced.text and f"CHF {2.0 * run_with('a').head / 1000:.4f}" in priced.text
    assert "Cost" not in read(page([run_with("a")])).text


def test_what_several_runs_of_a_question_come_to_stands_above_them() -> None:
    runs = [run_with("42"), run_with("42")]
    assert "Over all 2 runs" in read(page(runs)).text
    other = run_with("42")
    other.settings = replace(other.settings, question="Another?")
    assert "Over all" not in read(page(runs[:1])).text and "Over all" not in read(page([runs[0], other])).text
    assert ALLOWED.issuperset((hostile := read(page([run_with(HOSTILE)] * 2))).tags)
    assert ATTRIBUTES.issuperset(hostile.attributes)


def test_it_is_readable_in_dark_and_light() -> None:
    assert "color-scheme: light dark" in STYLE and "prefers-color-scheme: dark" in STYLE


def test_a_model_is_named_without_its_folders() -> None:
    run = run_with("x")
    assert run.started is not None
    run.started = replace(run.started, model="/home/somebody/models/nano")
    assert "somebody" not in page([run]) and "nano" in page([run])


@pytest.mark.parametrize(
    "text", [HOSTILE, "42", "", "\x00\ufffe", "a" * 9000], ids=["hostile", "plain", "empty", "none", "long"]
)
def test_a_drawing_is_well_formed_whoever_wrote_the_answers(text: str) -> None:
    root = ElementTree.fromstring(drawing(run_with(text)))
    names = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in root.iter()}
    assert names <= {"svg", "title", "rect", "line", "text", "path", "circle", "polygon"}
    assert {name for element in root.iter() for name in element.attrib} <= {*ATTRIBUTES, "viewBox"}
    assert len(drawing(run_with(text))) < 20_000


def test_a_run_without_answers_has_a_drawing_all_the_same() -> None:
    ElementTree.fromstring(drawing(a_run()))
    ElementTree.fromstring(drawing(a_run(thought("only thinking"))))
