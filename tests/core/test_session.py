"""Tests of s1gui.core.session and s1gui.core.runs: a real session thread over a toy engine."""

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from s1gui.core.along import Along
from s1gui.core.budget import Budget
from s1gui.core.engine import (
    Cancel,
    Command,
    Failed,
    Grow,
    Hello,
    Load,
    Loaded,
    Lost,
    Prepare,
    Prepared,
    Told,
    Unload,
    Unloaded,
)
from s1gui.core.errors import EngineError
from s1gui.core.events import (
    AnswerEnded,
    HandleMoved,
    Point,
    Refused,
    RunEnded,
    RunEvent,
    Started,
    Thought,
    Waited,
)
from s1gui.core.session import GaveUp, Happening, LoadRefused, PromptPrepared, Restarting, Session
from s1gui.core.settings import Settings
from tests.core.reference import toy
from tests.core.table import MARKS, PROMPT, WAIT
from tests.core.toy_engine import ToyEngine

Tell = Callable[[Told | Lost], None]


class DeskEngine:
    """Loads anything but "bad", renders any question but "unspeakable", and dies when asked to."""

    def __init__(self, tell: Tell) -> None:
        self.tell = tell
        self.starts = 0
        self.can_start, self.is_mute = True, False
        self.sent: list[Command] = []
        self.toy = ToyEngine(toy(1, stops=0.0))
        self.is_stopped = False

    def start(self) -> None:
        if not self.can_start:
            raise EngineError("There is no Python to start the engine with.")
        self.starts += 1
        self.toy = ToyEngine(toy(1, stops=0.0))
        if not self.is_mute:
            self.tell(Hello(1, (), (("cpu", "CPU", 0),), 1))

    def stop(self) -> None:
        self.is_stopped = True

    def send(self, command: Command) -> None:
        self.sent.append(command)
        match command:
            case Load(model="bad"):
                self.tell(Failed(command.request, "ModelError", "There is no config.json. Choose another folder."))
            case Load(model="slow"):
                pass
            case Load():
                self.tell(
                    Loaded(
                        command.request, command.model, "toy", 1, "cpu", "float32", 120, 99, 1, 1, 8, "s1", "", MARKS
                    )
                )
            case Prepare(question="unspeakable"):
                self.tell(Failed(command.request, "InputError", "The template refuses this question."))
            case Prepare():
                self.tell(Prepared(command.request, "<prompt>" + command.question, PROMPT, WAIT))
            case Unload():
                self.tell(Unloaded(command.request))
            case _:
                self.toy.send(command)
                while self.toy.step() or self.toy.told:
                    while self.toy.told:
                        self.tell(self.toy.told.pop(0))


class Desk:
    """A running session and what it told."""

    def __init__(self) -> None:
        self.heard: queue.Queue[Happening] = queue.Queue()
        self.engines: list[DeskEngine] = []
        self.session = Session(self._make, self.heard.put, clock=iter(range(10**6)).__next__)  # type: ignore[arg-type]
        self.thread = threading.Thread(target=self.session.run)

    def _make(self, tell: Tell) -> DeskEngine:
        self.engines.append(DeskEngine(tell))
        return self.engines[0]

    @property
    def engine(self) -> DeskEngine:
        return self.engines[0]

    def give_up(self) -> None:
        """Lose the loaded engine as often as it takes."""
        for _ in range(3):
            self.engine.tell(Lost("It died."))
            self.until(Loaded)
        self.engine.tell(Lost("It died."))
        self.until(GaveUp)

    def until(self, kind: type) -> list[Happening]:
        """What is told up to the first of that kind (of happening, or of event in a run)."""
        heard: list[Happening] = []
        while True:
            heard.append(self.heard.get(timeout=20))
            last = heard[-1]
            if isinstance(last, kind) or (isinstance(last, RunEvent) and isinstance(last.what, kind)):
                return heard


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    desk.thread.start()
    yield desk
    desk.session.close()
    desk.thread.join(20)
    assert not desk.thread.is_alive()
    assert desk.engine.is_stopped


def last_event(heard: list[Happening]) -> object:
    assert isinstance(heard[-1], RunEvent)
    return heard[-1].what


QUESTION = Settings("1 + 1?", budget=Budget(20), answer_tokens=5)


