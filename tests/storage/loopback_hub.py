"""A hub on this machine: the few answers of huggingface.co that a download asks for, counted, and broken on demand."""

import hashlib
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class LoopbackHub:
    """Serves `files` as the repository `repo`, one of models or (`kind`) datasets.

    error: (status, headers) of every answer instead; cut: so many bytes of the weights are served, then the line is cut
    (once); stall: after so many bytes nothing comes any more; spoiled: the last byte of the weights is another.
    served: bytes of files sent; asked: (method, path) so far; tokens: what came as authorization.
    """

    files: dict[str, bytes]
    repo: str = "someone/nano"
    kind: str = "models"
    error: tuple[int, dict[str, str]] | None = None
    cut: int | None = None
    stall: int | None = None
    spoiled: bool = False
    served: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)
    ranges: list[str] = field(default_factory=list)
    tokens: set[str | None] = field(default_factory=set)
    is_stalled: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        hub = self

        class Handler(_Handler):
            pass

        Handler.hub = hub
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()

    def sibling(self, name: str) -> dict[str, Any]:
        data = self.files[name]
        row: dict[str, Any] = {"rfilename": name, "size": len(data), "blobId": hashlib.sha1(data).hexdigest()}
        if name.endswith(".safetensors"):
            sha256 = hashlib.sha256(data).hexdigest()
            row["lfs"] = {"sha256": sha256, "size": len(data), "pointerSize": 130}
        return row

    def etag(self, name: str) -> str:
        row = self.sibling(name)
        return str(row["lfs"]["sha256"] if "lfs" in row else row["blobId"])


class _Handler(BaseHTTPRequestHandler):
    hub: LoopbackHub
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        hub, path = self.hub, unquote(urlparse(self.path).path)
        hub.asked.append((self.command, path))
        hub.tokens.add(self.headers.get("authorization"))
        if hub.error is not None:
            status, headers = hub.error
            return self._send(status, b"{}", headers)
        if path.startswith(f"/api/{hub.kind}/{hub.repo}/tree/"):
            return self._json([self._leaf(name) for name in hub.files])
        if path in (f"/api/{hub.kind}/{hub.repo}", f"/api/{hub.kind}/{hub.repo}/revision/main"):
            siblings = [hub.sibling(name) for name in hub.files]
            return self._json({"id": hub.repo, "modelId": hub.repo, "sha": COMMIT, "siblings": siblings})
        for revision in (COMMIT, "main"):
            place = "" if hub.kind == "models" else f"/{hub.kind}"
            name = path.removeprefix(f"{place}/{hub.repo}/resolve/{revision}/")
            if name in hub.files:
                return self._file(name)
        code = "RevisionNotFound" if f"/{hub.repo}" in path else "RepoNotFound"
        self._send(404, b"{}", {"X-Error-Code": code})

    def _leaf(self, name: str) -> dict[str, Any]:
        row = self.hub.sibling(name)
        leaf = {"type": "file", "path": name, "size": row["size"], "oid": row["blobId"]}
        if "lfs" in row:
            leaf["lfs"] = {"oid": row["lfs"]["sha256"], "size": row["size"], "pointerSize": 130}
        return leaf

    def _json(self, data: object) -> None:
        self._send(200, json.dumps(data).encode(), {"Content-Type": "application/json"})

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _file(self, name: str) -> None:
        hub, data = self.hub, self.hub.files[name]
        if hub.spoiled and name.endswith(".safetensors"):
            data = data[:-1] + bytes([data[-1] ^ 1])
        start, wish = 0, self.headers.get("range")
        if wish:
            hub.ranges.append(wish)
            start = int(wish.removeprefix("bytes=").partition("-")[0])
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(data) - start))
        self.send_header("ETag", f'"{hub.etag(name)}"')
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("Accept-Ranges", "bytes")
        self.end_headers()
        if self.command == "HEAD":
            return
        self._body(name, data, start)

    def _body(self, name: str, data: bytes, start: int) -> None:
        hub = self.hub
        is_weights = name.endswith(".safetensors")
        end = len(data)
        if is_weights and hub.cut is not None:
            end, hub.cut = start + hub.cut, None
            self.close_connection = True
        if is_weights and hub.stall is not None:
            end = min(end, hub.stall)
        for position in range(start, end, 2**16):
            part = data[position : min(end, position + 2**16)]
            self.wfile.write(part)
            hub.served += len(part)
        if is_weights and hub.stall is not None:
            self.wfile.flush()
            hub.is_stalled.set()
            hub.over.wait(60)


def nano_files(folder: Path) -> dict[str, bytes]:
    """A model's folder as a repository, with things beside it that nobody should fetch."""
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    return files | {
        "evil.py": b"raise SystemExit",
        "pytorch_model.bin": b"x" * 999,
        "onnx/model.safetensors": b"y" * 99,
    }
