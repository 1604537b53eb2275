"""The scripted engine keeps the contract of core.engine."""

import threading

import pytest

from s1gui.core.budget import Budget
from s1gui.core.engine import (
    Appended,
    Cancel,
    Ended,
    Failed,
    Fork,
    Grow,
    Hello,
    Limit,
    Load,
    Loaded,
    Loading,
    Lost,
    Prepare,
    Prepared,
    Release,
    Sampled,
    Told,
    Unload,
    Unloaded,
)
from s1gui.core.events import AnswerEnded, Resumed, RunEnded, RunEvent, Thought, Waited
from s1gui.core.sampling import Sampling
from s1gui.core.session import Happening, Session
from s1gui.core.settings import Settings
from s1gui.engines import toy
from s1gui.engines.scripted import ScriptedEngine, Tell
from s1gui.engines.scripted_thread import ThreadedScripted

GREEDY = Sampling()
PROMPT = tuple(toy.encode("<|im_start|>think\n"))


class Heard(list[Told | Lost]):
    """Everything an engine told, and a few questions about it."""

    def tokens(self, request: int) -> list[int]:
        return [token for m in self if isinstance(m, Sampled) and m.request == request for token in m.ids]

    def text(self, request: int) -> str:
        return "".join("".join(m.pieces) for m in self if isinstance(m, Sampled) and m.request == request)

    def end(self, request: int) -> list[Told | Lost]:
        return [m for m in self if isinstance(m, Ended | Failed) and m.request == request]


def engine(heard: Heard, *thoughts: str, answer: str = "42", **options: int) -> ScriptedEngine:
    made = ScriptedEngine(heard.append, toy.following(*thoughts, answer=answer), **options)
    made.start()
    made.send(Load(1, "toy"))
    return made


def grow(request: int, at_most: int = 99, *, stream: int = 1, start: int = 0, ids: tuple[int, ...] = PROMPT) -> Grow:
    return Grow(request, stream, start, ids, 0, at_most, (toy.MARKER, toy.END), GREEDY)


def fork(request: int, at: int, *, at_most: int = 99) -> Fork:
    return Fork(request, 1, at, (10,), (toy.MARKER, *b"answer"), at_most, (toy.END,), GREEDY)


def test_it_says_hello_loads_and_prepares() -> None:
    heard = Heard()
    made = engine(heard)
    made.send(Prepare(2, "What?", wait="Wait"))
    assert [type(message) for message in heard] == [Hello, Loading, Loaded, Prepared]
    prepared = heard[-1]
    assert isinstance(prepared, Prepared) and prepared.prompt.endswith("assistant\n<|im_start|>think\n")
    assert prepared.wait == tuple(b"Wait")


def test_a_persons_own_words_come_back_as_ids() -> None:
    heard = Heard()
    engine(heard).send(Prepare(2, "What?", words="é!"))
    prepared = heard[-1]
    assert isinstance(prepared, Prepared)
    assert (prepared.words, prepared.word_pieces) == (tuple("é!".encode()), ("", "é", "!"))


def test_a_stream_that_begins_as_another_one_does_not_compute_that_again() -> None:
    heard = Heard()
    made = engine(heard, "hm.")
    made.send(grow(2))
    made.run()
    before = made.computed
    made.send(grow(3, 1, stream=2, ids=(*PROMPT, *b"hm")))
    made.run()
    appended = next(told for told in heard if isinstance(told, Appended) and told.request == 3)
    assert appended.reused == len(PROMPT) + 1 and made.computed - before == 2


def test_a_stream_grows_to_its_stop_and_the_stop_is_not_appended() -> None:
    heard = Heard()
    made = engine(heard, "hm.")
    made.send(grow(2))
    made.run()
    assert heard.text(2) == "hm."
    end = heard.end(2)
    assert len(end) == 1 and isinstance(end[0], Ended) and (end[0].why, end[0].stop) == ("stop", toy.MARKER)
    made.send(grow(3, start=len(PROMPT) + 3, ids=(), at_most=0))
    made.run()
    assert isinstance(heard[-1], Ended) and heard[-1].why == "length"


def test_a_limit_moves_in_both_directions_and_what_was_sampled_stays() -> None:
    heard = Heard()
    made = engine(heard, "abcdefghij")
    made.send(grow(2, at_most=3))
    made.step()
    made.send(Limit(2, 6))
    made.run(passes=4)
    made.send(Limit(2, 2))
    assert heard.text(2) == "abcde" and isinstance(heard[-1], Ended) and heard[-1].why == "length"


