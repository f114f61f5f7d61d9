"""Every interface reports a database that does not answer as such."""

import logging
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponseBase, JsonResponse

from backend.api.http.body_limit import error_of

log = logging.getLogger("ratecard.database")

DATABASE_LOSS = (OperationalError, InterfaceError)
CODE = "DATABASE_UNAVAILABLE"
MESSAGE = "The database does not answer. Nothing was lost; try again in a moment."


class DatabaseLoss:
    """Middleware: answers 503 where a view lost the database before it could answer in its own shape."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> JsonResponse | None:
        if not isinstance(exception, DATABASE_LOSS):
            return None
        log.error("the database does not answer", exc_info=(type(exception), exception, exception.__traceback__))
        return JsonResponse(error_of(request.path, code=CODE, message=MESSAGE), status=503)
