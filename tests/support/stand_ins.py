"""Stand-ins for providers: real HTTP on loopback that answers what a test scripts and remembers what it was asked."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass(frozen=True, slots=True, kw_only=True)
class Scripted:
    """An answer. `wait` seconds come before it, `drip` seconds before each byte of its body."""

    status: int = 200
    body: bytes = b'{"data": [{"id": "a-model"}]}'
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0
    drip: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class StandIn(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a slow answer must not hold the test up

    def __init__(self, answer: Scripted) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.first_answers: list[Scripted] = []
        """Given before `answer`, each once."""
        self.on_request: Callable[[], object] | None = None
        """Happens before an answer is given, in a thread of its own."""
        self.asked: list[Asked] = []
        self.server_names: list[str | None] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: clients that hang up are what tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: StandIn
    protocol_version = "HTTP/1.1"  # it would keep connections

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        asked = Asked(
            method=self.command, path=self.path, headers=dict(self.headers.items()), body=self.rfile.read(length)
        )
        self.server.asked.append(asked)
        if self.server.on_request is not None:
            self.server.on_request()
        first = self.server.first_answers
        self._send(first.pop(0) if first else self.server.answer)

    do_POST = do_GET  # noqa: N815 the standard library's name

    def _send(self, answer: Scripted) -> None:
        time.sleep(answer.wait)
        self.send_response(answer.status)
        for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        for part in [answer.body] if not answer.drip else [bytes([byte]) for byte in answer.body]:
            time.sleep(answer.drip)
            self.wfile.write(part)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Nothing: tests read `asked`."""


@contextmanager
def stand_in(answer: Scripted | None = None, *, tls: ssl.SSLContext | None = None) -> Iterator[StandIn]:
    server = StandIn(answer or Scripted())
    if tls is not None:
        tls.sni_callback = lambda _socket, name, _context: server.server_names.append(name)
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def certificate_for(host: str, folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A server's TLS context for a host name, and the file of the certificate that clients may trust."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject_name=name, issuer_name=name, public_key=key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / "public.pem", folder / "private.pem"
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    return context, public
