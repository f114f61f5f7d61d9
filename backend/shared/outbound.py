"""HTTP calls to addresses that people typed in: the one client for all of them.

A call resolves the host's name once, refuses it unless every address that it leads to is public, and connects to
an address that was checked, so a name that changes in between (DNS rebinding) leads nowhere else. The URL stays as
it is, so TLS and the Host header name the host. Plain HTTP is refused, redirects are not followed, proxies of the
environment are not used, and the whole call is bounded in time and in bytes. The setting INSECURE_ENDPOINTS allows
plain HTTP and addresses of this machine and its network, and nothing else; so does a command whose user could call
them without us.
"""

import os
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from ipaddress import ip_address
from ssl import SSLContext
from typing import TypeAlias

import httpcore
import httpx
from django.conf import settings

from backend.shared.public_addresses import is_own, is_public

CONNECT_SECONDS = 5.0

SocketOption: TypeAlias = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
Resolver: TypeAlias = Callable[[str, int], list[str]]
"""The IP addresses of a host name, the preferred one first. Raises OSError."""


class AddressRefused(httpx.ConnectError):
    """The address is not https, or not one that may be called. Nothing was sent."""


class AnswerRefused(httpx.RemoteProtocolError):
    """The answer is longer than allowed, or compressed, which was not asked for and could hide its length."""


def client(
    *, seconds: float, max_bytes: int, resolve: Resolver | None = None, of_own_network: bool = False
) -> httpx.Client:
    """A client whose every call ends within `seconds` and reads up to `max_bytes` of the answer.

    `of_own_network` allows what INSECURE_ENDPOINTS does. Looking up the name comes on top of the `seconds`. Raises the
    errors of httpx, without texts of the other side, and of these AddressRefused and AnswerRefused.
    """

    def is_insecure() -> bool:
        return of_own_network or settings.INSECURE_ENDPOINTS

    network = _CheckedNetwork(seconds=seconds, resolve=resolve or addresses_of, is_insecure=is_insecure)
    return httpx.Client(
        transport=_Transport(max_bytes=max_bytes, network=network, is_insecure=is_insecure),
        headers={"User-Agent": "ratecard"},
        timeout=httpx.Timeout(seconds, connect=min(seconds, CONNECT_SECONDS)),
        follow_redirects=False,
        trust_env=False,
    )


def addresses_of(host: str, port: int) -> list[str]:
    entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in entries))


@lru_cache(maxsize=4)
def _tls(_file: str | None, _folder: str | None) -> SSLContext:
    """By the variables that name the trusted certificates. To read these takes 30 ms, longer than most of a call."""
    return httpx.create_ssl_context()


class _Transport(httpx.BaseTransport):
    """As httpx's own, but over a pool that takes the network below: httpx has no public way to give one."""

    def __init__(self, *, max_bytes: int, network: "_CheckedNetwork", is_insecure: Callable[[], bool]) -> None:
        self._max_bytes, self._is_insecure = max_bytes, is_insecure
        self._pool = httpcore.ConnectionPool(
            ssl_context=_tls(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")),
            max_connections=None,
            max_keepalive_connections=0,  # each call is checked, and has its own time
            network_backend=network,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.scheme not in (("https", "http") if self._is_insecure() else ("https",)):
            raise AddressRefused("Not an https address.")
        assert isinstance(request.stream, httpx.SyncByteStream)
        # A small compressed answer can expand to gigabytes, so only uncompressed ones are accepted.
        request.headers["Accept-Encoding"] = "identity"
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        asked = httpcore.Request(
            request.method,
            url,
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _errors_of_httpx():
            answer = self._pool.handle_request(asked)
        response = httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_BoundedAnswer(answer, self._max_bytes),
            extensions=answer.extensions,
        )
        if response.headers.get("Content-Encoding", "identity") != "identity":
            answer.close()
            raise AnswerRefused("A compressed answer.")
        return response

    def close(self) -> None:
        self._pool.close()


class _BoundedAnswer(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response, max_bytes: int) -> None:
        self._answer, self._left = answer, max_bytes

    def __iter__(self) -> Iterator[bytes]:
        with _errors_of_httpx():
            for part in self._answer.iter_stream():
                self._left -= len(part)
                if self._left < 0:
                    raise AnswerRefused("Too long an answer.")
                yield part

    def close(self) -> None:
        self._answer.close()


@contextmanager
def _errors_of_httpx() -> Iterator[None]:
    """httpcore's errors by the names that httpx gives them, without their texts: those may quote headers."""
    try:
        yield
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError) as error:
        name = type(error).__name__
        raise getattr(httpx, name)(name) from None


class _CheckedNetwork(httpcore.NetworkBackend):
    def __init__(self, *, seconds: float, resolve: Resolver, is_insecure: Callable[[], bool]) -> None:
        self._seconds, self._resolve, self._network = seconds, resolve, httpcore.SyncBackend()
        self._is_insecure = is_insecure

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers."""
        addresses, deadline = self._checked(host, port), time.monotonic() + self._seconds
        error: Exception = httpcore.ConnectError()
        for address in addresses:
            try:
                stream = self._network.connect_tcp(
                    address, port, _left(deadline, timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
                error = failure
            else:
                return _TimedStream(stream, deadline)
        raise error

    def _checked(self, host: str, port: int) -> list[str]:
        try:
            addresses = self._resolve(host, port)
        except (OSError, UnicodeError):  # a label of more than 63 characters is an error of Unicode
            raise httpcore.ConnectError from None
        for address in map(ip_address, addresses):
            if not is_public(address) and not (self._is_insecure() and is_own(address)):
                raise AddressRefused("Not a public address.")
        return addresses


class _TimedStream(httpcore.NetworkStream):
    """Time-outs are per read: this ends a call, too, whose other side sends a byte now and then."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline, timeout))

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline, timeout))
        return _TimedStream(stream, self._deadline)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _left(deadline: float, timeout: float | None) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left if timeout is None else min(left, timeout)
