"""Which revision is the newest, and what the rows of tokens and documents say: one statement for all that wait.

A request is answered by a check that began after it arrived, so it joins the next one where a check is under way.
libpq is driven directly on the event loop: one request of many costs the loop no task and no connection of its own.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.conf import settings
from psycopg import AsyncConnection, Error, OperationalError
from psycopg.pq import ExecStatus

from backend.shared import clock
from backend.shared.database_address import connection_parameters

CHECK_SECONDS = 2.0
"""The longest that requests wait for a check, and for a connection."""
RETRY_SECONDS = 0.5
CHECKER = "ratecard edge"
Listener = Callable[[], None]
NEWEST = b"""
    SELECT '', uid::text, extract(epoch FROM statement_timestamp())::float8
    FROM catalog_catalogrevision ORDER BY number DESC LIMIT 1
"""
ROWS = b"""
    (SELECT '', uid::text, extract(epoch FROM statement_timestamp())::float8
        FROM catalog_catalogrevision ORDER BY number DESC LIMIT 1)
    UNION ALL SELECT 'token ' || prefix, json_build_array(
            token.id, sha256, scopes, revoked_at, expires_at, last_used_at, integration.id, integration.name
        )::text, NULL
        FROM accounts_apitoken token JOIN accounts_integration integration ON integration.id = token.integration_id
        WHERE prefix = ANY ($1::text[])
    UNION ALL SELECT 'document ' || document_id, added_at::text, NULL
        FROM documents_trusteddocument WHERE document_id = ANY ($2::text[])
"""
NEWEST_NAME, ROWS_NAME = b"ratecard_newest", b"ratecard_rows"
AWAY = ("08", "55", "57")
"""The classes of errors of a database that is not there: connection, not accepting any, shutting down or starting."""


class NotChecked(Exception):
    """The database does not say which revision is the newest; `is_away` where it can't be reached at all."""

    def __init__(self, *, is_away: bool) -> None:
        super().__init__()
        self.is_away = is_away


@dataclass(frozen=True, slots=True)
class Check:
    """`rows` are what the database holds of the tokens and documents that were asked for, as text, by kind and key."""

    revision: UUID
    rows: Mapping[bytes, bytes]

    def token(self, prefix: str) -> bytes | None:
        return self.rows.get(b"token " + prefix.encode())

    def document(self, document_id: str) -> bytes | None:
        return self.rows.get(b"document " + document_id.encode())


class Freshness:
    """The checks of one process, in one event loop. `note` hears of each."""

    def __init__(self, note: "Callable[[Check], None]") -> None:
        self._note = note
        self._waiting: _Batch | None = None
        self._line: _Line | None = None
        self._connecting: asyncio.Task[None] | None = None
        self._retry_at, self._is_away, self._is_sending = 0.0, True, False

    def check(self, *, token: str = "", document: str = "") -> "asyncio.Future[Check]":
        """A check that begins after this call. Raises NotChecked."""
        if self._waiting is None:
            self._waiting = _Batch(self._note)
        batch = self._waiting
        if token:
            batch.tokens.add(token)
        if document:
            batch.documents.add(document)
        if self._line is None:
            self._connect()
        elif not (self._line.is_busy or self._is_sending):
            self._is_sending = True
            asyncio.get_running_loop().call_soon(self._send)  # with those that arrived in the same turn of the loop
        return batch.answer

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None

    def _send(self) -> None:
        self._is_sending = False
        if self._line is not None and self._waiting is not None:
            batch, self._waiting = self._waiting, None
            self._line.send(batch)

    def _connect(self) -> None:
        loop = asyncio.get_running_loop()
        if self._connecting is None and loop.time() >= self._retry_at:
            self._connecting = loop.create_task(self._open())
        elif self._connecting is None:
            self._fail()

    async def _open(self) -> None:
        try:
            self._line = await asyncio.wait_for(_Line.open(on_ready=self._send, on_lost=self._lost), CHECK_SECONDS)
        except (OSError, Error, TimeoutError) as failure:
            # A database that refuses for another reason is there, and Django may reach it: nothing stale is given.
            sqlstate = getattr(failure, "sqlstate", None)
            self._is_away = sqlstate is None or sqlstate.startswith(AWAY)
            self._retry_at = asyncio.get_running_loop().time() + RETRY_SECONDS
            self._fail()
        finally:
            self._connecting = None
        self._send()

    def _lost(self, unanswered: "_Batch | None") -> None:
        """Who waits is asked for by a new connection, at once; without anybody the next to come opens it."""
        self._line = None
        if unanswered is not None:
            if self._waiting is not None:
                unanswered.join(self._waiting)
            self._waiting = unanswered
        if self._waiting is not None:
            self._connect()

    def _fail(self) -> None:
        if self._waiting is not None:
            self._waiting.fail(is_away=self._is_away)
            self._waiting = None


