"""What all REST addresses share: reading only, for callers with the right, and errors in the shape of REST."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

from backend.accounts.scopes import Right
from backend.api import edge_request
from backend.api.auth import Unauthenticated, limited_caller_of
from backend.api.callers import Caller, CallerKind
from backend.api.rate_limits import RateLimited
from backend.api.rest.errors import error, limited, of, unauthenticated
from backend.api.wording import error_messages, rights
from backend.catalog.registry import ModelRegistry

Answer = Callable[[HttpRequest, ModelRegistry], HttpResponseBase]


def reading(
    right: Right, *, is_of_revision: bool = False
) -> Callable[[Answer], Callable[[HttpRequest], HttpResponseBase]]:
    """A view that answers from the current revision to callers with the right.

    It `is_of_revision` where its answer is made of nothing else.
    """

    def decorate(answer: Answer) -> Callable[[HttpRequest], HttpResponseBase]:
        @csrf_exempt  # nothing here can be changed
        @wraps(answer)
        def view(request: HttpRequest) -> HttpResponseBase:
            if request.method not in ("GET", "HEAD"):
                refused = error(status=405, code="METHOD_NOT_ALLOWED", message="Only reading is possible here.")
                refused["Allow"] = "GET, HEAD"
                return refused
            try:
                caller = limited_caller_of(request)
                if not caller.may(right):
                    return _refusal(caller, right)
                known = edge_request.of(request)
                registry = edge_request.registry(known)
                if is_of_revision:
                    known.offer(revision=registry.uid, caller=caller)
                return answer(request, registry)
            except Unauthenticated as wrong:
                return unauthenticated(str(wrong))
            except RateLimited as refused:
                return limited(refused)
            except error_messages.FOR_CLIENTS as exception:
                return of(exception)

        return view

    return decorate


def _refusal(caller: Caller, right: Right) -> HttpResponseBase:
    if caller.kind == CallerKind.ANONYMOUS:
        return unauthenticated(f"Send a token with the scope {right}, or sign in as staff.")
    return error(status=403, code="FORBIDDEN", message=rights.forbidden(right))
