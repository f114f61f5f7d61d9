"""Calls to addresses that people typed in, over real sockets."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend.shared import outbound, public_addresses
from backend.shared.outbound import AddressRefused, AnswerRefused
from tests.support.stand_ins import Scripted, certificate_for, stand_in

INNER = [
    "127.0.0.1",
    "10.0.0.8",
    "172.16.1.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "fe80::1",
    "fe80::1%lo",
    "fd00::1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "::ffff:0:7f00:1",
    "fec0::1",
    "2002:7f00:1::",
    "ff02::1",
]
PUBLIC = "2e00::1"  # of public space that is assigned to nobody
OUTSIDE = [PUBLIC, "8.8.8.8", "::ffff:8.8.8.8", "64:ff9b::808:808", "::808:808", "2002:808:808::"]


@pytest.fixture
def insecure(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


class Names:
    """A resolver that answers each look-up with the next line."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers, self.asked, self.places = list(answers), 0, list[tuple[str, int]]()

    def __call__(self, host: str, port: int) -> list[str]:
        self.asked += 1
        self.places.append((host, port))
        return self.answers[min(self.asked, len(self.answers)) - 1]


def client(names: Names | None = None, *, seconds: float = 5, max_bytes: int = 1_000) -> httpx.Client:
    return outbound.client(seconds=seconds, max_bytes=max_bytes, resolve=names)


@pytest.mark.parametrize("address", INNER)
def test_a_public_name_that_leads_inside_is_refused(address: str) -> None:
    with pytest.raises(AddressRefused, match=r"^Not a public address\.$"):
        client(Names([address])).get("https://api.example.com/")


@pytest.mark.parametrize(
    "address",
    ["168.63.129.16", "::ffff:168.63.129.16", "192.88.99.1", "3fff::1", "169.254.169.254", "fe80::1", "fd00:ec2::254"],
)
@pytest.mark.parametrize("insecure_endpoints", [True, False])
def test_a_name_that_leads_to_metadata_or_to_nobody_is_refused(
    address: str, insecure_endpoints: bool, settings: Any
) -> None:
    settings.INSECURE_ENDPOINTS = insecure_endpoints
    with pytest.raises(AddressRefused, match=r"^Not a public address\.$"):
        client(Names([address])).get("https://api.example.com/")


@pytest.mark.parametrize("address", OUTSIDE)
def test_which_addresses_are_public(address: str) -> None:
    assert public_addresses.is_public(ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "localhost", "[::1]", "[::ffff:7f00:1]"])
def test_an_inner_address_is_refused_as_it_is(host: str) -> None:
    with stand_in() as server, pytest.raises(AddressRefused):
        client().get(f"https://{host}:{server.port}/")
    assert server.asked == []


def test_one_private_address_among_public_ones_is_refused() -> None:
    with pytest.raises(AddressRefused):
        client(Names([PUBLIC, "10.0.0.8"])).get("https://api.example.com/")


def test_plain_http_is_refused_before_anything_is_looked_up() -> None:
    names = Names([PUBLIC])
    with pytest.raises(AddressRefused, match=r"^Not an https address\.$"):
        client(names).get("http://api.example.com/")
    assert names.asked == 0


@pytest.mark.usefixtures("insecure")
def test_no_other_protocol_is_ever_called() -> None:
    with pytest.raises(AddressRefused, match=r"^Not an https address\.$"):
        client().get("ftp://127.0.0.1/")


def test_a_name_is_looked_up_once_so_that_it_can_not_turn_inward_after_the_check() -> None:
    names = Names([PUBLIC], ["127.0.0.1"])
    with stand_in() as server, pytest.raises(httpx.TransportError) as failed:
        client(names, seconds=1).get(f"https://api.example.com:{server.port}/")
    assert not isinstance(failed.value, AddressRefused)
    assert (names.asked, server.asked) == (1, [])