class _Batch:
    """The requests that one check answers. They share one future, which none of them cancels."""

    def __init__(self, note: Callable[[Check], None]) -> None:
        self._note = note
        self.answer: asyncio.Future[Check] = asyncio.get_running_loop().create_future()
        self.tokens: set[str] = set()
        self.documents: set[str] = set()
        self.is_second_try = False
        self.joined: list[_Batch] = []

    def join(self, other: "_Batch") -> None:
        """Answer the other one, too."""
        self.tokens |= other.tokens
        self.documents |= other.documents
        self.joined.append(other)

    def succeed(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        found = dict(rows)
        revision = found.pop(b"", None)
        if revision is None:  # a database without a catalog
            self.fail(is_away=False)
        elif not self.answer.done():
            check = Check(_uid(revision), found)
            self._note(check)
            for batch in (self, *self.joined):
                if not batch.answer.done():
                    batch.answer.set_result(check)

    def fail(self, *, is_away: bool) -> None:
        for other in self.joined:
            other.fail(is_away=is_away)
        if not self.answer.done():
            self.answer.set_exception(NotChecked(is_away=is_away))
            self.answer.exception()  # nobody may be left to hear of it


class _Line:
    """One connection, and the batch that waits for its answer."""

    def __init__(
        self,
        opened: "AsyncConnection[Any]",
        on_ready: Listener,
        on_lost: "Callable[[_Batch | None], None]",
        *,
        is_prepared: bool,
    ) -> None:
        self._opened, self._pgconn, self._is_prepared = opened, opened.pgconn, is_prepared
        self._on_ready, self._on_lost = on_ready, on_lost
        self._loop = asyncio.get_running_loop()
        self._batch: _Batch | None = None
        self._asked_at = clock.asked()
        self._result: Any = None
        self._timer: asyncio.TimerHandle | None = None
        self._socket = self._pgconn.socket
        self._loop.add_reader(self._socket, self._read)

    @classmethod
    async def open(cls, *, on_ready: Listener, on_lost: "Callable[[_Batch | None], None]") -> "_Line":
        opened = await AsyncConnection.connect(
            **{"connect_timeout": 2, **connection_parameters(application_name=CHECKER)}, autocommit=True
        )
        if settings.DATABASE_POOL:
            await opened.execute(b"PREPARE %s AS %s" % (NEWEST_NAME, NEWEST))
            await opened.execute(b"PREPARE %s (text[], text[]) AS %s" % (ROWS_NAME, ROWS))
            return cls(opened, on_ready, on_lost, is_prepared=True)
        return cls(opened, on_ready, on_lost, is_prepared=False)  # behind a pooler, which may switch connections

    @property
    def is_busy(self) -> bool:
        return self._batch is not None

    def send(self, batch: _Batch) -> None:
        self._batch, self._asked_at = batch, clock.asked()
        self._timer = self._loop.call_later(CHECK_SECONDS, self._hangs)
        rows = [_array(batch.tokens), _array(batch.documents)] if batch.tokens or batch.documents else None
        try:
            if self._is_prepared:
                self._pgconn.send_query_prepared(ROWS_NAME if rows else NEWEST_NAME, rows)
            else:
                self._pgconn.send_query_params(ROWS if rows else NEWEST, rows)
            if self._pgconn.flush():  # a database that does not take a kilobyte answers nothing either
                self._hangs()
        except OperationalError:
            self._lose()

    def close(self) -> None:
        self._loop.remove_reader(self._socket)
        self._pgconn.finish()
        if self._timer is not None:
            self._timer.cancel()

    def _read(self) -> None:
        try:
            self._pgconn.consume_input()
            while not self._pgconn.is_busy():
                result = self._pgconn.get_result()
                if result is None:
                    self._answer()
                    return
                self._result = result
        except OperationalError:
            self._lose()

    def _answer(self) -> None:
        batch, result = self._batch, self._result
        if batch is None or result is None or result.status != ExecStatus.TUPLES_OK:
            self._lose()  # a notice of the end, or an error
            return
        assert self._timer is not None
        self._timer.cancel()
        self._batch = self._result = None
        # The newest revision is the first row; a database without a catalog has none.
        if (seconds := result.get_value(0, 2) if result.ntuples else None) is not None:
            clock.follow(datetime.fromtimestamp(float(seconds), UTC), asked_at=self._asked_at)
        batch.succeed((result.get_value(row, 0), result.get_value(row, 1)) for row in range(result.ntuples))
        self._on_ready()

    def _hangs(self) -> None:
        self._lose(is_away=True)

    def _lose(self, *, is_away: bool = False) -> None:
        """Who waits is asked for once more, by a new connection, which finds out where the database is away."""
        self.close()
        batch, self._batch = self._batch, None
        if batch is not None and (is_away or batch.is_second_try):
            batch.fail(is_away=is_away)
            batch = None
        if batch is not None:
            batch.is_second_try = True
        self._on_lost(batch)


@lru_cache(maxsize=2)
def _uid(text: bytes) -> UUID:
    return UUID(text.decode())


def _array(keys: Iterable[str]) -> bytes:
    """A PostgreSQL array of keys whose form was checked: none has a quote or a backslash."""
    return ("{" + ",".join(f'"{key}"' for key in keys) + "}").encode()
