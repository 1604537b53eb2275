"""A download in a process of its own: started, listened to, called off."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

import s1gui
from s1gui.core.errors import WireError
from s1gui.core.wire import MAX_LINE
from s1gui.storage.hub_errors import redacted
from s1gui.storage.hub_events import DOWNLOADS, Download, Fetching, NotFetched

GRACE = 2.0
"""Seconds between asking the child to end and killing it."""
TAIL = 4096
_KEPT = {
    *(
        "PATH",
        "HOME",
        "USER",
        "LANG",
        "TZ",
        "TMPDIR",
        "TEMP",
        "TMP",
        "VIRTUAL_ENV",
        "LD_LIBRARY_PATH",
        "XDG_CACHE_HOME",
    ),
    *("SYSTEMROOT", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"),
    *("HF_HOME", "HF_HUB_CACHE", "HF_ENDPOINT", "HF_HUB_OFFLINE", "HF_HUB_DOWNLOAD_TIMEOUT", "HF_HUB_ETAG_TIMEOUT"),
    *("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "no_proxy", "all_proxy"),
}


def download_command(repo: str, revision: str | None) -> tuple[str, ...]:
    """How a download is started with the Python that runs us. The token is no part of it: others can read it there."""
    more = ("--revision", revision) if revision else ()
    return (sys.executable, "-m", "s1gui", "download", "--json", *more, "--", repo)


def download_env(ours: Mapping[str, str], token: str | None) -> dict[str, str]:
    """What the child may know: where things are, how to reach the hub, and the token (HF_TOKEN of ours without one)."""
    kept = {name: value for name, value in ours.items() if name in _KEPT or name.startswith("LC_")}
    secret = token or ours.get("HF_TOKEN")
    package = str(Path(s1gui.__file__).parent.parent)
    more = {"PYTHONPATH": package, "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    return {**kept, **more, **({"HF_TOKEN": secret} if secret else {})}


class HubDownload:
    """Owner of one child that fetches `repo`. It begins at once.

    tell: called from another thread with Fetching…, then once with Fetched or NotFetched; nothing after `cancel`.
    token: of the hub, such as `saved_token()`; it never gets onto a command line or into a message.
    """

    def __init__(
        self,
        repo: str,
        tell: Callable[[Download], None],
        *,
        revision: str | None = None,
        token: str | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        self.repo = repo
        self._tell, self._token = tell, token
        self._lock = threading.Lock()
        self._is_over = False
        self._tail = b""
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._process = subprocess.Popen(
                tuple(command or download_command(repo, revision)),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=download_env(os.environ, token),
                start_new_session=True,
            )
        except OSError as error:
            self._say(NotFetched(repo, "lost", f"The download can't be started: {error}."))
            return
        self._threads = [
            threading.Thread(target=target, name=f"download {repo}: {target.__name__}", daemon=True)
            for target in (self._read, self._read_stderr)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def is_over(self) -> bool:
        """Whether it came to its end or was called off."""
        return self._is_over

    def cancel(self) -> None:
        """Call it off; returns when the child is gone, or can't be ended. What is here stays for the next time."""
        with self._lock:
            self._is_over = True
        if self._process is None:
            return
        for number in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
            if self._process.poll() is None:
                self._signal(number)
                with suppress(subprocess.TimeoutExpired):  # one that waits for a dead disk can't be killed
                    self._process.wait(GRACE)
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(GRACE)

    def _read(self) -> None:
        process = cast("subprocess.Popen[bytes]", self._process)
        with cast("IO[bytes]", process.stdout) as pipe:
            while line := pipe.readline(MAX_LINE):
                with suppress(WireError):  # a library's print is no message
                    self._say(DOWNLOADS.decode(line))
        status = process.wait()
        self._threads[1].join(GRACE)
        last = (self._tail.decode("utf-8", "replace").strip().splitlines() or [""])[-1]
        words = redacted(last, (self._token, os.environ.get("HF_TOKEN")))[:300]
        self._say(NotFetched(self.repo, "lost", f"The download ended by itself ({status}). {words}".strip()))

    def _read_stderr(self) -> None:
        with cast("IO[bytes]", cast("subprocess.Popen[bytes]", self._process).stderr) as pipe:
            while part := pipe.read1(TAIL):  # type: ignore[attr-defined]
                self._tail = (self._tail + part)[-TAIL:]

    def _say(self, event: Download) -> None:
        with self._lock:
            if self._is_over:
                return
            self._is_over = not isinstance(event, Fetching)
            self._tell(event)

    def _signal(self, number: int) -> None:
        process = cast("subprocess.Popen[bytes]", self._process)
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, number)
            else:
                process.terminate()
