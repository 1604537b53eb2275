"""Which commands make sense now."""

from s1gui.core.events import End
from s1gui.core.record import RunRecord
from s1gui.qt.engine_view import State

CAN_GO_ON: tuple[End, ...] = ("stopped", "looping", "interrupted")


def can_go_on(run: RunRecord | None) -> bool:
    """Whether the run was broken off where it could be taken up again."""
    return run is not None and run.ended is not None and run.ended.end in CAN_GO_ON


def available(
    run: RunRecord | None, state: State, *, is_busy: bool, can_steer: bool, can_take_up: bool = False
) -> dict[str, bool]:
    """For each command that depends on it, whether it can be given.

    is_busy: a run is on its way or asked for; can_steer: the run on screen is of the model that is loaded; can_take_up:
    it is out of the store, and a new run can go on where it ended.
    """
    is_thinking = run is not None and not run.is_kept and run.is_running and run.handle is None
    at_rest = run is not None and can_steer and not is_busy and state == "ready"
    can_follow = at_rest or (can_take_up and not is_busy and state == "ready")
    is_unanswered = run is not None and run.answer is None
    return {
        "run": not is_busy,
        "stop": is_busy,
        "answer_now": is_thinking or (at_rest and is_unanswered),
        "wait_now": can_follow,
        "go_on": can_follow and can_go_on(run),
        "cancel_load": state == "loading",
        "unload": state == "ready",
        "copy_answer": run is not None and any(answer.text for answer in run.answers.values()),
        "copy_trace": run is not None and run.head > 0,
    }
