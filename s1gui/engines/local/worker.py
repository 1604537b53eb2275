"""The child's side: an engine on stdin and stdout, one message a line."""

import faulthandler
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import BinaryIO, NoReturn, Protocol

import psutil

import s1gui
from s1gui.core.engine import (
    COMMANDS,
    PROTOCOL,
    TOLD,
    Cancel,
    Command,
    Failed,
    Heartbeat,
    Hello,
    Load,
    Prepare,
    Told,
)
from s1gui.core.errors import WireError
from s1gui.engines.local.exits import FAILED
from s1gui.engines.local.lines import lines

FLUSH_SECONDS = 1 / 50
HEARTBEAT_SECONDS = 1.0
PREPARE_SECONDS = 30.0
"""What a chat template may take to render."""
_NO_MEMORY = ("out of memory", "can't allocate memory", "not enough memory", "cannot allocate memory")


class Served(Protocol):
    """What a worker can serve. It lives in the worker's main thread; the properties are read from another."""

    passes: int

    @property
    def doing(self) -> str: ...

    @property
    def used_bytes(self) -> int: ...

    @property
    def weight_bytes(self) -> int: ...

    def handle(self, command: Command) -> None: ...

    def step(self) -> bool: ...

    def flush(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of engine: how it is made, what it greets with, how many bytes are free for it (0: unknown).

    joules: energy its GPUs took so far (0: not measured).
    """

    make: Callable[[Callable[[Told], None], Callable[[int], bool]], Served]
    hello: Callable[[], Hello]
    free_bytes: Callable[[], int] = lambda: 0
    joules: Callable[[], float] = lambda: 0.0


def local() -> Kind:
    """The engine that runs a transformers model. Imports torch."""
    from s1gui.engines.local.device import devices, resolved
    from s1gui.engines.local.energy import EnergyMeter
    from s1gui.engines.local.engine import LocalEngine
    from s1gui.engines.local.fit import free_bytes

    def hello() -> Hello:
        versions = tuple((name, version(name)) for name in ("torch", "transformers"))
        return Hello(PROTOCOL, (("s1gui", s1gui.__version__), *versions), devices(), os.getpid())

    return Kind(
        lambda tell, is_cancelled: LocalEngine(tell, is_cancelled=is_cancelled),
        hello,
        lambda: free_bytes(resolved("auto")),
        EnergyMeter().joules,
    )


def main(kind: Callable[[], Kind] = local, *, prepare_seconds: float = PREPARE_SECONDS) -> NoReturn:
    """Serve until stdin ends. Nothing but messages gets onto stdout, whoever prints."""
    faulthandler.enable()
    commands, told = _take_pipes()
    worker = Worker(commands, told, prepare_seconds=prepare_seconds)
    try:
        worker.serve(kind())
    except KeyboardInterrupt:
        os._exit(130)
    except Exception as error:  # the process ends here, and says why
        traceback.print_exc()
        worker.tell(Failed(0, "EngineError", in_words(error)))
        sys.stderr.flush()
        os._exit(FAILED)  # taking down a broken device in order might crash or hang


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep stdin and stdout for the protocol: what others read is empty, what they print goes to stderr."""
    commands, told = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return commands, told


class Worker:
    """Three threads: this one computes, one reads commands, one says that the worker is alive."""

    def __init__(self, commands: BinaryIO, told: BinaryIO, *, prepare_seconds: float = PREPARE_SECONDS) -> None:
        self._commands, self._pipe, self._prepare_seconds = commands, told, prepare_seconds
        self._lock = threading.Lock()
        self._inbox: queue.Queue[Command] = queue.Queue()
        self._cancelled: set[int] = set()

    def tell(self, message: Told) -> None:
        """Write a message; from any thread."""
        line = TOLD.encode(message).encode() + b"\n"
        try:
            with self._lock:
                self._pipe.write(line)
                self._pipe.flush()
        except (BrokenPipeError, ValueError):
            os._exit(0)  # nobody listens any more

    def serve(self, kind: Kind) -> NoReturn:
        """Compute for ever; the reader ends the process when stdin does."""
        self.tell(kind.hello())
        engine = kind.make(self.tell, self._cancelled.__contains__)
        threading.Thread(target=self._read, name="commands", daemon=True).start()
        threading.Thread(target=self._beat, args=(engine, kind), name="heartbeat", daemon=True).start()
        is_busy, flushed_at = False, 0.0
        while True:
            try:
                command = self._inbox.get(block=not is_busy)
            except queue.Empty:
                is_busy = engine.step()
                if not is_busy or time.monotonic() - flushed_at >= FLUSH_SECONDS:
                    engine.flush()
                    flushed_at = time.monotonic()
            else:
                self._carry_out(engine, command)
                is_busy = True

    def _carry_out(self, engine: Served, command: Command) -> None:
        watch = threading.Timer(self._prepare_seconds, self._too_slow)
        watch.daemon = True
        if isinstance(command, Prepare):
            watch.start()
        try:
            engine.handle(command)
        except Exception as error:
            # Loading runs other people's code on files nobody checked, preparing runs the model's template: whatever
            # they raise is told, and the engine goes on.
            if not isinstance(command, Load | Prepare):
                raise
            traceback.print_exc()
            who = "Loading" if isinstance(command, Load) else "The model's chat template"
            self.tell(Failed(command.request, "ModelError", in_words(error, who)))
        finally:
            watch.cancel()
            if isinstance(command, Cancel):
                self._cancelled.discard(command.request)

    def _too_slow(self) -> NoReturn:
        """A template is a program of a stranger, and it may never end. Nothing but the end of the process ends it."""
        sentence = (
            f"The model's chat template took more than {self._prepare_seconds:g} seconds, so the engine was ended."
        )
        self.tell(Failed(0, "EngineError", sentence))
        os._exit(FAILED)

    def _read(self) -> None:
        """Commands from stdin. A cancelled load must know at once: it keeps the other thread busy."""
        for line in lines(self._commands):
            try:
                if line is None:
                    raise WireError("It is too long.")
                command = COMMANDS.decode(line)
            except WireError as error:
                self.tell(Failed(0, "WireError", f"The engine was sent a line that is no command. {error}"))
                continue
            if isinstance(command, Cancel):
                self._cancelled.add(command.request)
            self._inbox.put(command)
        os._exit(0)

    def _beat(self, engine: Served, kind: Kind) -> None:
        ours = psutil.Process()  # type: ignore[no-untyped-call]
        while True:
            time.sleep(HEARTBEAT_SECONDS)
            try:
                used, weights, free = engine.used_bytes, engine.weight_bytes, kind.free_bytes()
            except (
                RuntimeError,
                AttributeError,
                KeyError,
            ):  # asked of a broken device, or while the other thread loads
                used = weights = free = 0
            held = int(ours.memory_info().rss)
            self.tell(Heartbeat(engine.passes, engine.doing, used, free, weights, held, kind.joules()))


def in_words(error: Exception, who: str = "The engine") -> str:
    """What went wrong inside, as a sentence that says what to do."""
    text = " ".join(str(error).split())[:500]
    if isinstance(error, MemoryError) or any(words in text.lower() for words in _NO_MEMORY):
        text = f" ({text})" if text else ""
        return f"The engine ran out of memory{text}. Choose a smaller model, a shorter context or fewer lanes."
    return f"{who} failed with {type(error).__name__}: {text.rstrip('.') or 'no reason given'}."