@pytest.mark.usefixtures("insecure")
def test_the_address_that_was_looked_up_first_is_called_by_the_name_of_the_host() -> None:
    names = Names(["127.0.0.1"], ["10.0.0.8"])
    with stand_in() as server, client(names) as caller:
        assert caller.get(f"http://api.example.com:{server.port}/x?y=1").status_code == 200
    (asked,) = server.asked
    assert (asked.path, asked.headers["Host"]) == ("/x?y=1", f"api.example.com:{server.port}")
    assert names.places == [("api.example.com", server.port)]


def test_a_name_that_turns_inward_is_refused_at_the_next_call(settings: Any) -> None:
    """Each call looks the name up once and keeps no connection, so a change counts from the next call on."""
    names = Names(["127.0.0.1"], ["10.0.0.8"])
    with stand_in() as server, client(names) as caller:
        settings.INSECURE_ENDPOINTS = True
        assert caller.get(f"http://api.example.com:{server.port}/").status_code == 200
        settings.INSECURE_ENDPOINTS = False
        with pytest.raises(AddressRefused):
            caller.get(f"https://api.example.com:{server.port}/")
    assert (names.asked, len(server.asked)) == (2, 1)


@pytest.mark.usefixtures("insecure")
def test_each_call_looks_the_name_up_again() -> None:
    names = Names(["127.0.0.1"])
    with stand_in() as server, client(names) as caller:
        for _ in range(2):
            assert caller.get(f"http://api.example.com:{server.port}/").is_success
    assert (names.asked, len(server.asked)) == (2, 2)


@pytest.mark.usefixtures("insecure")
def test_requests_arrive_as_they_are_sent() -> None:
    with stand_in() as server:
        assert client().post(server.base, content=b"hello", headers={"X-Own": "1"}).is_success
    (asked,) = server.asked
    assert (asked.method, asked.body, asked.headers["X-Own"]) == ("POST", b"hello", "1")
    assert asked.headers["User-Agent"] == "ratecard"


def test_the_time_for_a_connection_is_five_seconds_at_most() -> None:
    assert client(seconds=60).timeout == httpx.Timeout(60, connect=5)
    assert client(seconds=3).timeout == httpx.Timeout(3, connect=3)


@pytest.mark.usefixtures("insecure")
def test_no_other_address_is_called() -> None:
    with stand_in() as server:
        for addresses in ([], ["127.0.0.9"]):
            with pytest.raises(httpx.ConnectError):
                client(Names(addresses)).get(f"http://api.example.com:{server.port}/")
    assert server.asked == []


@pytest.mark.usefixtures("insecure")
def test_a_call_returns_its_address() -> None:
    with stand_in() as server, client().stream("GET", server.base) as answer:
        stream = answer.extensions["network_stream"]
        assert stream.get_extra_info("server_addr") == ("127.0.0.1", server.port)


@pytest.mark.usefixtures("insecure")
def test_the_next_address_of_a_host_is_tried() -> None:
    with stand_in() as server:
        assert client(Names(["127.0.0.9", "127.0.0.1"])).get(f"http://api.example.com:{server.port}/").is_success


