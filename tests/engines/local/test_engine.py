"""Requests come, share passes and memory, and each ends exactly once."""

import weakref
from pathlib import Path

import pytest
import torch

from s1gui.core.engine import (
    Appended,
    Cancel,
    Command,
    Ended,
    Failed,
    Fork,
    Grow,
    Hurry,
    Limit,
    Load,
    Prepare,
    Release,
    Sampled,
    Unload,
    Unloaded,
)
from s1gui.core.sampling import ANSWER, Sampling
from s1gui.engines.local.engine import LocalEngine
from s1gui.engines.local.memory import Layer
from s1gui.engines.local.requests import PROBES
from tests.engines import tiny
from tests.engines.local.asking import GREEDY, Asked

CUE = (1, 40, 41)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save(tmp_path_factory.mktemp("model"))


@pytest.fixture
def asked(folder: Path) -> Asked:
    return Asked(folder, lanes=4)


def test_trace_and_probe_advance_in_the_same_passes(asked: Asked) -> None:
    ids = asked.prompt()
    trace = asked.grow(1, ids, 40)
    probe = asked.fork(1, len(ids) + 10, CUE, 12)
    asked.run()
    assert asked.passes(trace) == list(range(asked.passes(trace)[0], asked.passes(trace)[0] + 40))
    assert asked.passes(probe) == asked.passes(trace)[10:22]


def test_a_prompt_asked_for_again_costs_no_pass_over_it(asked: Asked) -> None:
    ids = asked.prompt("a long question " * 8)
    asked.grow(1, ids, 3)
    asked.run()
    before = asked.engine.passes
    again = asked.grow(2, ids, 3)
    asked.run()
    assert asked.engine.passes - before == 3
    assert asked.appended(again).reused == len(ids) - 1


def test_a_fork_anywhere_costs_no_pass_over_its_prefix(asked: Asked) -> None:
    ids = asked.prompt()
    asked.grow(1, ids, 30)
    asked.run()
    for at in (1, 7, len(ids), len(ids) + 1, len(ids) + 29, len(ids) + 30):
        before = asked.engine.passes
        probe = asked.fork(1, at, CUE, 5)
        asked.run()
        assert asked.engine.passes - before == 5
        assert asked.appended(probe).reused == at - 1
        assert asked.appended(probe).start == at


def test_a_stream_may_begin_with_what_another_one_sampled(asked: Asked) -> None:
    ids = asked.prompt()
    first = asked.grow(1, ids, 30)
    asked.run()
    before = asked.engine.passes
    known = [*ids, *asked.ids(first)[:20]]
    second = asked.grow(2, known, 10, grown=20)
    asked.run()
    assert asked.engine.passes - before == 10
    assert asked.appended(second).reused == len(known) - 1
    assert asked.ids(second) == asked.ids(first)[20:]


def test_lanes_with_one_prompt_compute_it_once(asked: Asked) -> None:
    ids = asked.prompt("a long question " * 8)
    requests = [asked.grow(stream, ids, 4, sampling=Sampling(temperature=1.0, seed=stream)) for stream in range(1, 4)]
    asked.run()
    assert [asked.appended(request).reused for request in requests] == [0, len(ids) - 1, len(ids) - 1]


def test_a_newline_is_put_before_a_cue_only_where_the_text_does_not_end_in_one(asked: Asked) -> None:
    newline = asked.engine._loaded()[0].tokens.encoded("\n")
    ids = (*asked.prompt(), *asked.engine._loaded()[0].tokens.encoded("one\ntwo"))
    asked.grow(1, ids, 1)
    inside = asked.fork(1, len(ids), CUE, 1, newline=tuple(newline))
    after_break = asked.fork(1, len(ids) - 3, CUE, 1, newline=tuple(newline))
    asked.run()
    assert asked.appended(inside).ids == (*newline, *CUE)
    assert asked.appended(after_break).ids == CUE


