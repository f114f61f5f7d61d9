"""Headers `Content-Type` that can't be read. Django reads them while it makes the request, before its middleware."""

import codecs
from contextlib import suppress
from typing import Any

from django.utils.http import parse_header_parameters
from starlette.types import Receive, Scope, Send

from backend.api.http.body_limit import refuse

CODE = "BAD_CONTENT_TYPE"
MESSAGE = "The header Content-Type can't be read. Send a plain one, such as application/json."


class ReadableContentType:
    """An ASGI application around another: it answers 400 to a `Content-Type` that can't be read."""

    def __init__(self, application: Any) -> None:
        self.application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not _is_readable(scope):
            await refuse(scope, send, status=400, code=CODE, message=MESSAGE)
            return
        await self.application(scope, receive, send)


def _is_readable(scope: Scope) -> bool:
    """As Django reads it: the headers joined, and the character set looked up."""
    given = [value.decode("latin-1") for name, value in scope["headers"] if name.lower() == b"content-type"]
    try:
        _, parameters = parse_header_parameters(",".join(given))
        with suppress(LookupError):  # one that nobody knows is passed over
            codecs.lookup(parameters.get("charset", "utf-8"))
    except ValueError:
        return False
    return True
