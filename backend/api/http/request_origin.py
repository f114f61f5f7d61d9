"""Where a request came from and came in, for what it leaves in the audit log."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from backend.accounts import audit
from backend.accounts.audit import Origin
from backend.accounts.enums import AuditChannel

CHANNELS = (("/admin/", AuditChannel.ADMIN), ("/graphql", AuditChannel.GRAPHQL))


class RequestOrigin:
    """Middleware: what is recorded meanwhile has the address of who sent the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with audit.coming_from(origin_of(path=request.path, address=request.META.get("REMOTE_ADDR"))):
            return self.get_response(request)


def origin_of(*, path: str, address: str | None) -> Origin:
    """A server on a socket knows no address."""
    channel = next((channel for prefix, channel in CHANNELS if path.startswith(prefix)), AuditChannel.PAGES)
    return Origin(channel=channel, address=address or None)
