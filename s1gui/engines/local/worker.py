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
_NO_MEMORY = ("out of memory", "can't allocate memory", "not enough memory", "cannot allocate memory")


class Served(Protocol):
    """What a worker can serve. It lives in the worker's main thread; the properties are read from another."""

    passes: int

    @property
    def doing(self) -> str: ...

    @property
    def used_bytes(self) -> int: ...

    def handle(self, command: Command) -> None: ...

    def step(self) -> bool: ...

    def flush(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of engine: how it is made, what it greets with, and how many bytes are free for it (0: unknown)."""

    make: Callable[[Callable[[Told], None], Callable[[int], bool]], Served]
    hello: Callable[[], Hello]
    free_bytes: Callable[[], int] = lambda: 0


def local() -> Kind:
    """The engine that runs a transformers model. Imports torch."""
    from s1gui.engines.local.device import devices, resolved
    from s1gui.engines.local.engine import LocalEngine
    from s1gui.engines.local.fit import free_bytes

    def hello() -> Hello:
        versions = tuple((name, version(name)) for name in ("torch", "transformers"))
        return Hello(PROTOCOL, (("s1gui", s1gui.__version__), *versions), devices(), os.getpid())

    return Kind(
        lambda tell, is_cancelled: LocalEngine(tell, is_cancelled=is_cancelled),
        hello,
        lambda: free_bytes(resolved("auto")),
    )


def main(kind: Callable[[], Kind] = local) -> NoReturn:
    """Serve until stdin ends. Nothing but messages gets onto stdout, whoever prints."""
    faulthandler.enable()
    commands, told = _take_pipes()
    worker = Worker(commands, told)
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

    def __init__(self, commands: BinaryIO, told: BinaryIO) -> None:
        self._commands, self._pipe = commands, told
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
        threading.Thread(target=self._beat, args=(engine, kind.free_bytes), name="heartbeat", daemon=True).start()
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
        try:
            engine.handle(command)
        except Exception as error:
            # Loading runs other people's code on files nobody checked, preparing runs the model's template: whatever
            # they raise is told, and the engine goes on.
            if not isinstance(command, Load | Prepare):
                raise
            traceback.print_exc()
            self.tell(Failed(command.request, "EngineError", in_words(error)))

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

    def _beat(self, engine: Served, free_bytes: Callable[[], int]) -> None:
        while True:
            time.sleep(HEARTBEAT_SECONDS)
            self.tell(Heartbeat(engine.passes, engine.doing, engine.used_bytes, free_bytes()))


def in_words(error: Exception) -> str:
    """What went wrong inside, as a sentence that says what to do."""
    text = " ".join(str(error).split())[:500]
    if isinstance(error, MemoryError) or any(words in text.lower() for words in _NO_MEMORY):
        text = f" ({text})" if text else ""
        return f"The engine ran out of memory{text}. Choose a smaller model, a shorter context or fewer lanes."
    return f"The engine failed with {type(error).__name__}: {text or 'no reason given'}."
