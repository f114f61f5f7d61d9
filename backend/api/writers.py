"""Turns of requests that change something: reads always find connections that none of these has."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponseBase

from backend.api.http.database_loss import busy_answer
from backend.shared.busy import Busy
from backend.shared.turns import Turns

MOST = 12
"""Of the 20 connections of a process (`config/database.py`)."""
MOST_OF_A_CALLER = 8
GRAPHQL = "/graphql"
READING = ("GET", "HEAD", "OPTIONS", "TRACE")

_all, _of_a_caller = Turns(most=MOST), Turns(most=MOST_OF_A_CALLER)


@contextmanager
def turn(caller: str) -> Iterator[None]:
    """While a change is made for a caller. Raises Busy."""
    if not (_of_a_caller.has_room(caller) and _all.has_room(None)) and not connection.in_atomic_block:
        connection.close()  # who waits has none; asking who is calling may have opened it
    with _of_a_caller.turn(caller), _all.turn(None):
        yield


class Writers:
    """Middleware: forms of pages, by session. GraphQL's mutations have their turns in `api/graphql/results.py`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        session = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
        if session is None or request.method in READING or request.path.startswith(GRAPHQL):
            return self.get_response(request)
        try:
            with turn(session):
                return self.get_response(request)
        except Busy as busy:
            return busy_answer(request.path, busy)
