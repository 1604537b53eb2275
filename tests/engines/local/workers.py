"""Worker programs for the tests: `python -m tests.engines.local.workers NAME`. One is well, the others are not."""

import faulthandler
import os
import re
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

from s1gui.core.engine import PROTOCOL, Command, Grow, Prepare
from s1gui.core.wire import MAX_LINE
from s1gui.engines import toy
from s1gui.engines.local import worker
from s1gui.engines.scripted import ScriptedEngine

HELLO = b'{"is":"Hello","protocol":%d,"versions":[],"devices":[],"pid":1}\n' % PROTOCOL


class Moody(ScriptedEngine):
    """A scripted engine to which a question can be an order to break."""

    def handle(self, command: Command) -> None:
        if isinstance(command, Prepare) and command.question.startswith("!"):
            MOODS[command.question]()
        if isinstance(command, Grow):
            print("a stray print of the engine")
        super().handle(command)

    def step(self) -> bool:
        time.sleep(0.002)
        return super().step()


def _no_more_memory() -> None:
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + 2**28, resource.RLIM_INFINITY))
    bytearray(2**34)


def _litter() -> None:
    os.write(1, b'{"is":"Failed","request":0}\n' * 10)
    print("to stdout")
    subprocess.run(["echo", "from a child"], check=True)
    print(repr(sys.stdin.read()), "was on stdin")


def _spin() -> None:
    while True:
        pass


def _leave_a_child() -> None:
    """A process of the same group that keeps our pipes open, and no worker any more."""
    if os.fork() == 0:
        time.sleep(600)
    os.kill(os.getpid(), signal.SIGKILL)


MOODS = {
    "!segfault": faulthandler._sigsegv,  # type: ignore[attr-defined]
    "!abort": os.abort,
    "!exit": lambda: (os.write(2, b"last words\n"), os._exit(3)),
    "!memory": _no_more_memory,
    "!litter": _litter,
    "!hold the lock": lambda: re.match(r"(a+)+$", "a" * 60 + "b"),
    "!spin": _spin,
    "!stop": lambda: os.kill(os.getpid(), signal.SIGSTOP),
    "!leave a child": _leave_a_child,
}


def moody() -> None:
    endless = toy.hashing(stop_every=10**9)
    kind = worker.Kind(lambda tell, is_cancelled: Moody(tell, endless, batch=0), ScriptedEngine.hello)
    worker.main(lambda: kind)


def impatient() -> None:
    kind = worker.Kind(lambda tell, is_cancelled: Moody(tell), ScriptedEngine.hello)
    worker.main(lambda: kind, prepare_seconds=1.0)


def no_memory_in_a_pass() -> None:
    class Full(ScriptedEngine):
        def step(self) -> bool:
            if super().step() and self.passes == 3:
                raise MemoryError("tried to allocate 7 GiB")
            return self.passes < 3

    kind = worker.Kind(lambda tell, is_cancelled: Full(tell), ScriptedEngine.hello)
    worker.main(lambda: kind)


def _out(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def garbage() -> None:
    _out(HELLO + b"\xff\xfe garbage\n")
    time.sleep(600)


def giant() -> None:
    _out(HELLO)
    while True:
        _out(b"x" * (MAX_LINE // 4))


def torn() -> None:
    _out(HELLO + HELLO[:20])


def closes_stdout_and_lives() -> None:
    _out(HELLO)
    os.close(1)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)


def says_nothing() -> None:
    time.sleep(600)


def other_version() -> None:
    _out(HELLO.replace(b'"protocol":', b'"protocol":1'))
    time.sleep(600)


def other_greeting() -> None:
    _out(b'{"is":"Hello","protocol":9,"features":["new"]}\n')
    time.sleep(600)


def no_greeting() -> None:
    _out(b'{"is":"Heartbeat","passes":0,"doing":"x"}\n')
    time.sleep(600)


def dies_at_start() -> None:
    raise RuntimeError("no such library")


def floods_stderr() -> None:
    _out(HELLO)
    for number in range(20_000):
        sys.stderr.write(f"line {number}\n")
    sys.stderr.flush()
    os.kill(os.getpid(), signal.SIGKILL)


def never_reads() -> None:
    _out(HELLO)
    while True:
        _out(b'{"is":"Heartbeat","passes":0,"doing":"deaf","used":0,"free":0}\n')
        time.sleep(0.05)


if __name__ == "__main__":
    globals()[sys.argv[1]]()
