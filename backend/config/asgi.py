"""The ASGI application: `uvicorn backend.config.asgi:application --lifespan off`."""

import gc
import os
import re
import warnings
from typing import cast

from django.conf import settings
from django.core.asgi import get_asgi_application
from starlette.types import ASGIApp, Receive, Scope, Send

from backend.api.http.body_limit import BodyLimit
from backend.api.http.compression import Compression
from backend.api.http.content_type import ReadableContentType
from backend.api.http.proxies import Proxies
from backend.shared.shutdown import watch

STREAM = re.compile(r"/graphql/stream/?")


def with_streams(rest: ASGIApp) -> ASGIApp:
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


def with_gate(rest: ASGIApp) -> ASGIApp:
    """Attempts to sign in wait, or are refused, before they cost anything."""
    from backend.api.http.sign_in_gate import SignInGate
    from backend.api.sign_in.refused import note  # needs Django set up

    return SignInGate(rest, most_a_minute=settings.SIGN_INS_A_MINUTE, note=note)


def with_edge(rest: ASGIApp) -> ASGIApp:
    """What was answered before is answered in front of everything else."""
    if not settings.EDGE:
        return rest
    from backend.edge.application import Edge  # needs Django set up

    return Edge(rest, most_bytes=settings.KEPT_ANSWERS_BYTES, stale_seconds=settings.STALE_READS_SECONDS)


def with_limits(rest: ASGIApp) -> ASGIApp:
    """The broker is found before the first request, which would wait for it."""
    from backend.api import rate_limits  # needs Django set up

    rate_limits.counts()
    return rest


gc.disable()  # until all is loaded: nothing of it can be collected, and trying takes a tenth of the start
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume")  # files of WhiteNoise, which are short
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
readable = ReadableContentType(with_gate(with_streams(cast("ASGIApp", get_asgi_application()))))
limited = BodyLimit(readable, most=settings.MAX_BODY_BYTES)
application = Proxies(with_limits(with_edge(Compression(limited))), trusted=settings.TRUSTED_PROXIES)
gc.freeze()
gc.enable()
