"""Downloads from a hub on this machine: whole, interrupted, refused, and never more than is safe."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from s1gui.storage.hub_client import HubDownload, download_command, download_env
from s1gui.storage.hub_events import DOWNLOADS, Download, Fetched, Fetching, NotFetched
from tests.engines.local.asking import Asked
from tests.engines.local.listening import Heard
from tests.storage.loopback_hub import COMMIT, LoopbackHub, nano_files

NANO = Path(__file__).parents[2] / "resources/models/s1-nano"
TOKEN = "hf_canaryCANARYcanary"
WANTED = {path.name for path in NANO.iterdir()}


@pytest.fixture
def hub() -> Iterator[LoopbackHub]:
    hub = LoopbackHub(nano_files(NANO))
    yield hub
    hub.stop()


@pytest.fixture
def home(hub: LoopbackHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, as the child will see it."""
    for name in ("HF_TOKEN", "HF_HUB_CACHE", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_ENDPOINT", hub.url)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return tmp_path / "hf" / "hub" / "models--someone--nano"


def fetched(repo: str = "someone/nano", *, token: str | None = None, revision: str | None = None) -> Download:
    """What the download's client hears last."""
    heard: Heard[Download] = Heard()
    HubDownload(repo, heard, token=token, revision=revision)
    return heard.wait_for(Fetched, NotFetched)


def failed(**more: str | None) -> NotFetched:
    event = fetched(**more)  # type: ignore[arg-type]
    assert isinstance(event, NotFetched), event
    return event


def test_a_model_is_fetched_with_progress_and_loads(hub: LoopbackHub, home: Path) -> None:
    heard: Heard[Download] = Heard()
    HubDownload("someone/nano", heard, token=TOKEN)
    event = heard.wait_for(Fetched, NotFetched)
    assert isinstance(event, Fetched), event
    folder = Path(event.folder)
    assert folder == home / "snapshots" / COMMIT and (home / "refs/main").read_text() == COMMIT
    assert {path.name for path in folder.iterdir()} == WANTED
    assert event.bytes == sum(path.stat().st_size for path in NANO.iterdir()) == hub.served
    steps = [step for step in heard.all if isinstance(step, Fetching)]
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == steps[-1].total == event.bytes
    assert hub.tokens == {f"Bearer {TOKEN}"}
    assert not list(home.rglob("*.incomplete"))
    asked = Asked(folder)
    assert asked.loaded.parameters == Asked(NANO).loaded.parameters and asked.prompt()


def test_a_file_is_on_the_disk_before_it_has_the_name_under_which_it_is_taken_for_whole(
    hub: LoopbackHub, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced, replaced, fsync, replace = set[int](), list[int](), os.fsync, os.replace

    def syncing(descriptor: int) -> None:
        synced.add(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    def replacing(source: Path, target: Path) -> None:
        if str(source).endswith(".s1gui.incomplete"):
            replaced.append(os.stat(source).st_ino)
        replace(source, target)

    monkeypatch.setattr(os, "fsync", syncing)
    monkeypatch.setattr(os, "replace", replacing)
    assert isinstance(in_this_process(monkeypatch, hub, home)[-1], Fetched)
    assert len(replaced) == len(WANTED) and set(replaced) <= synced


def test_a_file_that_another_download_has_taken_just_now_is_there(
    hub: LoopbackHub, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def replacing(source: Path, target: Path) -> None:
        if str(source).endswith(".s1gui.incomplete"):
            replace(source, target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", replacing)
    assert isinstance(in_this_process(monkeypatch, hub, home)[-1], Fetched)


def test_what_is_here_is_not_fetched_again(hub: LoopbackHub, home: Path) -> None:
    assert isinstance(fetched(), Fetched)
    served = hub.served
    assert isinstance(fetched(), Fetched)
    assert hub.served == served


def test_a_download_that_is_called_off_goes_on_where_it_stopped(hub: LoopbackHub, home: Path) -> None:
    hub.stall = 5 * 2**20
    heard: Heard[Download] = Heard()
    download = HubDownload("someone/nano", heard)
    assert hub.is_stalled.wait(60)
    heard.wait(lambda event: isinstance(event, Fetching) and event.done >= 4 * 2**20)
    download.cancel()
    told = len(heard.all)
    partial = next(home.rglob("*.incomplete"))
    assert partial.stat().st_size >= 4 * 2**20
    hub.stall, before = None, hub.served
    have = partial.stat().st_size
    assert isinstance(fetched(), Fetched)
    size = (NANO / "model.safetensors").stat().st_size
    assert hub.ranges == [f"bytes={have}-"]
    assert hub.served - before == size - have
    assert len(heard.all) == told and download.is_over


def test_a_line_that_is_cut_is_taken_up_again(hub: LoopbackHub, home: Path) -> None:
    hub.cut = 3 * 2**20
    assert isinstance(fetched(), Fetched)
    assert len(hub.ranges) == 1
    assert hub.served < 1.2 * sum(path.stat().st_size for path in NANO.iterdir())


def test_weights_that_arrive_damaged_are_thrown_away(hub: LoopbackHub, home: Path) -> None:
    hub.spoiled = True
    assert failed().kind == "damaged"
    assert not list(home.rglob("*.incomplete")) and not (home / "snapshots").exists()


GATED = {"X-Error-Code": "GatedRepo", "X-Error-Message": "Access to this model is restricted."}
INVALID = {"X-Error-Message": "Invalid credentials in Authorization header"}
ERRORS = {
    "gated without token": ((401, GATED), None, "gated", "accept its terms at"),
    "gated with token": ((403, GATED), TOKEN, "gated", "with the account of your token"),
    "no repository": ((401, {"X-Error-Code": "RepoNotFound"}), None, "missing", "or it is private"),
    "not for this token": ((404, {"X-Error-Code": "RepoNotFound"}), TOKEN, "missing", "your token may see"),
    "wrong token": ((401, INVALID), TOKEN, "token", "Make a new one"),
    "forbidden": ((403, {}), TOKEN, "token", "may not read"),
    "broken": ((500, {}), None, "network", "has trouble (500)"),
    "other": ((418, {}), None, "refused", "(418"),
}


@pytest.mark.parametrize(("error", "token", "kind", "words"), ERRORS.values(), ids=ERRORS)
def test_what_the_hub_refuses_is_told_with_what_to_do(
    hub: LoopbackHub,
    home: Path,
    error: tuple[int, dict[str, str]],
    token: str | None,
    kind: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hub.error = error
    event = in_this_process(monkeypatch, hub, home, token=token)[-1]
    assert isinstance(event, NotFetched)
    assert event.kind == kind and words in event.message
    assert TOKEN not in event.message


def in_this_process(
    monkeypatch: pytest.MonkeyPatch,
    hub: LoopbackHub,
    home: Path,
    *,
    free: int = 10**12,
    token: str | None = None,
    repo: str = "someone/nano",
    revision: str | None = None,
) -> list[Download]:
    """The child's side without a child: huggingface_hub reads its settings once, when it is imported."""
    import huggingface_hub.constants as constants

    from s1gui.storage import hub_fetch

    monkeypatch.setattr(constants, "ENDPOINT", hub.url)
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", hub.url + "/{repo_id}/resolve/{revision}/{filename}")
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(home.parent))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr("huggingface_hub.hf_api.api.endpoint", hub.url)
    told: list[Download] = []
    hub_fetch.fetch(repo, told.append, revision=revision, token=token, free_bytes=lambda path: free)
    return told


def test_a_disk_that_is_too_small_is_told_before_anything_is_fetched_with_both_numbers(
    hub: LoopbackHub, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (event,) = in_this_process(monkeypatch, hub, home, free=200 * 10**6)
    assert isinstance(event, NotFetched) and event.kind == "disk"
    assert "0.01 GB are still to be fetched" in event.message and "0.20 GB free" in event.message
    assert not hub.served


@pytest.mark.parametrize(
    ("keep", "words"),
    [
        (lambda name: name.endswith((".json", ".bin")), "pickle files only"),
        (lambda name: name.endswith(".json"), "no weights"),
        (lambda name: name.startswith("onnx"), "no weights"),
    ],
    ids=["pickles", "nothing", "elsewhere"],
)
def test_a_repository_without_safe_weights_is_refused_before_anything_is_fetched(
    hub: LoopbackHub, home: Path, keep: Callable[[str], bool], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.files = {name: data for name, data in hub.files.items() if keep(name)}
    event = in_this_process(monkeypatch, hub, home)[-1]
    assert isinstance(event, NotFetched) and event.kind == "unsafe" and words in event.message
    hub.files = {"model-Q4_K_M.gguf": b"GGUF", "config.json": b"{}"}
    event = in_this_process(monkeypatch, hub, home)[-1]
    assert isinstance(event, NotFetched) and "GGUF" in event.message
    assert not hub.served


@pytest.mark.parametrize("name", ["../../../evil.json", "/tmp/evil.json", "sub/../../evil.json", "..\\evil.json"])
def test_names_that_lead_elsewhere_are_not_fetched(
    hub: LoopbackHub, home: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.files[name] = b"{}"
    assert isinstance(in_this_process(monkeypatch, hub, home)[-1], Fetched)
    assert not list(home.parents[2].rglob("*evil*"))


@pytest.mark.parametrize(
    ("repo", "revision", "kind"),
    [("someone/nano", "v9", "missing"), ("someone/else", None, "missing"), ("a/b/c", None, "missing")],
    ids=["revision", "repository", "no name"],
)
def test_what_is_not_there_is_told(
    hub: LoopbackHub, home: Path, repo: str, revision: str | None, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = in_this_process(monkeypatch, hub, home, repo=repo, revision=revision)[-1]
    assert isinstance(event, NotFetched) and event.kind == kind, event


def test_no_network_and_offline_are_told_apart(hub: LoopbackHub, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hub.stop()
    event = failed()
    assert event.kind == "network" and hub.url in event.message
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert failed().kind == "offline"


def test_two_downloads_of_one_model_do_not_mix(hub: LoopbackHub, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hub.stall = 2**20
    first = HubDownload("someone/nano", lambda event: None)
    assert hub.is_stalled.wait(60)
    event = in_this_process(monkeypatch, hub, home)[-1]
    assert isinstance(event, NotFetched) and event.kind == "busy"
    first.cancel()


def test_on_the_command_line_it_says_how_it_ended(hub: LoopbackHub, home: Path) -> None:
    command = (sys.executable, "-m", "s1gui", "download", "someone/nano")
    done = subprocess.run(command, env=download_env(os.environ, None), capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and "someone/nano: 0.01 GB in " in done.stdout and not done.stderr
    shutil.rmtree(home)
    hub.error = (401, GATED)
    done = subprocess.run(
        (*command, "--json"), env=download_env(os.environ, None), capture_output=True, text=True, timeout=120
    )
    event = DOWNLOADS.decode(done.stdout.splitlines()[-1])
    assert done.returncode == 1 and isinstance(event, NotFetched) and event.kind == "gated"
    assert json.loads(done.stdout.splitlines()[-1])["is"] == "NotFetched"


def test_files_of_the_same_content_are_fetched_once(
    hub: LoopbackHub, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.files = {**hub.files, "empty.json": b"", "model-2.safetensors": hub.files["model.safetensors"]}
    event = in_this_process(monkeypatch, hub, home)[-1]
    assert isinstance(event, Fetched), event
    assert (Path(event.folder) / "model-2.safetensors").read_bytes() == hub.files["model.safetensors"]
    assert hub.served < 1.5 * len(hub.files["model.safetensors"])


def test_a_download_whose_listener_is_gone_ends(hub: LoopbackHub, home: Path) -> None:
    hub.stall = 2**20
    command = download_command("someone/nano", None)
    child = subprocess.Popen(command, env=download_env(os.environ, None), stdout=subprocess.PIPE)
    assert hub.is_stalled.wait(60) and child.stdout is not None
    child.stdout.close()
    assert child.wait(30) == 1
