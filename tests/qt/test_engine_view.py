"""What is known of the engine follows from what it tells."""

from s1gui.core.engine import Heartbeat, Hello, Loaded, Loading, Lost
from s1gui.core.formats import Marks
from s1gui.core.happenings import GaveUp, LoadRefused, Restarting
from s1gui.qt.banner import notice_of
from s1gui.qt.engine_view import EngineView, room_of

MARKS = Marks((1,), (2,), (1,), (1, 3, 4), (1,))
LOADED = Loaded(1, "/m", "qwen3", 2_000_000, "cpu", "float32", 100, 99, 8, 16, 1, "s1", "it says so", MARKS, ("slow",))
HELLO = Hello(1, (), (("cpu", "8 cores", 0),), 1)


def after(*told: object) -> EngineView:
    view = EngineView()
    for happening in told:
        view = view.told(happening)  # type: ignore[arg-type]
    return view


def test_a_model_that_loads_says_how_far_it_is_and_can_be_cancelled() -> None:
    view = after(HELLO, Loading(1, 0.4, "reading weights"))
    assert (view.state, view.fraction) == ("loading", 0.4)
    notice = notice_of(view, "nano")
    assert notice.fraction == 0.4
    assert "reading weights" in notice.text
    assert [name for name, _ in notice.buttons] == ["cancel_load"]


def test_a_model_that_is_ready_is_nothing_to_speak_of() -> None:
    assert not notice_of(after(HELLO, LOADED), "nano").text


def test_a_model_refused_says_why_and_what_else_there_is() -> None:
    notice = notice_of(after(HELLO, LoadRefused("/m", "ModelError", "It is no model.")), "nano")
    assert "It is no model." in notice.text
    assert ("load_embedded", "Use the embedded model") in notice.buttons


def test_a_load_that_is_given_up_says_so_until_it_has_ended_and_is_no_warning() -> None:
    view = after(HELLO, Loading(1, 0.4, "reading weights")).cancel_asked().told(Loading(1, 0.9, "trying it out"))
    assert view.state == "cancelling"
    assert "Giving up" in notice_of(view, "nano").text
    assert not notice_of(view, "nano").buttons
    over = notice_of(view.told(LoadRefused("/m", "", "Loading was cancelled.")), "nano")
    assert over.text == "Loading was cancelled." and not over.is_warning
    assert ("load_embedded", "Use the embedded model") in over.buttons


def test_a_load_that_was_over_before_it_was_given_up_stays_so() -> None:
    view = after(HELLO, LOADED)
    assert view.cancel_asked() == view
    assert after(HELLO, Loading(1, 0.4, "")).cancel_asked().told(LOADED).state == "ready"


def test_a_lost_engine_is_told_with_its_last_words_and_how_it_goes_on() -> None:
    restarting = after(HELLO, LOADED, Lost("It was killed.", "last words"), Restarting(1, 3))
    assert restarting.state == "restarting"
    assert "1 of 3" in notice_of(restarting, "nano").text
    gone = restarting.told(GaveUp("It was killed."))
    assert gone.loaded is None
    assert notice_of(gone, "nano").detail == "last words"
    assert ("restart_engine", "Restart") in notice_of(gone, "nano").buttons
    assert gone.told(HELLO).devices


def test_memory_is_that_of_the_last_heartbeat() -> None:
    view = after(HELLO, Heartbeat(1, "", 5, 7), Heartbeat(2, "", 6, 6))
    assert (view.used, view.free) == (6, 6)


def test_the_room_is_what_the_context_leaves() -> None:
    assert room_of(LOADED, prompt=10, answer=20) == 100 - 10 - 4 - 20
    assert room_of(LOADED, prompt=200, answer=20) == 0
    assert room_of(None, prompt=10, answer=20) is None


def test_an_engine_back_without_a_model_to_load_is_idle() -> None:
    back = after(HELLO, LoadRefused("/m", "ModelError", "No."), Lost("It was killed.", ""), Restarting(1, 3), HELLO)
    assert back.state == "idle"
    assert "No model" in notice_of(back, "nano").text
    assert back.told(Loading(2, 0.1, "reading")).state == "loading"
