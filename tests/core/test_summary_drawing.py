"""What several runs come to at every budget, drawn."""

from dataclasses import replace
from xml.etree import ElementTree

from s1gui.core.curve_drawing import LEFT, RIGHT, WIDTH
from s1gui.core.curve_summary import Step, Summary
from s1gui.core.record import RunRecord
from s1gui.core.sampling import Sampling
from s1gui.core.summary_drawing import LAST, described, over_all, summary_drawing
from tests.core.test_curve import a_curved_run, answer

SVG = "{http://www.w3.org/2000/svg}"


def runs(*seeds: int, temperature: float = 0.7) -> list[RunRecord]:
    made = []
    for seed in seeds:
        run = a_curved_run(answer(10, "7"), answer(50, "8", own=True), reference="8")
        run.settings = replace(run.settings, sampling=Sampling(temperature, seed=seed))
        made.append(run)
    return made


def test_only_runs_that_differ_in_their_seed_have_an_interval() -> None:
    assert [step.interval is None for step in over_all(runs(1, 2)).steps] == [False, False]
    assert [step.interval for step in over_all(runs(1, 2, temperature=0.0)).steps] == [None, None]


def test_one_run_and_runs_of_different_questions_come_to_nothing() -> None:
    first, second = runs(1, 2)
    second.settings = replace(second.settings, question="Another?")
    assert over_all([first]) == over_all([first, second]) == Summary()


def test_every_step_has_its_level_and_the_last_one_is_not_drawn_on() -> None:
    told = Summary((Step(10, 2, 0), Step(64, 2, 1), Step(256, 3, 3)), "right", 3)
    drawn = ElementTree.fromstring(summary_drawing(told, name="<all>"))
    lines = [line for line in drawn.iter(f"{SVG}line") if line.get("class") == "answer-0"]
    levels = [line for line in lines if line.get("y1") == line.get("y2")]
    widths = [float(line.get("x2", "")) - float(line.get("x1", "")) for line in levels]
    assert len(levels) == 3 and min(widths) >= LAST
    assert float(levels[-1].get("x2", "")) < WIDTH - RIGHT and float(levels[0].get("x1", "")) > LEFT
    assert [line.get("stroke-width") for line in levels] == [None, None, "2.4"]


def test_it_is_said_in_words_too() -> None:
    told = Summary((Step(10, 2, 1, "4 < 5"),), "agree", 2)
    assert "10 tokens: 1 of 2 say 4 < 5" in described(told)
    assert "4 &lt; 5" in summary_drawing(told)
