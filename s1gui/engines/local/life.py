"""One life of a worker process: from its start to the one word about its end."""

import os
import queue
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import BinaryIO, cast

from s1gui.core.engine import COMMANDS, PROTOCOL, TOLD, Command, Ended, Failed, Hello, Load, Loaded, Lost, Told
from s1gui.core.errors import EngineError, WireError
from s1gui.engines.local import exits
from s1gui.engines.local.lines import lines

TAIL = 8192
"""Bytes of stderr that are kept."""
GRACE = 2.0
"""Seconds between asking a worker to end and killing it."""
WHILE_LOADING = 6
"""How many times as patient the watch is while a model is loaded."""
TICK = 0.5
"""Seconds between two looks at it, or a tenth of the patience if that is less."""


class Life:
    """Owner of one worker process and of the threads that read, write and watch it.

    tell: called from those threads, with what the worker says, and once with Lost if it ends before `end`.
    patience: seconds without a line after which it is taken for hung; first_patience: until its first line.
    Raises EngineError where it can't be started.
    """

    def __init__(
        self,
        tell: Callable[[Told | Lost], None],
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        patience: float,
        first_patience: float,
    ) -> None:
        self._tell, self._patience, self._first_patience = tell, patience, first_patience
        try:
            # No PDEATHSIG: it follows the thread that starts the child, and that may end before the program does.
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=dict(env),
                start_new_session=True,
            )
        except OSError as error:
            raise EngineError(f"The engine can't be started: {error}.") from None
        self._outbox: queue.Queue[str | None] = queue.Queue()
        self._lock = threading.RLock()
        self._is_over = False
        self._verdict = self._complaint = ""
        self._tail = b""
        self._heard = 0
        self._load: int | None = None
        self._deaf = threading.Event()
        self._threads = [
            threading.Thread(target=target, name=f"worker {self._process.pid}: {target.__name__}", daemon=True)
            for target in (self._read, self._write, self._read_stderr, self._watch)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, command: Command) -> None:
        """Pass a command on; never waits for the worker. Raises WireError for what is no line of the protocol."""
        line = COMMANDS.encode(command)
        if isinstance(command, Load):
            self._load = command.request
        self._outbox.put(line)

    def end(self) -> None:
        """End the worker and everything it started; nothing is told any more."""
        with self._lock:
            was_over, self._is_over = self._is_over, True
        self._outbox.put(None)
        if not was_over:
            self._signal_group(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(GRACE)
            self._kill()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(GRACE)

    # Each of these is a thread's body

    def _read(self) -> None:
        with cast(BinaryIO, self._process.stdout) as pipe:
            for line in lines(pipe):
                try:
                    message = _decode(line, is_first=not self._heard)
                except (WireError, EngineError) as error:
                    self._condemn(str(error))
                    break
                self._heard += 1
                if isinstance(message, Failed) and not message.request:
                    self._complaint = message.message
                if isinstance(message, Loaded | Failed | Ended) and message.request == self._load:
                    self._load = None
                self._say(message)
        self._deaf.set()
        self._lose()

    def _write(self) -> None:
        with suppress(OSError), cast(BinaryIO, self._process.stdin) as pipe:
            while (line := self._outbox.get()) is not None:
                pipe.write(line.encode() + b"\n")
                pipe.flush()

    def _read_stderr(self) -> None:
        with cast(BinaryIO, self._process.stderr) as pipe:
            while chunk := os.read(pipe.fileno(), 65536):
                self._tail = (self._tail + chunk)[-TAIL:]

    def _watch(self) -> None:
        """Silence is counted in waits of our own, so that a program that was itself asleep blames nobody."""
        silent, heard = 0.0, 0
        while True:
            patience = self._patience_now if heard else self._first_patience
            tick = min(TICK, patience / 10)
            if self._deaf.wait(tick):
                return
            if self._process.poll() is not None and not self._deaf.wait(1.0):
                self._kill()  # something it started still holds the pipe
                break
            silent, heard = (silent + tick, heard) if heard == self._heard else (0.0, self._heard)
            if silent >= patience:
                self._condemn(exits.silence(patience))
                break
        if not self._deaf.wait(GRACE):
            self._lose()

    @property
    def _patience_now(self) -> float:
        """Loading imports libraries and maps weights, each of which may hold up the heartbeat on a busy machine."""
        return self._patience * (1 if self._load is None else WHILE_LOADING)

    # How it ends

    def _say(self, message: Told | Lost) -> None:
        with self._lock:
            if not self._is_over:
                self._tell(message)

    def _condemn(self, verdict: str) -> None:
        """Kill it for a reason of ours."""
        self._verdict = verdict
        self._kill()

    def _lose(self) -> None:
        """Say once that it is gone and why; whatever it left behind is ended."""
        try:
            status: int | None = self._process.wait(GRACE / 2)
        except subprocess.TimeoutExpired:
            status = None
        self._kill()
        self._threads[2].join(GRACE / 2)
        tail = self._tail.decode("utf-8", "replace")
        reason = self._verdict or exits.why(status, complaint=self._complaint, tail=tail)
        with self._lock:
            if not self._is_over:
                self._is_over = True
                self._tell(Lost(reason, tail))
        self._outbox.put(None)

    def _kill(self) -> None:
        self._signal_group(getattr(signal, "SIGKILL", signal.SIGTERM))
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE)

    def _signal_group(self, number: int) -> None:
        """The worker leads a group of its own; where there are no groups, the worker alone."""
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, number)
            else:
                self._process.terminate()


def _decode(line: bytes | None, *, is_first: bool) -> Told:
    """Raises WireError or EngineError for what this program can't listen to."""
    if line is None:
        raise WireError("The engine sent a line that is too long, and was ended.")
    try:
        message = TOLD.decode(line)
    except WireError as error:
        if is_first and b'"Hello"' in line:
            raise EngineError(_OTHER_VERSION) from None
        raise WireError(f"The engine sent what is no message, and was ended. {error}") from None
    if is_first and not isinstance(message, Hello):
        raise EngineError("The engine did not begin with a greeting, and was ended.")
    if isinstance(message, Hello) and message.protocol != PROTOCOL:
        raise EngineError(_OTHER_VERSION)
    return message


_OTHER_VERSION = (
    f"The engine speaks another version of the protocol than this program, which speaks {PROTOCOL}. "
    "Install the same version of s1gui for both."
)
