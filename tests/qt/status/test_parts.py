"""What the line at the bottom says follows from the engine, the run, and what was measured."""

from dataclasses import replace

import pytest

from s1gui.core.events import Answered, AnswerOpened, HandleMoved, Point, RunEnded, Thought
from s1gui.core.price import Price
from s1gui.core.record import RunRecord
from s1gui.qt.engine_view import EngineView
from s1gui.qt.status.parts import Spent, count, energy, money, shown, size
from tests.qt.test_engine_view import HELLO, LOADED
from tests.runs import a_run, thought

READY = EngineView().told(HELLO).told(LOADED)
BEAT = replace(READY, used=8 * 2**20, weights=7 * 2**20, free=12 * 2**30)
POINT = Point(5, False)


def a_thought_with_an_answer() -> RunRecord:
    return a_run(
        thought("abc"),
        Thought("injected", 3, (87, 88), ("Wa", "it")),
        thought("de", start=5),
        HandleMoved(POINT, "budget"),
        AnswerOpened(POINT, (1,), ("Final answer:",)),
        Answered(POINT, (2, 3), (" 4", "2"), (-0.1, -0.1), (0.1, 0.1), (1, 2)),
        RunEnded("cut"),
    )


def said(engine: EngineView, run: RunRecord | None, **more: object) -> dict[str, str]:
    return {part.name: part.text for part in shown(engine, run, **more)}  # type: ignore[arg-type]


def test_nothing_is_said_where_nothing_is_known() -> None:
    assert shown(EngineView(), None, spent=Spent(), price=Price(1.0)) == ()


def test_memory_is_told_as_weights_keys_and_values_and_what_is_free() -> None:
    assert said(BEAT, None)["memory"] == "weights 7.0 MiB · KV 1.0 MiB · 12.0 GiB free"
    assert said(replace(READY, used=5), None)["memory"] == "memory 5 B"
    assert said(replace(READY, free=2**30), None)["memory"] == "1.0 GiB free"


def test_thinking_and_answer_tokens_are_told_apart() -> None:
    told = said(READY, a_thought_with_an_answer())
    assert (told["thinking"], told["answer"]) == ("thinking 5 of 7", "answer 2")
    assert told["speed"] == "2.0 tokens/s"
    meaning = next(part.meaning for part in shown(READY, a_thought_with_an_answer()) if part.name == "thinking")
    assert "5 sampled, 2 injected" in meaning


def test_the_order_is_that_of_the_line() -> None:
    spent = Spent(1, 90.0)
    names = [part.name for part in shown(BEAT, a_thought_with_an_answer(), spent=spent, price=Price(2.0))]
    assert names == ["device", "memory", "speed", "thinking", "answer", "energy", "cost"]


def test_a_price_per_hour_counts_the_time_under_way_and_one_per_token_counts_all_tokens() -> None:
    run = a_thought_with_an_answer()  # 7 events, half a second apart
    assert run.pace.worked == pytest.approx(3.5)
    assert said(READY, run, price=Price(3600.0, "hour", "€"))["cost"] == "3.50 €"
    assert said(READY, run, price=Price(10.0, "1,000 tokens"))["cost"] == "0.09 $"
    assert "cost" not in said(READY, run)


def test_energy_is_that_of_the_run_alone() -> None:
    running, over = a_run(thought("abc")), a_run(thought("abc"), RunEnded("finished"))
    spent = Spent()
    told = [(50.0, None), (60.0, running), (75.0, running), (75.0, over), (80.0, over), (99.0, over)]
    for joules, run in told:
        spent = spent.told(replace(READY, joules=joules), run)
    assert spent.joules == 20.0
    assert said(READY, over, spent=spent)["energy"] == "20 J"


def test_an_engine_that_began_anew_takes_no_energy_away() -> None:
    run, spent = a_run(thought("abc")), Spent()
    for joules in (50.0, 60.0, 0.0, 4.0):
        spent = spent.told(replace(READY, joules=joules), run)
    assert spent.joules == 14.0


def test_without_a_meter_nothing_is_said_of_energy() -> None:
    run = a_run(thought("abc"))
    assert "energy" not in said(READY, run, spent=Spent().told(READY, run).told(READY, run))


def test_numbers_are_written_for_people() -> None:
    assert [count(number) for number in (7_600_000_000, 1_800_000, 320)] == ["7.6 B", "1.8 M", "320"]
    assert [size(number) for number in (3 * 2**30, 5 * 2**20, 12)] == ["3.0 GiB", "5.0 MiB", "12 B"]
    assert [energy(joules) for joules in (0.54, 812.0, 7200.0, 7.2e6)] == ["0.5 J", "812 J", "2.00 Wh", "2.00 kWh"]
    assert [money(amount) for amount in (0.0, 12.345, 0.0421, 1e-7)] == ["0.00", "12.35", "0.042", "< 0.0001"]
