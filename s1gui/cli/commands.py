"""What each command does, and with which status it ends: 0 well, 1 engine or model failed, 2 bad input, 130 Ctrl-C."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from functools import partial

from s1gui.cli import window
from s1gui.cli.asking import ask
from s1gui.cli.download import download
from s1gui.cli.models import models
from s1gui.cli.options import DEMO_BUDGETS, QUESTION, budgets_of, load_of, parser, settings_of
from s1gui.cli.plain import Pen, escape, wants_colour
from s1gui.cli.stream import Stream, summary
from s1gui.cli.table import table
from s1gui.core.engine import Load
from s1gui.core.errors import FormatError, InputError, S1Error
from s1gui.core.events import RUN_EVENTS, RunEnded, RunEvent
from s1gui.core.happenings import Happening
from s1gui.core.record import RunRecord
from s1gui.core.session import MakeEngine
from s1gui.core.settings import Settings
from s1gui.engines.local.client import WorkerClient

OK, FAILED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None, *, make_engine: MakeEngine = WorkerClient) -> int:
    """Run one command; its exit status."""
    given = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    commands: dict[str | None, Callable[[], int]] = {
        None: window.open_window,
        "window": lambda: window.open_window(given.paths),
        "open": partial(_open, given, make_engine),
        "demo": partial(_demo, make_engine),
        "ask": partial(_ask, given, make_engine),
        "models": partial(_models, given),
        "download": partial(_download, given),
        "worker": _worker,
    }
    try:
        return commands[given.command]()
    except S1Error as error:
        return _complain(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python would complain once more when it closes stdout.
        sys.stdout = None
        return FAILED


def _complain(error: S1Error) -> int:
    print(f"s1gui: {escape(str(error))}", file=sys.stderr)
    return BAD_INPUT if isinstance(error, InputError | FormatError) else FAILED


def _ask(given: Namespace, make_engine: MakeEngine) -> int:
    settings = settings_of(given)
    budgets = budgets_of(given.budgets)
    if given.json:
        return _ask_for_programs(make_engine, load_of(given), settings)
    return _ask_for_people(make_engine, load_of(given), settings, budgets)


def _ask_for_programs(make_engine: MakeEngine, load: Load, settings: Settings) -> int:
    def heard(happening: Happening) -> None:
        if isinstance(happening, RunEvent):
            print(RUN_EVENTS.encode(happening), flush=True)

    return _status(ask(make_engine, load, settings, heard=heard))


def _ask_for_people(make_engine: MakeEngine, load: Load, settings: Settings, budgets: tuple[int, ...]) -> int:
    run = RunRecord(0, settings)
    stream = Stream(Pen(sys.stdout, colour=wants_colour(sys.stdout)), run)

    def heard(happening: Happening) -> None:
        if isinstance(happening, RunEvent):
            run.apply(happening)
            stream.show(happening)

    try:
        return _status(ask(make_engine, load, settings, heard=heard))
    finally:
        stream.end_line()
        if run.started is not None:
            if budgets:
                print("\n" + table(run, budgets))
            print("\n" + summary(run), flush=True)


def _status(ended: RunEnded) -> int:
    if ended.end != "interrupted":
        return OK
    print(f"s1gui: {escape(ended.detail)}", file=sys.stderr)
    return FAILED


def _models(given: Namespace) -> int:
    return models(given.folders, as_json=given.json, with_known=given.all)


def _download(given: Namespace) -> int:
    return download(given.repo, revision=given.revision, as_json=given.json)


def _worker() -> int:
    # Imported here, for this brings torch along: only the worker's own process may.
    from s1gui.engines.local import worker

    worker.main()


def _open(given: Namespace, make_engine: MakeEngine) -> int:
    """What is given to be opened needs the window; nothing given, the terminal can show something too."""
    return window.open_window(given.paths) if given.paths or window.has_display() else _demo(make_engine)


def _demo(make_engine: MakeEngine) -> int:
    maximum = str(DEMO_BUDGETS[-1])
    budgets = ",".join(map(str, DEMO_BUDGETS))
    print(f"{QUESTION}\n", flush=True)
    status = main(["ask", QUESTION, "--max", maximum, "--waits", "1", "--budgets", budgets], make_engine=make_engine)
    print("\nThe window: run `s1gui` where there is a display (pip install 's1gui[gui]').")
    return status
