"""Every interface reports a database that does not answer as such, and a lock that was not free as busy."""

from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponseBase, JsonResponse

from backend.api.http.body_limit import error_of
from backend.api.http.outages import log_outage
from backend.api.wording import error_messages
from backend.shared.busy import Busy, is_busy

DATABASE_LOSS = (OperationalError, InterfaceError)
CODE = "DATABASE_UNAVAILABLE"
MESSAGE = "The database does not answer. Nothing was lost; try again in a moment."
RETRY_AFTER = "Retry-After"


class DatabaseLoss:
    """Middleware: answers 503 where a view lost the database, or waited too long, before it could answer itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> JsonResponse | None:
        if is_busy(exception):
            return busy_answer(request.path, exception if isinstance(exception, Busy) else Busy())
        if not isinstance(exception, DATABASE_LOSS):
            return None
        log_outage(exception)
        return JsonResponse(error_of(request.path, code=CODE, message=MESSAGE), status=503)


def busy_answer(path: str, busy: Busy) -> JsonResponse:
    row = error_messages.row_of(busy)
    answer = JsonResponse(error_of(path, code=row.code, message=row.words(busy)), status=row.status)
    answer[RETRY_AFTER] = str(busy.retry_after_seconds)
    return answer
