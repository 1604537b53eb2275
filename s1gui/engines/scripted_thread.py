"""The scripted engine in a thread of its own, as far from its caller as a real one."""

import queue
import threading
import time

from s1gui.core.engine import Command
from s1gui.engines import toy
from s1gui.engines.scripted import ScriptedEngine, Tell


class ThreadedScripted:
    """An `Engine`. delay: seconds per pass; model, batch: as ScriptedEngine."""

    def __init__(self, tell: Tell, model: toy.NextToken | None = None, *, delay: float = 0.0, batch: int = 1) -> None:
        self.engine = ScriptedEngine(tell, model, batch=batch)
        self._tell, self._delay = tell, delay
        self._inbox: queue.Queue[Command | None] = queue.Queue()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Start its thread anew."""
        self._inbox = queue.Queue()
        self._thread = threading.Thread(target=self._run, args=(self._inbox,), name="scripted engine", daemon=True)
        self._thread.start()

    def send(self, command: Command) -> None:
        """Pass a command on to the thread."""
        self._inbox.put(command)

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._inbox.put(None)
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def lose(self, reason: str = "The engine was killed (signal 9).") -> None:
        """Be lost, as a real engine might be; `start` brings it back."""
        self.stop()
        self.engine.lose(reason)

    def _run(self, inbox: "queue.Queue[Command | None]") -> None:
        self.engine.start()
        busy = False
        while True:
            try:
                command = inbox.get(block=not busy)
            except queue.Empty:
                busy = self.engine.step()
                time.sleep(self._delay)
                continue
            if command is None:
                return
            self.engine.handle(command)
            busy = True
