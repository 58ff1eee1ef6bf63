"""A real HTTP server that answers as LibreTranslate does, or as a test wants it to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

LANGUAGES = [
    {"code": "en", "name": "English", "targets": ["ar", "en", "es", "zh-Hans"]},
    {"code": "es", "name": "Spanish", "targets": ["en", "es"]},
    {"code": "ar", "name": "Arabic", "targets": ["en"]},
    {"code": "zh-Hans", "name": "Chinese", "targets": ["en"]},
]


class Asked:
    """What the server was asked: the path, and the JSON body where there is one."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Any]] = []
        self.url = ""

    @property
    def paths(self) -> list[str]:
        """The paths asked for, in order."""
        return [path for path, _ in self.calls]


Answer = Callable[[BaseHTTPRequestHandler, Any], None]


def shouted(handler: BaseHTTPRequestHandler, body: Any) -> None:
    """LibreTranslate that "translates" into capitals."""
    if handler.path == "/languages":
        send(handler, LANGUAGES)
    else:
        send(handler, {"translatedText": [text.upper() for text in body["q"]]})


def send(handler: BaseHTTPRequestHandler, value: Any, code: int = 200, **headers: str) -> None:
    """Answer with JSON, or with bytes as they are."""
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    handler.send_response(code)
    for key, told in {"Content-Length": str(len(raw)), **headers}.items():
        handler.send_header(key.replace("_", "-"), told)
    handler.end_headers()
    handler.wfile.write(raw)


@contextmanager
def serving(answer: Answer = shouted) -> Iterator[Asked]:
    """A server on a free port of this machine, for as long as the block lasts."""
    asked = Asked()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = json.loads(raw) if raw else None
            asked.calls.append((self.path, body))
            with suppress(OSError):  # whoever asked has gone
                answer(self, body)

        do_GET = do_POST = _answer

        def log_message(self, *told: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    asked.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
