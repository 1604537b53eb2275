"""What is known of one token."""

import math

from s1gui.core.events import Thought, Waited
from s1gui.core.token_facts import facts_of
from tests.runs import a_run

TOP = ((7, "b", -0.25), (5, "a", -1.5))


def test_a_sampled_token_has_numbers_a_rank_and_a_time() -> None:
    run = a_run(Thought("sampled", 0, (5, 9), ("a", "x"), (-1.5, -4.0), (0.5, 0.25), (1, 2), (TOP, TOP)))
    facts = facts_of(run, 0)
    assert facts is not None
    assert (facts.position, facts.id, facts.piece, facts.origin) == (0, 5, "a", "sampled")
    assert (facts.logprob, facts.entropy, facts.top, facts.rank) == (-1.5, 0.5, TOP, 2)
    assert facts.p == math.exp(-1.5)
    assert facts.seconds == 0.5
    other = facts_of(run, 1)
    assert other is not None and other.rank is None


def test_an_injected_token_was_not_chosen() -> None:
    run = a_run(
        Thought("sampled", 0, (5,), ("a",), (-1.5,), (0.5,), (1,)),
        Waited(1, "due"),
        Thought("injected", 1, (87,), ("Wait",)),
    )
    facts = facts_of(run, 1)
    assert facts is not None and facts.origin == "injected"
    assert (facts.logprob, facts.p, facts.entropy, facts.top, facts.rank) == (None, None, None, (), None)
    assert facts.seconds == 1.5


def test_where_there_is_no_token_nothing_is_known() -> None:
    assert facts_of(a_run(), 0) is None
    assert facts_of(a_run(), -1) is None
