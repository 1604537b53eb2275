"""The run's process: what it has to say is about the run alone."""

import subprocess
import sys

import pytest

_NOISE = "gemm_4bit"
_IMPORT = "import bitsandbytes.backends.cpu.ops"


def said(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=200).stderr


@pytest.mark.slow
def test_what_bitsandbytes_lacks_on_a_cpu_is_not_in_a_runs_log() -> None:
    assert _NOISE not in said(f"from trainer.process import quiet; quiet(); {_IMPORT}")


@pytest.mark.slow
def test_without_being_quieted_it_would_be() -> None:
    """Once this fails there is nothing to quiet any more."""
    assert _NOISE in said(_IMPORT)