def test_a_stop_ends_a_request_and_is_not_part_of_the_stream(asked: Asked) -> None:
    ids = asked.prompt()
    free = asked.grow(1, ids, 30)
    asked.run()
    stop = asked.ids(free)[9]
    place = asked.ids(free).index(stop)
    stopped = asked.grow(2, ids, 30, stops=(stop,))
    asked.run()
    ended = asked.ended(stopped)
    assert (ended.why, ended.stop) == ("stop", stop) and ended.stop_logprob < 0
    assert asked.ids(stopped) == asked.ids(free)[:place]
    onward = asked.grow(2, (stop,), 5, start=len(ids) + place)
    asked.run()
    assert asked.ids(onward) == asked.ids(free)[place + 1 : place + 6]


def test_a_stop_is_not_sampled_before_at_least_so_many_tokens(asked: Asked) -> None:
    ids = asked.prompt()
    free = asked.grow(1, ids, 30)
    asked.run()
    stop = asked.ids(free)[0]
    held = asked.grow(2, ids, 30, stops=(stop,), at_least=3)
    asked.run()
    assert len(asked.ids(held)) >= 3 and stop not in asked.ids(held)


def test_after_a_stop_the_stream_grows_on_with_no_ids_given(asked: Asked) -> None:
    ids = asked.prompt()
    free = asked.grow(1, ids, 8)
    asked.run()
    stop = next(token for place, token in enumerate(asked.ids(free)) if place and token not in asked.ids(free)[:place])
    place = asked.ids(free).index(stop)
    asked.grow(2, ids, 8, stops=(stop,))
    asked.run()
    onward = asked.grow(2, (), 3, start=len(ids) + place)
    asked.run()
    assert asked.ids(onward) == asked.ids(free)[place : place + 3]


def test_a_limit_lowered_under_way_ends_within_the_pass_and_raised_goes_on(asked: Asked) -> None:
    ids = asked.prompt()
    trace = asked.grow(1, ids, 20)
    asked.run(8)
    asked.engine.handle(Limit(trace, 3))
    (ended,) = asked.of(Ended, trace)
    assert ended.why == "length"
    more = asked.grow(2, ids, 5)
    asked.run(3)
    asked.engine.handle(Limit(more, 9))
    asked.run()
    assert len(asked.ids(more)) == 9


def test_cancelling_ends_a_request_at_once_whether_it_grows_waits_or_is_planned(asked: Asked) -> None:
    ids = asked.prompt()
    trace = asked.grow(1, ids, 500)
    planned = asked.fork(1, len(ids) + 400, CUE, 5)
    probe = asked.fork(1, len(ids) + 3, CUE, 300)
    asked.run(12)
    for request in (planned, probe, trace):
        asked.engine.handle(Cancel(request))
        assert asked.ended(request).why == "cancelled"
    assert not asked.engine.step()
    kinds = [type(message) for message in asked.told if getattr(message, "request", 0) == trace]
    assert kinds[-1] is Ended and kinds[-2] is Sampled


def test_every_request_ends_exactly_once_and_nothing_is_told_after_it(asked: Asked) -> None:
    ids = asked.prompt()
    requests = [asked.grow(stream, ids, 10 + stream) for stream in range(1, 8)]
    requests += [asked.fork(3, len(ids) + at, CUE, 7) for at in range(9)]
    asked.run()
    for request in requests:
        told = [message for message in asked.told if getattr(message, "request", 0) == request]
        assert isinstance(told[0], Appended) and isinstance(told[-1], Ended)
        assert sum(isinstance(message, Ended | Failed) for message in told) == 1


def test_more_forks_than_places_wait_their_turn(asked: Asked) -> None:
    ids = asked.prompt()
    asked.grow(1, ids, 10)
    asked.run()
    probes = [asked.fork(1, len(ids) + 5, CUE, 6) for _ in range(2 * PROBES + 1)]
    asked.run()
    assert len({tuple(asked.ids(probe)) for probe in probes}) == 1


def test_growth_and_forks_that_somebody_waits_for_go_before_those_that_can_wait(asked: Asked) -> None:
    ids = asked.prompt()
    asked.grow(1, ids, 10)
    asked.run()
    patient = [asked.fork(1, len(ids) + 5, CUE, 30, can_wait=True) for _ in range(3 * PROBES)]
    asked.run(2)
    urgent, grown = asked.fork(1, len(ids) + 3, CUE, 4), asked.grow(1, (), 5, start=len(ids) + 10)
    hurried = patient[-1]
    asked.engine.handle(Hurry(hurried))
    asked.run()
    assert asked.passes(urgent)[0] == asked.passes(grown)[0] == asked.passes(hurried)[0]
    assert asked.passes(hurried)[0] == asked.passes(patient[0])[1] + 1
    assert len([one for one in patient if asked.passes(one)[0] < asked.passes(hurried)[0]]) == PROBES
    assert all(len(asked.ids(one)) == len(asked.ids(patient[0])) for one in patient)


