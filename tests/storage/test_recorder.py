import platform
import queue
import threading
from functools import partial
from pathlib import Path

import pytest

from s1gui.core.budget import Budget
from s1gui.core.engine import Heartbeat, Hello, Load, Loaded, Lost
from s1gui.core.events import Refused, RunEnded, RunEvent
from s1gui.core.happenings import Happening
from s1gui.core.sampling import Sampling
from s1gui.core.session import Session
from s1gui.core.settings import Settings
from s1gui.engines import toy
from s1gui.engines.scripted import ScriptedEngine
from s1gui.engines.scripted_thread import ThreadedScripted
from s1gui.storage.kept import KeptRun, LoadedAs, RunKey
from s1gui.storage.model_hash import model_hash
from s1gui.storage.recorder import OURS, Recorder
from s1gui.storage.run_store import RunStore
from tests.storage.telling import PATIENCE, SETTINGS, a_run, a_whole_run

HELLO = Hello(1, (("python", "3.99"), ("torch", "2.11")), (), 1)


def loaded(model: str = "/models/toy") -> Loaded:
    told: list[object] = []
    engine = ScriptedEngine(told.append)
    engine.handle(Load(0, model))
    (answer,) = (message for message in told if isinstance(message, Loaded))
    return answer


def kept(store: RunStore, key: RunKey) -> KeptRun:
    return store.reopen(key).result(PATIENCE)


def tell(recorder: Recorder, *happenings: Happening) -> None:
    for happening in happenings:
        recorder.take(happening)


class Hashes:
    """Computes a hash when it is let to."""

    def __init__(self) -> None:
        self.may = threading.Event()

    def __call__(self, folder: Path) -> str:
        assert self.may.wait(PATIENCE)
        return f"whole:{folder.name}"


def joined() -> None:
    """Wait for the threads that compute hashes."""
    for thread in threading.enumerate():
        if thread.name == "model hash":
            thread.join(PATIENCE)


def test_a_session_is_kept_as_it_was_told(store: RunStore) -> None:
    recorder = Recorder(store)
    told: list[RunEvent] = []
    ended: queue.SimpleQueue[int] = queue.SimpleQueue()

    def happened(happening: Happening) -> None:
        recorder.take(happening)
        if isinstance(happening, RunEvent):
            told.append(happening)
            if isinstance(happening.what, RunEnded):
                ended.put(happening.run)

    model = toy.following("one two three", "four", answer="42")
    session = Session(partial(ThreadedScripted, model=model), happened)
    thread = threading.Thread(target=session.run)
    thread.start()
    session.load(Load(0, "/models/toy"))
    settings = Settings("How much?", budget=Budget(64, waits=1), sampling=Sampling(seed=7))
    key = recorder.asked(session.ask(settings), settings)
    ended.get(timeout=PATIENCE)
    session.close()
    thread.join(PATIENCE)
    run = kept(store, key)
    assert run.events == tuple(told)
    assert (run.line.state, run.line.answer, run.settings) == ("finished", "42", settings)
    assert run.line.thinking == len("one two threeWaitfour")
    assert run.surroundings.loaded == LoadedAs("toy", 0, "cpu", "float32", 32768, "the toy speaks it")
    assert run.surroundings.versions == (*OURS, ("scripted", "1"))


def test_versions_are_the_workers_and_ours(store: RunStore) -> None:
    recorder = Recorder(store)
    tell(recorder, HELLO, *a_whole_run())
    ours = [pair for pair in OURS if pair[0] == "s1gui"]
    assert kept(store, recorder.key_of(1)).surroundings.versions == (*ours, *HELLO.versions)
    assert ("python", platform.python_version()) in OURS


def test_the_models_hash_is_kept_with_runs_before_and_after_it_is_known(store: RunStore) -> None:
    hashes = Hashes()
    recorder = Recorder(store, hash_of=hashes)
    tell(recorder, HELLO, loaded(), *a_whole_run())
    assert kept(store, recorder.key_of(1)).surroundings.model_hash == ""
    hashes.may.set()
    joined()
    tell(recorder, *a_whole_run(run=2), Heartbeat(1, "idle"))
    runs = [kept(store, recorder.key_of(run)) for run in (1, 2)]
    assert [run.surroundings.model_hash for run in runs] == ["whole:toy", "whole:toy"]


def test_a_hash_that_comes_late_is_not_given_to_another_model(store: RunStore) -> None:
    hashes = Hashes()
    recorder = Recorder(store, hash_of=hashes)
    tell(recorder, HELLO, loaded("/models/one"), *a_whole_run(), loaded("/models/two"), *a_whole_run(run=2))
    hashes.may.set()
    joined()
    runs = [kept(store, recorder.key_of(run)).surroundings for run in (1, 2)]
    assert [run.model_hash for run in runs] == ["whole:one", "whole:two"]


def test_without_its_folder_a_model_has_no_hash(store: RunStore, tmp_path: Path) -> None:
    recorder = Recorder(store, hash_of=model_hash)
    tell(recorder, loaded(str(tmp_path / "gone")), *a_whole_run())
    joined()
    assert kept(store, recorder.key_of(1)).surroundings.model_hash == ""


@pytest.mark.parametrize("first", ["asked", "told"])
def test_a_run_that_never_began_is_kept_with_what_was_asked(store: RunStore, first: str) -> None:
    """The session's thread may be faster than whoever asked it."""
    recorder = Recorder(store)
    refused = RunEvent(1, 0, 0.0, Refused("EngineError", "No model is loaded."))
    if first == "told":
        tell(recorder, refused)
    key = recorder.asked(1, SETTINGS)
    if first == "asked":
        tell(recorder, refused)
    run = kept(store, key)
    assert (run.line.state, run.line.detail, run.settings) == ("refused", "No model is loaded.", SETTINGS)
    assert [line.question for line in store.lines("primes").result(PATIENCE)] == [SETTINGS.question]


def test_two_sessions_do_not_mix_their_runs(store: RunStore) -> None:
    one, other = Recorder(store), Recorder(store)
    tell(one, *a_whole_run("one"))
    tell(other, *a_run())
    assert one.key_of(1) != other.key_of(1)
    assert kept(store, one.key_of(1)).events == tuple(a_whole_run("one"))


def test_what_is_no_run_is_not_kept(store: RunStore) -> None:
    tell(Recorder(store), HELLO, Lost("It was killed."), Heartbeat(0, "idle"))
    assert store.lines().result(PATIENCE) == ()
