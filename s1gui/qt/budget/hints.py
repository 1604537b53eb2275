"""The one sentence beside the slider that says what moving it would do now."""

from s1gui.core.record import RunRecord
from s1gui.qt.words import tr


def hint(run: RunRecord | None, *, is_about_run: bool, is_past: bool) -> str:
    """The sentence. is_past: the handle asks for more than the model wanted to think."""
    if run is None:
        return tr("Drag the ring to say how long the model may think.")
    if not is_about_run:
        return tr("The question or model changed: this is for the next run.")
    if run.is_kept:
        return tr("A kept run: drag back to scrub. Run asks again.")
    if is_past:
        return tr("Let go, and the model is sent on with a wait.")
    if run.is_running and run.handle is None:
        return tr("Drag below the head to answer now, above to think on.")
    if not run.head:
        return tr("Raise the maximum to let the model think.")
    match run.ended.end if run.ended is not None else None:
        case "finished":
            return tr("Drag back: the answer there. Further: on with a wait.")
        case "cut":
            return tr("Drag back: the answer there. Further: it thinks on.")
    return tr("Drag back: what it would have said at any point.")
