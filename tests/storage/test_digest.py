import pytest

from s1gui.core.budget import Budget
from s1gui.core.events import (
    AnswerDropped,
    Answered,
    AnswerEnded,
    AnswerOpened,
    BudgetChanged,
    HandleMoved,
    Point,
    Refused,
    RunEnded,
    Waited,
    WentOn,
    What,
)
from s1gui.storage.digest import Digest
from tests.storage.telling import SETTINGS, a_run, thought

END = Point(3, True)


def of(*whats: What) -> Digest:
    digest = Digest()
    for event in a_run(*whats):
        digest.take(event)
    return digest


def answered(point: Point, text: str) -> tuple[What, ...]:
    numbers = ((1,), (text,), (-0.5,), (0.1,), (7,))
    return (AnswerOpened(point, (9,), ("Answer:",)), Answered(point, *numbers), AnswerEnded(point, True, -0.5, "!"))


def test_what_was_asked_stands_in_it() -> None:
    digest = of()
    assert (digest.question, digest.prompt, digest.model) == (SETTINGS.question, "the prompt as sent", "/models/toy")
    assert (digest.state, digest.budget, digest.thinking) == ("open", SETTINGS.budget, 0)


def test_thinking_tokens_are_counted_and_ripen_at_the_end() -> None:
    running = of(thought("one two"), Waited(2, "due"), thought("three", start=2))
    assert (running.thinking, running.ripe, running.has_rested) == (3, [], False)
    over = of(thought("one two"), RunEnded("finished"))
    assert (over.state, "".join(over.ripe), over.has_rested) == ("finished", "one two ", True)


def test_the_answer_is_the_one_at_the_handle() -> None:
    whats = (*answered(Point(1, False), "41"), *answered(END, "42"), HandleMoved(END, "own"))
    assert of(*whats).answer == "42!"
    assert of(*whats, HandleMoved(Point(1, False), "budget")).answer == "41!"
    assert of(*whats, HandleMoved(None)).answer == ""
    assert of(*whats, AnswerDropped(END)).answer == ""


def test_the_budget_is_the_last_one() -> None:
    assert of(BudgetChanged(Budget(12), 3)).budget == Budget(12)


def test_a_run_that_goes_on_is_open_and_only_its_new_thinking_ripens() -> None:
    digest = of(thought("one"), RunEnded("stopped", "by hand"))
    digest.searchable()
    for event in a_run(WentOn(), thought("two", start=1))[1:]:
        digest.take(event)
    assert (digest.state, digest.detail) == ("open", "")
    digest.take(a_run(RunEnded("finished"))[1])
    assert digest.ripe == ["two "]


@pytest.mark.parametrize(
    ("begun", "state"),
    [pytest.param(True, "open", id="later: the run goes on"), pytest.param(False, "refused", id="before it began")],
)
def test_a_refusal_ends_only_what_never_began(begun: bool, state: str) -> None:
    digest = Digest()
    for event in a_run(Refused("EngineError", "No model is loaded."))[0 if begun else 1 :]:
        digest.take(event)
    assert digest.state == state
