"""Both ends of a wire. Everything waits for a condition, and no longer than some seconds."""

import contextlib
import queue
import socket
import threading
from dataclasses import dataclass
from http.client import HTTPMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Callable, Iterator
from urllib.parse import urlsplit


@dataclass
class Delivery:
    """One POST, as it arrived."""

    body: bytes
    headers: HTTPMessage

    @property
    def signature(self) -> str:
        return self.headers["Stripe-Signature"]


class Receiver:
    """What a platform's endpoint got."""

    def __init__(self, url: str, arrived: "queue.Queue[Delivery]"):
        self.url = url
        self._arrived = arrived

    def wait_for(self, wanted: Callable[[Delivery], bool], seconds: float = 60) -> Delivery:
        """The first delivery that is wanted; fails when none came in time."""
        try:
            while True:
                delivery = self._arrived.get(timeout=seconds)
                if wanted(delivery):
                    return delivery
        except queue.Empty:
            raise AssertionError(f"no such delivery within {seconds} s") from None


@contextlib.contextmanager
def receiver() -> Iterator[Receiver]:
    """A platform's endpoint on this machine."""
    arrived: "queue.Queue[Delivery]" = queue.Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()
            arrived.put(Delivery(body, self.headers))

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Receiver(f"http://127.0.0.1:{server.server_port}/hooks", arrived)
    finally:
        server.shutdown()
        server.server_close()


class Proxy:
    """Forwards calls, but for the answers to the first ones."""

    def __init__(self, target: str, drop: int):
        parts = urlsplit(target)
        self._target = (parts.hostname, parts.port)
        self._drop = drop
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.calls = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                threading.Thread(target=self._call, args=(near,), daemon=True).start()

    # A call goes through and is carried out; then the answer is lost, or isn't.
    def _call(self, near: socket.socket) -> None:
        with near, socket.create_connection(self._target, timeout=60) as far:
            asked = _message(near)
            far.sendall(asked)
            self.calls.append(asked)
            answer = _message(far)
            if len(self.calls) > self._drop:
                near.sendall(answer)

    def close(self) -> None:
        self._listener.close()


# One HTTP/1.1 message with a length; whoever sends it is asked for no second one on this connection.
def _message(sender: socket.socket) -> bytes:
    raw = b""
    while b"\r\n\r\n" not in raw:
        more = sender.recv(65_536)
        if not more:
            return raw
        raw += more
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    lengths = [line.split(b":")[1] for line in lines if line.lower().startswith(b"content-length:")]
    length = int(lengths[0]) if lengths else 0
    while len(body) < length:
        body += sender.recv(65_536)
    return b"\r\n".join([*lines, b"connection: close"]) + b"\r\n\r\n" + body


@contextlib.contextmanager
def proxy(target: str, drop: int) -> Iterator[Proxy]:
    """A network between the SDK and the API that loses the answers to the first `drop` calls."""
    between = Proxy(target, drop)
    try:
        yield between
    finally:
        between.close()
