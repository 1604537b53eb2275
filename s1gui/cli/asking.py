"""One question over one engine, from the start of the worker to its end."""

import queue
import threading
from collections.abc import Callable

from s1gui.core.engine import Load, Lost
from s1gui.core.errors import KINDS, EngineError, S1Error
from s1gui.core.events import Refused, RunEnded, RunEvent
from s1gui.core.happenings import GaveUp, Happening, LoadRefused
from s1gui.core.session import MakeEngine, Session
from s1gui.core.settings import Settings


def ask(make: MakeEngine, load: Load, settings: Settings, *, heard: Callable[[Happening], None]) -> RunEnded:
    """Load, ask, and pass everything on until the run is at rest; the worker is gone when this returns or raises.

    Raises the error that the model, the question or the engine met. A run whose engine was lost has ended as
    interrupted; it is not begun anew.
    """
    inbox: queue.Queue[Happening] = queue.Queue()
    session = Session(make, inbox.put)
    thread = threading.Thread(target=_run, args=(session, inbox), name="session", daemon=True)
    thread.start()
    try:
        session.load(load)
        session.ask(settings)
        has_begun = False
        while True:
            happening = inbox.get()
            heard(happening)
            ended = _end(happening, has_begun=has_begun)
            if ended is not None:
                return ended
            has_begun = has_begun or isinstance(happening, RunEvent)
    finally:
        session.close()
        thread.join()


def _run(session: Session, inbox: "queue.Queue[Happening]") -> None:
    try:
        session.run()
    except Exception as error:  # the thread ends here, and whoever waits for it must know
        inbox.put(GaveUp(f"The program made a mistake: {error!r}."))
        raise


def _end(happening: Happening, *, has_begun: bool) -> RunEnded | None:
    match happening:
        case RunEvent(what=RunEnded() as ended):
            return ended
        case RunEvent(what=Refused(kind, message)) | LoadRefused(_, kind, message):
            raise error(kind, message)
        case Lost(reason) if not has_begun:
            raise EngineError(reason)
        case GaveUp(reason):
            raise EngineError(reason)
    return None


def error(kind: str, message: str) -> S1Error:
    """An error of core's tree by the name it was told under."""
    return KINDS.get(kind, EngineError)(message)