@pytest.mark.usefixtures("insecure")
def test_tls_names_the_host_and_holds_the_certificate_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tls, trusted = certificate_for("api.example.com", tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with stand_in(tls=tls) as server, client(Names(["127.0.0.1"])) as caller:
        assert caller.get(f"https://api.example.com:{server.port}/").status_code == 200
        with pytest.raises(httpx.ConnectError):
            caller.get(f"https://other.example.com:{server.port}/")
    assert server.server_names == ["api.example.com", "other.example.com"]
    assert len(server.asked) == 1


@pytest.mark.usefixtures("insecure")
def test_redirects_are_not_followed() -> None:
    with stand_in() as elsewhere, stand_in(Scripted(status=307, headers={"Location": elsewhere.base})) as server:
        assert client().get(server.base).status_code == 307
    assert elsewhere.asked == []


@pytest.mark.usefixtures("insecure")
def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with stand_in() as proxy, stand_in() as server:
        monkeypatch.setenv("HTTP_PROXY", proxy.base)
        monkeypatch.setenv("ALL_PROXY", proxy.base)
        assert client().get(server.base).status_code == 200
    assert proxy.asked == []


@pytest.mark.usefixtures("insecure")
@pytest.mark.parametrize(
    "answer",
    [
        Scripted(wait=3),
        Scripted(drip=0.2, body=b"x" * 100),
        Scripted(drip=0.2, body=b"x" * 100, headers={"Content-Length": "1000000"}),
    ],
    ids=["silent", "dripping", "dripping for ever"],
)
def test_a_call_ends_in_its_time(answer: Scripted) -> None:
    started = time.monotonic()
    with stand_in(answer) as server, pytest.raises(httpx.TimeoutException):
        client(seconds=0.5).get(server.base)
    assert time.monotonic() - started < 2.5


@contextmanager
def silent_server(*, backlog: int = 10) -> Iterator[int]:
    """The port of a server that takes connections and does nothing."""
    with socket.create_server(("127.0.0.1", 0), backlog=backlog) as server:
        yield server.getsockname()[1]


@pytest.mark.usefixtures("insecure")
@pytest.mark.parametrize(
    ("scheme", "content"), [("https", b""), ("http", b"x" * 20_000_000)], ids=["handshake", "sending"]
)
def test_each_step_ends_in_its_time(scheme: str, content: bytes) -> None:
    started = time.monotonic()
    with silent_server() as port, pytest.raises(httpx.TimeoutException):
        client(Names(["127.0.0.1"]), seconds=0.5).post(f"{scheme}://api.example.com:{port}/", content=content)
    assert time.monotonic() - started < 2.5


@pytest.mark.usefixtures("insecure")
def test_a_connection_ends_in_its_time() -> None:
    started = time.monotonic()
    with silent_server(backlog=0) as port, ExitStack() as others:
        for _ in range(3):  # more than the server lets wait
            other = others.enter_context(socket.socket())
            other.setblocking(False)
            other.connect_ex(("127.0.0.1", port))
        with pytest.raises(httpx.TimeoutException):
            client(seconds=0.5).get(f"http://127.0.0.1:{port}/")
    assert time.monotonic() - started < 2.5


@pytest.mark.usefixtures("insecure")
def test_a_short_time_is_enough_for_a_quick_answer() -> None:
    with stand_in() as server:
        assert client(seconds=0.95).get(server.base).is_success


@pytest.mark.usefixtures("insecure")
@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Scripted(body=b"x" * 1_001), "Too long an answer."),
        (Scripted(body=b"\x1f\x8b", headers={"Content-Encoding": "gzip"}), "A compressed answer."),
    ],
    ids=["long", "compressed"],
)
def test_an_answer_of_unknown_length_is_refused(answer: Scripted, message: str) -> None:
    with stand_in(answer) as server, pytest.raises(AnswerRefused) as refused:
        client().get(server.base)
    assert str(refused.value) == message


@pytest.mark.usefixtures("insecure")
def test_an_answer_as_long_as_allowed_is_read() -> None:
    with stand_in(Scripted(body=b"x" * 1_000)) as server:
        assert client().get(server.base).content == b"x" * 1_000
        assert server.asked[0].headers["Accept-Encoding"] == "identity"


@pytest.mark.usefixtures("insecure")
def test_an_error_does_not_quote_what_was_sent() -> None:
    with stand_in() as server, pytest.raises(httpx.LocalProtocolError) as refused:
        client().get(server.base, headers={"x-api-key": "sk-canary\n"})
    assert "canary" not in repr(refused.value)
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("host", ["nowhere.invalid", "x" * 64 + ".example.com"])
def test_a_name_that_leads_nowhere_is_no_connection(host: str) -> None:
    with pytest.raises(httpx.ConnectError) as refused:
        client().get(f"https://{host}/")
    assert not isinstance(refused.value, AddressRefused)
