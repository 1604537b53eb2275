"""The child of a download: what it may know, and how its end is told."""

import os
import subprocess
import sys

import pytest

from s1gui.storage.hub_client import HubDownload, download_command, download_env
from s1gui.storage.hub_events import Download, NotFetched
from tests.engines.local.listening import Heard

TOKEN = "hf_canaryCANARYcanary"


def test_the_token_is_in_the_childs_environment_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    env = download_env(os.environ, TOKEN)
    assert env["HF_TOKEN"] == TOKEN and "OPENAI_API_KEY" not in env
    assert TOKEN not in " ".join(download_command("someone/nano", "main"))


def test_a_child_that_dies_is_told_once_and_its_words_hold_no_token() -> None:
    heard: Heard[Download] = Heard()
    program = f"import sys; print('noise'); sys.exit('token {TOKEN} and hf_otherotherother')"
    HubDownload("someone/nano", heard, token=TOKEN, command=(sys.executable, "-c", program))
    event = heard.wait_for(NotFetched)
    assert isinstance(event, NotFetched) and event.kind == "lost"
    assert "hf_…" in event.message and TOKEN not in event.message and "hf_other" not in event.message
    assert len(heard.all) == 1
    HubDownload("someone/nano", heard, command=("/nowhere/at/all",))
    assert isinstance(heard.wait_for(NotFetched), NotFetched)


def test_what_a_window_imports_of_the_hub_is_light() -> None:
    names = "hub_client, hub_cache, hub_token, known_models, catalogue, machine"
    heavy = "'huggingface_hub', 'keyring', 'torch', 'transformers'"
    program = f"import sys; from s1gui.storage import {names}; sys.exit(any(name in sys.modules for name in ({heavy})))"
    assert subprocess.run((sys.executable, "-c", program), check=False).returncode == 0