def test_a_question_is_answered(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    run = desk.session.ask(QUESTION)
    heard = desk.until(RunEnded)
    events = [event for event in heard if isinstance(event, RunEvent)]
    assert last_event(heard) == RunEnded("cut")
    assert [event.seq for event in events] == list(range(len(events)))
    assert {event.run for event in events} == {run}
    assert isinstance(events[0].what, Started)
    assert events[0].what.prompt == "<prompt>1 + 1?"


def test_several_runs_share_one_engine(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    runs = [desk.session.ask(QUESTION) for _ in range(5)]
    ended = [desk.until(RunEnded)[-1] for _ in runs]
    assert sorted(event.run for event in ended if isinstance(event, RunEvent)) == runs


def test_a_question_waits_for_the_model_and_is_refused_with_its_reason(desk: Desk) -> None:
    desk.session.load(Load(0, "bad"))
    desk.session.ask(QUESTION)
    heard = desk.until(Refused)
    assert any(isinstance(one, LoadRefused) and "config.json" in one.message for one in heard)
    assert isinstance(last_event(heard), Refused)


def test_a_question_without_a_model_is_refused(desk: Desk) -> None:
    desk.session.ask(QUESTION)
    assert last_event(desk.until(Refused)) == Refused("EngineError", "No model is loaded. Choose one and run again.")


def test_what_the_template_refuses_is_told_and_the_next_question_works(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    desk.session.ask(Settings("unspeakable"))
    assert last_event(desk.until(Refused)) == Refused("InputError", "The template refuses this question.")
    desk.session.ask(QUESTION)
    assert last_event(desk.until(RunEnded)) == RunEnded("cut")


def test_a_budget_beyond_the_context_is_refused(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    run = desk.session.ask(Settings("1 + 1?", budget=Budget(5000)))
    assert isinstance(last_event(desk.until(Refused)), Refused)
    run = desk.session.ask(QUESTION)
    desk.until(RunEnded)
    desk.session.set_budget(run, Budget(5000))
    refused = last_event(desk.until(Refused))
    assert isinstance(refused, Refused)
    assert refused.kind == "BudgetError"


def test_a_finished_run_thinks_on_when_its_budget_is_raised(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    run = desk.session.ask(QUESTION)
    desk.until(RunEnded)
    desk.session.set_budget(run, Budget(40))
    heard = desk.until(RunEnded)
    thought = sum(len(one.what.ids) for one in heard if isinstance(one, RunEvent) and isinstance(one.what, Thought))
    assert thought == 20


def test_what_is_asked_of_a_run_reaches_it(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    run = desk.session.ask(QUESTION)
    desk.until(RunEnded)
    desk.session.set_probes(run, (5,))
    assert last_event(desk.until(AnswerEnded)).point == Point(5, own=False)  # type: ignore[attr-defined]
    desk.session.set_along(run, Along(paragraphs=False))
    assert last_event(desk.until(AnswerEnded)).point == Point(0, own=False)  # type: ignore[attr-defined]
    desk.session.wait_now(run)
    assert last_event(desk.until(Waited)) == Waited(20, "asked")


def test_a_run_is_stopped_goes_on_and_answers_from_where_it_is(desk: Desk) -> None:
    desk.session.load(Load(0, "slow"))
    stopped, answered = desk.session.ask(QUESTION), desk.session.ask(QUESTION)
    desk.session.stop(stopped)
    desk.session.answer_now(answered)
    desk.session.load(Load(0, "good"))
    heard = desk.until(RunEnded) + desk.until(RunEnded)
    told = [(event.run, event.what) for event in heard if isinstance(event, RunEvent)]
    assert (stopped, RunEnded("stopped")) in told and (answered, HandleMoved(Point(0, own=False), "budget")) in told
    desk.session.go_on(stopped)
    assert last_event(desk.until(RunEnded)) == RunEnded("cut")


def test_a_lost_engine_interrupts_starts_again_and_the_next_question_works(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    for time in (1, 2, 3):
        desk.engine.tell(Lost("The engine was killed (signal 9)."))
        heard = desk.until(Loaded)
        assert Restarting(time, 3) in heard
        desk.session.ask(QUESTION)
        assert last_event(desk.until(RunEnded)) == RunEnded("cut")
    desk.engine.tell(Lost("The engine was killed (signal 9)."))
    assert desk.until(GaveUp)[-1] == GaveUp("The engine was killed (signal 9).")
    desk.session.ask(QUESTION)
    assert isinstance(last_event(desk.until(Refused)), Refused)
    desk.session.restart()
    desk.until(Loaded)
    assert desk.engine.starts == 5
    desk.engine.tell(Lost("The engine was killed (signal 9)."))
    assert Restarting(1, 3) in desk.until(Loaded), "asked for by hand, it is counted anew"


def test_another_model_starts_an_engine_that_was_given_up(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    desk.give_up()
    desk.session.load(Load(0, "other"))
    loaded = desk.until(Loaded)[-1]
    assert isinstance(loaded, Loaded)
    assert loaded.model == "other"


def test_a_run_stays_as_it_is_while_there_is_no_engine(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    run = desk.session.ask(QUESTION)
    desk.until(RunEnded)
    desk.give_up()
    desk.session.set_budget(run, Budget(10))
    assert isinstance(last_event(desk.until(Refused)), Refused)
    desk.session.restart()
    desk.until(Loaded)
    desk.session.set_budget(run, Budget(40))
    assert last_event(desk.until(RunEnded)) == RunEnded("cut")


def test_what_is_wanted_of_a_run_before_it_begins_holds_when_it_does(desk: Desk) -> None:
    desk.session.load(Load(0, "slow"))
    run = desk.session.ask(QUESTION)
    desk.session.set_budget(run, Budget(7))
    desk.session.load(Load(0, "good"))
    heard = desk.until(RunEnded)
    assert HandleMoved(Point(7, False), "budget") in [one.what for one in heard if isinstance(one, RunEvent)]


def test_going_on_while_the_model_is_loaded_again_happens_when_it_is_there(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    run = desk.session.ask(QUESTION)
    desk.until(RunEnded)
    desk.engine.tell(Lost("It died."))
    desk.session.set_budget(run, Budget(40))
    assert last_event(desk.until(RunEnded)) == RunEnded("cut")


def test_runs_that_wait_are_refused_when_the_engine_cannot_be_started_again(desk: Desk) -> None:
    desk.session.load(Load(0, "slow"))
    desk.session.ask(QUESTION)
    desk.engine.can_start = False
    desk.engine.tell(Lost("It died."))
    assert isinstance(last_event(desk.until(Refused)), Refused)


def test_an_engine_that_is_stuck_is_started_again_by_hand(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    desk.session.restart()
    desk.until(Loaded)
    assert desk.engine.starts == 2 and desk.engine.is_stopped
    desk.session.ask(QUESTION)
    assert last_event(desk.until(RunEnded)) == RunEnded("cut")


def test_an_engine_that_cannot_start_is_told_not_raised(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    desk.engine.can_start = False
    desk.engine.tell(Lost("It is gone."))
    assert desk.until(GaveUp)[-1] == GaveUp("There is no Python to start the engine with.")


def test_runs_of_a_model_that_was_replaced_say_so(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    run = desk.session.ask(QUESTION)
    desk.until(RunEnded)
    desk.session.load(Load(0, "other"))
    desk.until(Loaded)
    desk.session.set_budget(run, Budget(10))
    refused = last_event(desk.until(Refused))
    assert isinstance(refused, Refused)
    assert "gone" in refused.message


def test_a_prompt_can_be_looked_at_before_it_is_sent(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    desk.session.preview(QUESTION)
    assert desk.until(PromptPrepared)[-1] == PromptPrepared(QUESTION, "<prompt>1 + 1?", PROMPT)


def test_a_load_can_be_given_up(desk: Desk) -> None:
    desk.session.load(Load(0, "slow"))
    desk.session.cancel_load()
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    assert [type(command) for command in desk.engine.sent] == [Load, Cancel, Cancel, Load]


def test_a_load_that_another_follows_is_cancelled(desk: Desk) -> None:
    desk.session.load(Load(0, "slow"))
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    slow, cancel, good = desk.engine.sent
    assert isinstance(slow, Load) and cancel == Cancel(slow.request)
    desk.session.load(Load(0, "slow"))
    desk.session.unload()
    desk.until(Unloaded)
    assert Cancel(good.request) not in desk.engine.sent  # type: ignore[union-attr]


def test_a_load_an_engine_has_not_begun_is_abandoned_without_it(desk: Desk) -> None:
    desk.until(Hello)
    desk.engine.is_mute = True
    desk.session.restart()
    desk.session.load(Load(0, "slow"))
    desk.session.cancel_load()
    desk.session.abandon_load()
    desk.until(LoadRefused)
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    assert desk.engine.starts == 2


def test_a_load_that_does_not_end_is_abandoned_with_its_engine(desk: Desk) -> None:
    desk.until(Hello)
    desk.session.load(Load(0, "slow"))
    run = desk.session.ask(QUESTION)
    desk.session.cancel_load()
    desk.session.abandon_load()
    heard = desk.until(Refused)
    assert LoadRefused("slow", "", "Loading was cancelled.") in heard
    assert isinstance(heard[-1], RunEvent) and heard[-1].run == run
    assert last_event(heard) == Refused("", "Loading was cancelled.")
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    assert desk.engine.starts == 2


def test_a_load_that_is_over_is_not_abandoned(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    desk.session.abandon_load()
    desk.session.ask(QUESTION)
    desk.until(RunEnded)
    assert desk.engine.starts == 1


def test_a_forgotten_run_is_released(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    run = desk.session.ask(QUESTION)
    desk.until(RunEnded)
    desk.session.forget(run)
    desk.session.preview(QUESTION)
    desk.until(PromptPrepared)
    assert run not in desk.engine.toy.streams


def test_an_unloaded_model_ends_its_runs_and_another_may_follow(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    run = desk.session.ask(QUESTION)
    desk.until(RunEnded)
    desk.session.unload()
    assert isinstance(desk.until(Unloaded)[-1], Unloaded)
    desk.session.set_budget(run, Budget(20))
    refused = last_event(desk.until(Refused))
    assert isinstance(refused, Refused) and "gone" in refused.message
    desk.session.ask(QUESTION)
    refused = last_event(desk.until(Refused))
    assert isinstance(refused, Refused) and "No model is loaded" in refused.message
    desk.session.load(Load(0, "good"))
    desk.session.ask(QUESTION)
    desk.until(RunEnded)


def test_unloading_gives_up_a_load_and_refuses_what_waits_for_it(desk: Desk) -> None:
    desk.session.load(Load(0, "slow"))
    desk.session.ask(QUESTION)
    desk.session.unload()
    heard = desk.until(Unloaded)
    refused = [item.what for item in heard if isinstance(item, RunEvent)]
    assert [type(what) for what in refused] == [Refused] and "unloaded" in refused[0].message  # type: ignore[union-attr]
    assert [type(command) for command in desk.engine.sent[-2:]] == [Cancel, Unload]


def test_runs_asked_together_begin_one_after_the_other_once_all_have_their_prompts(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    asked = [replace(QUESTION, question=word) for word in ("tea", "coffee", "cocoa")]
    runs = desk.session.ask_together(asked)
    ended: list[int] = []
    while len(ended) < 3:
        ended.append(desk.until(RunEnded)[-1].run)  # type: ignore[union-attr]
    sent = [type(command) for command in desk.engine.sent if isinstance(command, Prepare | Grow)]
    assert sorted(ended) == runs and sent == [Prepare] * 3 + [Grow] * 3


def test_one_that_is_refused_does_not_hold_up_those_it_was_asked_with(desk: Desk) -> None:
    desk.session.load(Load(0, "good"))
    desk.until(Loaded)
    first, second = desk.session.ask_together([QUESTION, Settings("unspeakable")])
    heard = [one for one in desk.until(RunEnded) if isinstance(one, RunEvent)]
    assert {one.run for one in heard if isinstance(one.what, Refused)} == {second}
    assert heard[-1].run == first and heard[-1].what == RunEnded("cut")


def test_runs_asked_together_wait_for_a_model_and_begin_together(desk: Desk) -> None:
    desk.session.load(Load(0, "slow"))
    desk.session.ask_together([QUESTION, QUESTION])
    desk.session.load(Load(0, "good"))
    desk.until(RunEnded)
    desk.until(RunEnded)
    sent = [type(command) for command in desk.engine.sent if isinstance(command, Prepare | Grow)]
    assert sent == [Prepare] * 2 + [Grow] * 2
