"""The server: loopback only, a thread for each connection, and a list of what it was asked."""

import json
import re
import select
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

from backend.generation.stand_in import answers, anthropic, errors, google, openai, pictures, runware
from backend.generation.stand_in.asked import Answer, Asked, in_json
from backend.generation.stand_in.moments import HEADER, Moment, Sequences

HOST = "127.0.0.1"
PREFIX = "/stand-in/"
"""How the path of each address begins: the address says what it is."""

PATHS = {"openai": "openai/v1", "anthropic": "anthropic", "google": "google", "runware": "runware/v1"}
WRONG_KEY = "wrong-key"
KEPT_REQUESTS = 1_000
BLOCK_BYTES = 20

Read: TypeAlias = Callable[[Any, str], Asked]
READERS: dict[str, Read] = {
    "openai/v1/chat/completions": openai.read_chat,
    "openai/v1/responses": openai.read_responses,
    "openai/v1/images/generations": openai.read_images,
    "anthropic/v1/messages": anthropic.read,
    "runware/v1": runware.read,
}
OF_GOOGLE = re.compile(r"google/v[0-9a-z]+/models/([^/]+):(generateContent|streamGenerateContent)")
LISTS = {
    "openai/v1/models": "data",
    "anthropic/v1/models": "data",
    "google/v1/models": "models",
    "google/v1beta/models": "models",
}
"""Lists of models, which tests of keys ask for, and the field that has them."""


class StandIn(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # an answer that never comes must not hold up the end

    def __init__(self, port: int = 0) -> None:
        """Raises OSError where the port is taken; 0 takes any that is free."""
        super().__init__((HOST, port), _Handler)
        self.asked = deque[dict[str, object]](maxlen=KEPT_REQUESTS)
        self.sequences, self.tasks = Sequences(), runware.Tasks()

    @property
    def base(self) -> str:
        return f"http://{HOST}:{self.server_address[1]}"

    @property
    def addresses(self) -> dict[str, str]:
        """By provider: what its address is set to."""
        return {provider: f"{self.base}{PREFIX}{path}" for provider, path in PATHS.items()}

    def handle_error(self, request: object, client_address: Any) -> None:
        """Nothing: callers that hang up are what this is about."""


@contextmanager
def running(port: int = 0) -> Iterator[StandIn]:
    """Serve in a thread of this process. Raises OSError where the port is taken."""
    server = StandIn(port)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: StandIn
    protocol_version = "HTTP/1.1"
    server_version = "ratecard-stand-in"

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self._send(self._answer(content))

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == "/requests":
            self._send(in_json([*self.server.asked]))
        elif path.startswith("/images/"):
            self._send(_linked(path))
        elif (field := LISTS.get(path.removeprefix(PREFIX))) is not None:
            self._send(self._models(path.removeprefix(PREFIX), field))
        else:
            self._send(_not_found())

    def do_DELETE(self) -> None:
        self.server.asked.clear()
        self.server.sequences.forget()
        self._send(Answer(status=204))

    def _answer(self, content: bytes) -> Answer:
        path = urlsplit(self.path).path.removeprefix(PREFIX)
        try:
            body = json.loads(content)
            if path == PATHS["runware"] and body[0]["taskType"] == "modelSearch":
                return self._models(path, "data")
            asked = read(path, body, f"{self.server.base}/images")
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            return in_json({"error": f"No request of this protocol: {error!r}"}, status=400, is_work=False)
        if asked is None:
            return _not_found()
        moment = self.server.sequences.next(prompt=asked.prompt, header=self.headers.get(HEADER))
        if self._is_key_wrong():
            moment = Moment("wrong-key")
        answer = answers.answer(asked, moment, self.server.tasks)
        self._note(asked, moment, answer)
        return answer

    def _models(self, path: str, field: str) -> Answer:
        if self._is_key_wrong():
            asked = Asked(protocol=path.partition("/")[0], model="", prompt="")
            return errors.answer(asked, Moment("wrong-key")) or _not_found()
        return in_json({field: []})

    def _is_key_wrong(self) -> bool:
        """Any key is good but a missing one, and one that says so."""
        named = (self.headers.get(name, "") for name in ("authorization", "x-api-key", "x-goog-api-key"))
        return next((key.removeprefix("Bearer ") for key in named if key), WRONG_KEY) == WRONG_KEY

    def _note(self, asked: Asked, moment: Moment, answer: Answer) -> None:
        """Without headers, so without keys."""
        self.server.asked.append(
            {
                "protocol": asked.protocol,
                "model": asked.model,
                "prompt": asked.prompt,
                "count": asked.count,
                "task": asked.task,
                "is_poll": asked.is_poll,
                "moment": moment.name,
                "status": None if answer.hang_up or answer.wait is None else answer.status,
                "is_work": answer.is_work and not asked.is_poll,
            }
        )

    def _send(self, answer: Answer) -> None:
        if answer.hang_up or not self._waits(answer.wait):
            self.close_connection = True
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        body = b"".join(answer.pieces)
        if answer.is_stream:
            self.send_header("Transfer-Encoding", "chunked")
        elif answer.status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if answer.cut:
            pieces = [body[: len(body) // 2]]
        elif answer.drip:
            pieces = [body[place : place + BLOCK_BYTES] for place in range(0, len(body), BLOCK_BYTES)]
        else:
            pieces = [*answer.pieces]
        for piece in filter(None, pieces):
            self._waits(answer.drip / len(pieces))
            self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" if answer.is_stream else piece)
        if answer.is_stream and not answer.cut:
            self.wfile.write(b"0\r\n\r\n")
        self.close_connection = self.close_connection or answer.cut

    def _waits(self, seconds: float | None) -> bool:
        """False where the caller hung up meanwhile: it sends nothing more, so all that can be read is its end."""
        if seconds == 0:
            return True
        readable, _, _ = select.select([self.connection], [], [], seconds)
        return not readable

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: `asked` has all."""


def read(path: str, body: Any, links: str) -> Asked | None:
    if (found := OF_GOOGLE.fullmatch(path)) is not None:
        is_streamed = found[2] == "streamGenerateContent"
        return google.read(body, links, model=unquote(found[1]), is_streamed=is_streamed)
    reader = READERS.get(path)
    return None if reader is None else reader(body, links)


def _linked(path: str) -> Answer:
    try:
        _, _, size, file = path.split("/")
        found = pictures.linked(size=size, name=file.removesuffix(".png"))
    except ValueError:
        found = None
    return _not_found() if found is None else Answer(headers=found[0], pieces=(found[1],))


def _not_found() -> Answer:
    return in_json({"error": "The stand-in serves nothing here."}, status=404, is_work=False)
