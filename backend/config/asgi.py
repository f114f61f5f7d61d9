"""The ASGI application: `uvicorn backend.config.asgi:application --lifespan off`."""

import os
import re
import warnings
from typing import Any

from django.conf import settings
from django.core.asgi import get_asgi_application
from starlette.types import ASGIApp, Receive, Scope, Send

from backend.api.http.body_limit import BodyLimit
from backend.api.http.content_type import ReadableContentType
from backend.shared.shutdown import watch

STREAM = re.compile(r"/graphql/stream/?")


def with_streams(rest: Any) -> ASGIApp:
    """Streams are served in front of Django, everything else by it, over HTTP only."""
    from backend.api.graphql.stream import Stream  # needs Django set up

    stream = Stream()

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":  # nothing is served there; the server answers 403
            await send({"type": "websocket.close"})
            return
        watch()  # now that the server has its handlers; a stream that is opened while it stops must know of it
        is_stream = STREAM.fullmatch(scope["path"].removeprefix(scope.get("root_path", "")))
        await (stream if is_stream else rest)(scope, receive, send)

    return serve


warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume")  # files of WhiteNoise, which are short
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
readable = ReadableContentType(with_streams(get_asgi_application()))
application = BodyLimit(readable, most=settings.MAX_BODY_BYTES)