def test_a_stream_ends_where_the_context_does(folder: Path) -> None:
    asked = Asked(folder, context=64)
    ids = asked.prompt()
    trace = asked.grow(1, ids, 500)
    probe = asked.fork(1, 55, CUE, 500)
    asked.run()
    assert asked.ended(trace).why == asked.ended(probe).why == "context"
    assert len(ids) + len(asked.ids(trace)) == 64
    assert 55 + len(CUE) + len(asked.ids(probe)) == 64


def test_the_memory_has_a_limit_and_the_stream_idle_longest_goes_first(folder: Path) -> None:
    asked = Asked(folder, context=256, lanes=1, kv_limit=2 * 2 * 2 * 16 * 4 * 768)
    ids = asked.prompt()
    streams = range(1, 8)
    for stream in streams:
        asked.grow(stream, (*ids, 50 + stream), 100)
        asked.run()
    assert asked.engine.used_bytes <= asked.loaded.weight_bytes + 2 * 2 * 2 * 16 * 4 * 768
    newest, oldest = asked.fork(7, len(ids) + 50, CUE, 5), asked.fork(1, len(ids) + 50, CUE, 5)
    asked.run()
    assert not asked.appended(newest).resumed
    assert asked.appended(oldest).resumed


def test_where_the_memory_does_not_suffice_for_all_it_is_answers_that_can_wait_that_fail(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot, weights = 2 * 2 * 2 * 16 * 4, Asked(folder).loaded.weight_bytes
    free = int((weights + slot * (4096 + 400)) / 0.92)
    monkeypatch.setattr("s1gui.engines.local.model.free_bytes", lambda device: free)
    asked = Asked(folder, lanes=1)
    ids = asked.prompt()
    asked.grow(1, ids, 5)
    asked.run()
    forks = [asked.fork(1, len(ids) + 2, CUE, 150, can_wait=patient) for patient in (False, True) for _ in range(12)]
    asked.run(3)
    grown = asked.grow(1, (), 280, start=len(ids) + 5)
    asked.run()
    assert len(asked.ids(grown)) == 280
    failed = [fork for fork in forks if asked.of(Failed, fork)]
    assert failed and set(failed) <= set(forks[12:]) and "KV memory is full" in asked.failed(failed[0]).message
    assert all(len(asked.ids(fork)) == 150 for fork in forks if fork not in failed)


def test_out_of_the_devices_memory_all_is_given_back_and_what_takes_less_is_answered(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow = Layer.grow

    def grown(layer: Layer, slots: int, key: torch.Tensor, value: torch.Tensor) -> None:
        if slots > 1024:
            raise torch.OutOfMemoryError("tried to allocate 2.00 GiB")
        grow(layer, slots, key, value)

    monkeypatch.setattr(Layer, "grow", grown)
    ids = asked.prompt()
    many = [asked.grow(stream, (*ids, 40 + stream), 300) for stream in range(1, 5)]
    asked.run()
    assert all("out of memory" in asked.failed(request).message for request in many)
    assert asked.engine.used_bytes == asked.engine.weight_bytes
    again = asked.grow(1, (*ids, 41, *asked.ids(many[0])), 50, grown=len(asked.ids(many[0])))
    asked.run()
    assert len(asked.ids(again)) == 50 and asked.appended(again).resumed is False


def test_a_released_stream_is_cancelled_and_its_number_free(asked: Asked) -> None:
    ids = asked.prompt()
    trace, planned = asked.grow(1, ids, 50), asked.fork(1, len(ids) + 40, CUE, 5)
    asked.run(5)
    asked.engine.handle(Release(1))
    assert asked.ended(trace).why == asked.ended(planned).why == "cancelled"
    again = asked.grow(1, ids, 5)
    asked.run()
    assert asked.appended(again).reused == len(ids) - 1


def test_likeliest_tokens_are_told_where_asked_for(asked: Asked) -> None:
    trace = asked.grow(1, asked.prompt(), 5, top=4)
    asked.run()
    (message,) = asked.of(Sampled, trace)
    for token, logprob, top in zip(message.ids, message.logprobs, message.top, strict=True):
        assert [len(top), top[0][0]] == [4, token]
        assert top[0][2] == pytest.approx(logprob)
        assert sorted(top, key=lambda item: -item[2]) == list(top)


def test_a_shorter_sampled_run_is_a_prefix_of_a_longer_one(asked: Asked) -> None:
    ids = asked.prompt()
    sampling = Sampling(temperature=1.0, top_p=0.95, seed=7)
    long, short = asked.grow(1, ids, 30, sampling=sampling), asked.grow(2, ids, 12, sampling=sampling)
    other = asked.grow(3, ids, 30, sampling=Sampling(temperature=1.0, top_p=0.95, seed=8))
    asked.run()
    assert asked.ids(short) == asked.ids(long)[:12]
    assert asked.ids(other) != asked.ids(long)
    answers = [asked.fork(1, len(ids) + 5, (), 9, sampling=Sampling(1.0, 0.95, seed=7, stream=s)) for s in (0, ANSWER)]
    asked.run()
    assert asked.ids(answers[0])[:9] == asked.ids(long)[5:14] != asked.ids(answers[1])


@pytest.mark.parametrize(
    ("command", "part"),
    [
        (Grow(90, 1, 0, (), 0, 5, (), GREEDY), "empty"),
        (Grow(90, 1, 7, (1,), 0, 5, (), GREEDY), "unknown"),
        (Grow(90, 1, 0, (1, 300), 0, 5, (), GREEDY), "token ids"),
        (Grow(90, 1, 0, (1,) * 2000, 0, 5, (), GREEDY), "context"),
        (Fork(90, 5, 3, (), (1,), 5, (), GREEDY), "no stream 5"),
        (Prepare(90, "  "), "empty"),
        (Load(90, "/nowhere"), "no folder"),
    ],
    ids=["no ids", "lost stream", "unknown id", "too long", "no stream", "no question", "no model"],
)
def test_a_mistake_fails_with_a_sentence_and_the_engine_goes_on(folder: Path, command: Command, part: str) -> None:
    asked = Asked(folder)
    asked.engine.handle(command)
    assert part in asked.failed(90).message
    if not isinstance(command, Load):
        trace = asked.grow(2, asked.prompt(), 3)
        asked.run()
        assert len(asked.ids(trace)) == 3


def test_without_a_model_a_request_fails() -> None:
    told: list[object] = []
    engine = LocalEngine(told.append)
    engine.handle(Prepare(1, "Hello?"))
    assert isinstance(told[0], Failed) and not engine.step()


def test_a_stream_grows_once_at_a_time(asked: Asked) -> None:
    asked.grow(1, asked.prompt(), 20)
    second = asked.grow(1, asked.prompt(), 20)
    assert "growing already" in asked.failed(second).message


def test_a_stream_that_lost_its_memory_is_forgotten_when_it_is_released(folder: Path) -> None:
    asked = Asked(folder)
    asked.grow(1, asked.prompt(), 4)
    asked.run()
    requests = asked.engine._requests
    assert requests is not None
    assert requests.evict() and list(requests.streams) == [1]
    asked.engine.handle(Release(1))
    assert not requests.streams


def test_an_unloaded_model_is_gone_with_its_requests_and_another_may_follow(folder: Path) -> None:
    asked = Asked(folder)
    request = asked.grow(1, asked.prompt(), 50)
    asked.run(5)
    assert asked.engine.used_bytes > asked.engine.weight_bytes == asked.loaded.weight_bytes
    freed = weakref.ref(asked.engine._loaded()[0].module)
    assert asked.reply(Unload(77)) == Unloaded(77)
    assert asked.ended(request).why == "cancelled"
    assert freed() is None and asked.engine.used_bytes == asked.engine.weight_bytes == 0
    assert not asked.engine.step()
    assert asked.reply(Unload(78)) == Unloaded(78)
    refused = asked.reply(Prepare(79, "Why?"))
    assert isinstance(refused, Failed) and "No model is loaded" in refused.message
    asked.load(folder)
    assert asked.prompt()
