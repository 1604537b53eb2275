"""What asks a run to stop: a file, a signal, a terminal that is closed; and what does not."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.stopping import Stopping

ASKED = """
import os, signal, sys
from pathlib import Path
from trainer.stopping import Stopping
stopping = Stopping(Path("/nowhere/STOP"))
stopping.listen()
os.kill(os.getpid(), int(sys.argv[1]))
print(stopping.why)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_asks_and_ends_nothing_by_itself(number: signal.Signals) -> None:
    """Also where the tests themselves run under nohup."""
    heard = f"import signal; signal.signal({int(number)}, signal.SIG_DFL)\n" + ASKED
    said = subprocess.run([sys.executable, "-c", heard, str(int(number))], capture_output=True, text=True)
    assert (said.returncode, said.stdout) == (0, f"{number.name} came\n")


def test_under_nohup_a_closed_terminal_asks_nothing() -> None:
    words = ["nohup", sys.executable, "-c", ASKED, str(int(signal.SIGHUP))]
    said = subprocess.run(words, capture_output=True, text=True)
    assert (said.returncode, said.stdout) == (0, "\n")


def test_the_file_asks_for_as_long_as_it_is_there(tmp_path: Path) -> None:
    stopping = Stopping(tmp_path / "STOP")
    assert stopping.why == ""
    (tmp_path / "STOP").touch()
    assert stopping.why == "it was asked to"
    (tmp_path / "STOP").unlink()
    assert stopping.why == ""