def test_forks_advance_with_the_stream_and_leave_it_alone() -> None:
    heard = Heard()
    made = engine(heard, "abcdefghij", answer="42")
    made.send(grow(2))
    made.send(fork(3, len(PROMPT) + 2))
    made.send(fork(4, len(PROMPT) + 5))
    made.run()
    assert (heard.text(2), heard.text(3), heard.text(4)) == ("abcdefghij", "42", "42")
    opened = [m for m in heard if isinstance(m, Appended) and m.request == 3]
    assert opened[0].ids == (10, toy.MARKER, *b"answer") and opened[0].start == len(PROMPT) + 2
    shared = {p for m in heard if isinstance(m, Sampled) and m.request == 2 for p in m.passes}
    assert shared & {p for m in heard if isinstance(m, Sampled) and m.request == 3 for p in m.passes}
    assert [len(heard.end(request)) for request in (2, 3, 4)] == [1, 1, 1]


def test_a_fork_that_the_stream_never_reaches_waits_until_it_is_cancelled() -> None:
    heard = Heard()
    made = engine(heard, "ab")
    made.send(grow(2))
    made.send(fork(3, len(PROMPT) + 9))
    made.run()
    assert not heard.end(3)
    made.send(Cancel(3))
    assert isinstance(heard[-1], Ended) and (heard[-1].request, heard[-1].why) == (3, "cancelled")


def test_a_released_stream_is_resumed_from_its_ids_and_says_so() -> None:
    heard = Heard()
    made = engine(heard, "abcdef")
    made.send(grow(2))
    made.run(passes=3)
    made.send(Release(1))
    made.send(grow(3, ids=(*PROMPT, *heard.tokens(2))))
    made.run()
    assert heard.text(2) + heard.text(3) == "abcdef"
    assert [m.resumed for m in heard if isinstance(m, Appended)] == [False, True]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (grow(9, start=5), "another length"),
        (fork(9, 3), "no stream"),
        (grow(9, ids=PROMPT * 99), "context"),
    ],
    ids=["wrong length", "unknown stream", "beyond the context"],
)
def test_what_cannot_be_done_fails_in_words(command: Grow | Fork, words: str) -> None:
    heard = Heard()
    engine(heard, context=64).send(command)
    failed = heard[-1]
    assert isinstance(failed, Failed) and failed.kind == "InputError" and words in failed.message


def test_a_character_of_several_tokens_is_told_when_it_is_whole() -> None:
    heard = Heard()
    made = engine(heard, "aé€", batch=0)
    made.send(grow(2, at_most=5))
    made.run()
    pieces = [m.pieces for m in heard if isinstance(m, Sampled)]
    assert pieces == [("a", "", "é", "", "")]
    assert isinstance(heard[-1], Ended) and heard[-1].rest == "�"


def asked(settings: Settings, *, lose: bool = False) -> list[Happening]:
    """What a session tells of one run over a threaded engine; lose: in the midst of it, to be gone on with."""
    happened: list[Happening] = []
    over = threading.Event()
    engines: list[ThreadedScripted] = []
    to_lose = [True] if lose else []
    model = toy.following("Let me think.", " Is it so?", " It is.", answer=lambda thinking: str(len(thinking)))

    def hear(happening: Happening) -> None:
        happened.append(happening)
        if isinstance(happening, RunEvent) and isinstance(happening.what, RunEnded):
            if happening.what.end == "interrupted":
                session.go_on(1)
            else:
                over.set()
        if isinstance(happening, RunEvent) and isinstance(happening.what, Waited) and to_lose:
            to_lose.clear()
            engines[0].lose()

    def made(tell: Tell) -> ThreadedScripted:
        engines.append(ThreadedScripted(tell, model))
        return engines[0]

    session = Session(made, hear)
    session.load(Load(0, "toy"))
    session.ask(settings)
    thread = threading.Thread(target=session.run, daemon=True)
    thread.start()
    assert over.wait(30)
    session.close()
    thread.join()
    return happened


@pytest.mark.parametrize("lose", [False, True], ids=["whole", "lost and gone on"])
def test_a_session_runs_over_it_through_waits_to_the_answer(lose: bool) -> None:
    settings = Settings("What?", budget=Budget(waits=2), answer_tokens=16)
    whats = [h.what for h in asked(settings, lose=lose) if isinstance(h, RunEvent)]
    text = "".join("".join(what.pieces) for what in whats if isinstance(what, Thought))
    if not lose:
        assert text == "Let me think.Wait Is it so?Wait It is."
        assert isinstance(whats[-1], RunEnded) and whats[-1].end == "finished"
        assert isinstance(whats[-2], AnswerEnded) and whats[-2].complete
    else:
        assert any(isinstance(what, Resumed) for what in whats) or "Wait" in text
        assert isinstance(whats[-1], RunEnded) and whats[-1].end == "finished"


def test_an_unloaded_engine_ends_its_requests_and_says_so() -> None:
    told: list[Told | Lost] = []
    engine = ScriptedEngine(told.append)
    for command in (Load(1, "toy"), Grow(2, 1, 0, (65,), 0, 50, (), Sampling()), Unload(3), Prepare(4, "Why?")):
        engine.handle(command)
    assert [type(message) for message in told[-3:]] == [Ended, Unloaded, Failed]
