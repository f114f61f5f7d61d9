"""Errors of REST and of addresses that nothing is at: always `{"error": {"code", "message"}}`."""

from django.http import HttpRequest, JsonResponse

from backend.api.rate_limits import CODE, RateLimited
from backend.api.wording import error_messages


def error(*, status: int, code: str, message: str) -> JsonResponse:
    return JsonResponse({"error": {"code": code, "message": message}}, status=status)


def of(exception: Exception) -> JsonResponse:
    """The answer of an error of the table."""
    row = error_messages.row_of(exception)
    return error(status=row.status, code=row.code, message=row.words(exception))


def unauthenticated(message: str) -> JsonResponse:
    response = error(status=401, code="UNAUTHENTICATED", message=message)
    response["WWW-Authenticate"] = "Bearer"
    return response


def limited(refused: RateLimited) -> JsonResponse:
    response = error(status=429, code=CODE, message=str(refused))
    response["Retry-After"] = str(refused.seconds)
    return response


def bad_request(request: HttpRequest, exception: Exception) -> JsonResponse:
    return error(status=400, code="BAD_REQUEST", message="The request can't be understood; check its Host header.")


def not_found(request: HttpRequest, exception: Exception) -> JsonResponse:
    return error(status=404, code="NOT_FOUND", message="There is nothing at this address. The API is at /graphql.")


def server_error(request: HttpRequest) -> JsonResponse:
    return error(status=500, code="INTERNAL_ERROR", message="Something went wrong on our side; it was logged.")
