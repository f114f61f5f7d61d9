"""A server in its own process stays responsive while clients try to exhaust it."""

import gzip
import json
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import pytest
from pytest_django import DjangoDbBlocker

from backend.accounts.scopes import StaffRole
from tests.conftest import staff
from tests.support.changes import dump
from tests.support.databases import Database, seeded_copy
from tests.support.servers import free_port, server_process
from tests.support.uploads import PRICES, operations

MEGABYTE = 1_000_000
MOST_MEMORY = 600 * MEGABYTE
MOST_SECONDS = 60
CSRF = "a" * 32
BOMBS = {
    "deep": b"[" * 9_900_000,
    "deep objects": b'{"a":' * 1_900_000,
    "a long line": b'{"a": "' + b"x" * 9_900_000 + b'"}',
    "a million rows": b"{" + b",".join(b'"%d":0' % row for row in range(1_000_000))[:9_900_000] + b"}",
    "a million lists": b"[" + b"[]," * 3_000_000 + b"[]]",
    "five million numbers": b"[" + b"0," * 4_900_000 + b"0]",
    "wide letters": b'["\xf0\x9f\x92\xa3' + b"x" * 9_900_000 + b'"]',
    "a million lines": b"- a\n" * 1_000_000,
    "long digits": b'{"a": {"input_cost_per_token": ' + b"9" * 9_900_000 + b"}}",
    "gzip": gzip.compress(b"0" * 100 * MEGABYTE),
    "UTF-16": PRICES.decode().encode("utf-16"),
    "UTF-16 without a mark": PRICES.decode().encode("utf-16-le"),
    "latin-1": '{"é": {}}'.encode("latin-1"),
    "NUL": b"\x00" * 9_900_000,
    "nothing": b"",
}


class Site:
    def __init__(self, base: str, process: psutil.Process, session: str) -> None:
        self.base, self.process, self.session = base, process, session

    def send(self, content: bytes, format: str = "LITELLM") -> httpx.Response:
        return httpx.post(
            f"{self.base}/graphql",
            data={"operations": operations(format=format), "map": '{"0": ["variables.file"]}'},
            files={"0": ("prices.json", content)},
            cookies={"sessionid": self.session, "csrftoken": CSRF},
            headers={"X-CSRFToken": CSRF},
            timeout=MOST_SECONDS,
        )

    @contextmanager
    def growth(self) -> Iterator[list[int]]:
        """How much memory it took at most meanwhile, sampled all the time."""
        start, samples, stop = self.process.memory_info().rss, [0], threading.Event()

        def sample() -> None:
            while not stop.wait(0.005):
                samples[0] = max(samples[0], self.process.memory_info().rss - start)

        thread = threading.Thread(target=sample)
        thread.start()
        try:
            yield samples
        finally:
            stop.set()
            thread.join()


@pytest.fixture(scope="module")
def database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    with django_db_blocker.unblock(), seeded_copy() as found:
        yield found


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server keeps what it is sent."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="module")
def site(database: Database, kept: Path) -> Iterator[Site]:
    """One for all of these: what one bomb leaves, the next one finds."""
    session = staff("edith", StaffRole.EDITOR).client.cookies["sessionid"].value
    port = free_port()
    with server_process(database.url, port, TMPDIR=str(kept)) as process:
        yield Site(f"http://127.0.0.1:{port}", psutil.Process(process.pid), session)


def left_in(folder: Path) -> list[str]:
    """What is there still after a while: the server answers first, then it tidies."""
    limit = time.monotonic() + 10
    while (found := os.listdir(folder)) and time.monotonic() < limit:
        time.sleep(0.05)
    return found


def test_bombs_are_refused_with_bounded_memory_and_leave_nothing(site: Site, kept: Path) -> None:
    before, started = dump(), time.monotonic()
    with site.growth() as grown:
        answers = [site.send(content, format) for content in BOMBS.values() for format in ("LITELLM", "RATECARD")]
    codes = {json.loads(answer.content)["data"]["importReviewCreate"]["code"] for answer in answers}
    assert ({answer.status_code for answer in answers}, codes) == ({400}, {"UNREADABLE_PRICE_LIST"})
    assert time.monotonic() - started < MOST_SECONDS
    assert grown[0] < MOST_MEMORY
    assert (dump(), left_in(kept)) == (before, [])


def test_a_file_as_large_as_may_be_reaches_its_reader(site: Site, kept: Path) -> None:
    content = PRICES + b" " * (10 * MEGABYTE - len(PRICES))
    assert "ImportReviewPayload" in site.send(content).text
    refused = site.send(content + b" ")
    assert (refused.status_code, "larger than 10 MB" in refused.text) == (400, True)
    assert left_in(kept) == []


def test_a_body_that_is_too_large_is_refused_before_it_is_kept(site: Site) -> None:
    before = dump()
    with site.growth() as grown:
        answer = site.send(b"x" * 50 * MEGABYTE)
    assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (413, "BODY_TOO_LARGE")
    assert (grown[0] < MOST_MEMORY, dump()) == (True, before)


def test_a_body_without_an_end_is_cut_off(site: Site) -> None:
    host, port = site.base.removeprefix("http://").split(":")
    sent, piece = 0, b"f4240\r\n" + b"x" * MEGABYTE + b"\r\n"
    with socket.create_connection((host, int(port)), timeout=MOST_SECONDS) as client:
        client.sendall(b"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n")
        try:
            while sent < 1_000 * MEGABYTE:
                client.sendall(piece)
                sent += MEGABYTE
        except OSError:
            pass
    assert sent < 102 * MEGABYTE
    assert httpx.get(f"{site.base}/health/").status_code == 200


def test_a_client_that_leaves_while_it_sends_leaves_nothing(site: Site, kept: Path) -> None:
    host, port = site.base.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as client:
        head = b"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000000\r\n"
        client.sendall(
            head + b"Content-Type: multipart/form-data; boundary=x\r\n\r\n" + b"--x\r\n" + b"y" * 5 * MEGABYTE
        )
    assert httpx.get(f"{site.base}/health/").status_code == 200
    assert left_in(kept) == []
