"""What all addresses of the REST door share: reading only, by who may, of an answer's own shape where not."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

from backend.accounts.scopes import Right
from backend.api.auth import Caller, CallerKind, Unauthenticated, caller_of
from backend.api.rest.errors import error, of, unauthenticated
from backend.api.wording import error_messages, rights
from backend.catalog.registry import ModelRegistry

Answer = Callable[[HttpRequest, ModelRegistry], HttpResponseBase]


def reading(right: Right) -> Callable[[Answer], Callable[[HttpRequest], HttpResponseBase]]:
    """A view that answers from the current revision to callers with the right."""

    def decorate(answer: Answer) -> Callable[[HttpRequest], HttpResponseBase]:
        @csrf_exempt  # nothing here can be changed
        @wraps(answer)
        def view(request: HttpRequest) -> HttpResponseBase:
            if request.method not in ("GET", "HEAD"):
                refused = error(status=405, code="METHOD_NOT_ALLOWED", message="Only reading is possible here.")
                refused["Allow"] = "GET, HEAD"
                return refused
            try:
                caller = caller_of(request)
                return answer(request, ModelRegistry.current()) if caller.may(right) else _refusal(caller, right)
            except Unauthenticated as wrong:
                return unauthenticated(str(wrong))
            except error_messages.FOR_CLIENTS as known:
                return of(known)

        return view

    return decorate


def _refusal(caller: Caller, right: Right) -> HttpResponseBase:
    if caller.kind == CallerKind.ANONYMOUS:
        return unauthenticated(f"Send a token with the scope {right}, or sign in as staff.")
    return error(status=403, code="FORBIDDEN", message=rights.forbidden(right))
