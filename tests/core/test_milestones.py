"""What is reckoned from a run's events agrees with runs at each of those budgets."""

import pytest

from s1gui.cli.asking import ask
from s1gui.cli.table import table
from s1gui.core.budget import Budget
from s1gui.core.engine import Load
from s1gui.core.events import RunEvent
from s1gui.core.happenings import Happening
from s1gui.core.record import RunRecord
from s1gui.core.settings import Settings
from s1gui.engines import toy
from s1gui.engines.scripted_thread import ThreadedScripted

BUDGETS = (0, 1, 2, 5, 9, 14, 20, 30, 45, 60, 90)


def run(model: toy.NextToken, budget: Budget, probes: tuple[int, ...] = ()) -> RunRecord:
    settings = Settings("Q", budget=budget, probes=probes, answer_tokens=24)
    record = RunRecord(0, settings)

    def heard(happening: Happening) -> None:
        if isinstance(happening, RunEvent):
            record.apply(happening)

    ask(lambda tell: ThreadedScripted(tell, model), Load(0, "toy"), settings, heard=heard)
    return record


@pytest.mark.parametrize("waits", [0, 1, 3])
@pytest.mark.parametrize("minimum", [0, 12])
@pytest.mark.parametrize("seed", range(4))
def test_a_row_of_the_table_is_what_a_run_at_that_budget_gives(seed: int, minimum: int, waits: int) -> None:
    model = toy.hashing(seed=seed, stop_every=12)
    one_trace = run(model, Budget(BUDGETS[-1], minimum, waits), BUDGETS[:-1])
    for row in map(one_trace.milestone, BUDGETS):
        alone = run(model, Budget(row.budget, min(minimum, row.budget), waits))
        assert alone.ended is not None and alone.answer is not None and alone.handle is not None
        assert (row.used, row.end) == (alone.handle.at, alone.ended.end)
        assert row.answer is not None
        assert (row.answer.text, row.answer.p) == (alone.answer.text, alone.answer.p)


def test_the_table_has_a_star_where_the_model_stopped_itself() -> None:
    record = run(toy.following("Ten chars.", answer="So.\nAnswer: 5"), Budget(32), (4,))
    head, cut, own = table(record, (4, 32)).splitlines()
    assert head.split()[:2] == ["budget", "thinking"]
    assert cut.split()[:3] == ["4", "4", "5"] and cut.endswith("cut by the budget")
    assert own.split()[:3] == ["32", "10", "5"] and own.endswith("finished *")
