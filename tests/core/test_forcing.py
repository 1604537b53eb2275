"""Tests of s1gui.core.forcing: the fold against the naive loop."""

from hypothesis import given
from hypothesis import strategies as st

from s1gui.core.budget import Budget
from s1gui.core.forcing import Close, Inject, Outline, OwnStop, ThinkOn, decide
from tests.core.reference import STOP, Ids, Model, harness, run, toy, unmasked

WAIT: Ids = (101, 102)
PROMPT: Ids = (1, 2, 3)


@st.composite
def budgets(draw: st.DrawFn, most: int = 60) -> Budget:
    maximum = draw(st.none() | st.integers(0, most))
    minimum = draw(st.integers(0, most if maximum is None else maximum))
    return Budget(maximum, minimum, draw(st.integers(0, 4)))


models = st.builds(toy, st.integers(0, 10**6), stops=st.sampled_from((0.0, 0.05, 0.3, 0.9)))


def think(
    model: Model, budget: Budget, *, room: int = 80, wait: Ids = WAIT, outline: Outline | None = None, trace: Ids = ()
) -> tuple[Ids, Outline, Close]:
    """Do what the machine says, token by token, until it closes."""
    outline = outline or Outline()
    while True:
        decision = decide(outline, budget, wait=len(wait), room=room)
        match decision:
            case Close():
                return trace, outline, decision
            case Inject():
                trace, outline = trace + wait, outline.sent_on(len(wait))
            case ThinkOn(until, at_least):
                assert until > outline.head
                token = unmasked(model, PROMPT + trace) if at_least else model(PROMPT + trace)
                if token == STOP:
                    outline = outline.wanted_to_stop()
                else:
                    trace, outline = (*trace, token), outline.grown(1)


def expected(model: Model, budget: Budget, *, room: int = 80, wait: Ids = WAIT) -> tuple[Ids, bool]:
    naive = run(model, budget, prompt=PROMPT, wait=wait, room=room, own_close=(), forced_close=(), answer_tokens=0)
    return naive.trace, naive.own


@given(models, budgets())
def test_the_machine_agrees_with_the_naive_loop(model: Model, budget: Budget) -> None:
    trace, _, close = think(model, budget)
    assert (trace[: close.at], close.is_own) == expected(model, budget)
    assert len(trace) == close.at


@given(models, budgets())
def test_the_maximum_is_never_exceeded(model: Model, budget: Budget) -> None:
    trace, _, _ = think(model, budget, room=50)
    assert len(trace) <= min(50, budget.max_thinking_tokens if budget.max_thinking_tokens is not None else 50)


@given(models, budgets(), st.integers(0, 60))
def test_where_another_maximum_would_have_ended_is_read_off_the_same_trace(
    model: Model, budget: Budget, smaller: int
) -> None:
    trace, outline, close = think(model, budget)
    smaller = min(smaller, close.at)
    other = Budget(smaller, min(budget.min_thinking_tokens, smaller), budget.waits)
    close = decide(outline, other, wait=len(WAIT), room=80)
    assert isinstance(close, Close)
    assert (trace[: close.at], close.is_own) == expected(model, other)


@given(models, st.lists(budgets(), min_size=2, max_size=5))
def test_a_budget_turned_either_way_ends_where_it_would_have_ended_from_the_start(
    model: Model, wishes: list[Budget]
) -> None:
    """All but the waits may change at will; what was decoded stays, so each trace is a prefix of the longest."""
    wishes = [Budget(wish.max_thinking_tokens, 0, wishes[0].waits) for wish in wishes]
    outline, trace, longest = Outline(), (), ()
    for wish in wishes:
        trace, outline, close = think(model, wish, outline=outline, trace=trace)
        assert trace[: len(longest)] == longest
        longest = trace
        assert (trace[: close.at], close.is_own) == expected(model, wish)


def test_waits_due_to_the_minimum_do_not_use_up_the_voluntary_ones() -> None:
    outline = Outline(5, (OwnStop(5),))
    budget = Budget(100, 10, 1)
    assert decide(outline, budget, wait=1, room=200) == Inject("due")
    outline = outline.sent_on(1).grown(6).wanted_to_stop()
    assert decide(outline, budget, wait=1, room=200) == Inject("voluntary")
    outline = outline.sent_on(1).grown(1).wanted_to_stop()
    assert decide(outline, budget, wait=1, room=200) == Close(14, "own")


def test_a_wait_without_room_for_a_token_after_it_is_not_given() -> None:
    outline = Outline(8, (OwnStop(8),))
    assert decide(outline, Budget(10, 0, 1), wait=2, room=99) == Close(8, "own")
    assert decide(outline, Budget(11, 0, 1), wait=2, room=99) == Inject("voluntary")


def test_a_maximum_reached_just_where_the_model_wanted_to_stop_is_a_cut() -> None:
    assert decide(Outline(8, (OwnStop(8),)), Budget(8), wait=1, room=99) == Close(8, "budget")


def test_the_context_is_told_from_the_budget() -> None:
    assert decide(Outline(50), Budget(None), wait=1, room=50) == Close(50, "context")
    assert decide(Outline(50), Budget(50), wait=1, room=50) == Close(50, "budget")


def test_a_loop_ends_the_thinking_unless_the_budget_ends_it_before() -> None:
    looping = Outline(600, (), looped_at=590)
    assert decide(looping, Budget(1000), wait=1, room=2000) == Close(590, "looping")
    assert decide(looping, Budget(580), wait=1, room=2000) == Close(580, "budget")


def test_a_wait_the_user_asked_for_needs_no_budget() -> None:
    outline = Outline(8, (OwnStop(8, asked=True),))
    assert decide(outline, Budget(100), wait=1, room=99) == Inject("asked")
    assert decide(outline.sent_on(1), Budget(100), wait=1, room=99) == ThinkOn(99, at_least=1)


@given(models, st.integers(1, 30), st.integers(0, 3), st.sampled_from(((), (101,), WAIT)))
def test_harness_accounting_reproduces_the_harness_with_waits(
    model: Model, maximum: int, ignore: int, wait: Ids
) -> None:
    budget = Budget(maximum, 0, ignore, "harness")
    trace, _, close = think(model, budget, room=1000, wait=wait)
    kept = harness(model, maximum=maximum, ignore=ignore or None, minimum=0, prompt=PROMPT, wait=wait)
    assert (trace[: close.at], close.is_own) == kept


@given(models, st.integers(1, 30), st.integers(0, 30))
def test_harness_accounting_masks_the_stop_below_the_minimum(model: Model, maximum: int, minimum: int) -> None:
    budget = Budget(maximum, min(minimum, maximum), 0, "harness")
    trace, _, close = think(model, budget, room=1000)
    kept = harness(model, maximum=maximum, ignore=None, minimum=min(minimum, maximum), prompt=PROMPT, wait=WAIT)
    assert (trace[: close.at], close.is_own) == kept
