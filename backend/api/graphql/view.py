"""GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import orjson
from cross_web import HTTPException, SyncHTTPRequestAdapter
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from strawberry.http import GraphQLHTTPResponse, GraphQLRequestData
from strawberry.http.base import BaseRequestProtocol
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from backend.api import edge_request
from backend.api.auth import Unauthenticated, csrf_failure, csrf_message, limited_caller_of
from backend.api.callers import CallerKind
from backend.api.graphql import multipart
from backend.api.graphql.context import Context
from backend.api.graphql.django_view import DjangoGraphQLView
from backend.api.graphql.errors import UNKNOWN_OPERATION, for_strangers, public
from backend.api.graphql.requested_document import (
    AutomaticQueryRefused,
    Document,
    DocumentRefused,
    NotKnown,
    Parameters,
    requested,
)
from backend.api.graphql.schema import schema
from backend.api.http.caching import CALLER, revalidated
from backend.api.http.database_loss import RETRY_AFTER
from backend.api.pages.views import graphiql
from backend.api.rate_limits import CODE, RateLimited
from backend.api.wording import error_messages
from backend.shared.busy import Busy

RESPONSE_TYPE = "application/graphql-response+json"
VARY = ("Accept", *CALLER)
MAX_VALUES = 20_000
"""Of a body, counted by its commas and brackets: reading more of them takes longer than what is asked."""
PARAMETERS: dict[str, tuple[type, str]] = {
    "query": (str, "a string"),
    "documentId": (str, "a string"),
    "operationName": (str, "a string"),
    "variables": (dict, "an object"),
    "extensions": (dict, "an object"),
}


@method_decorator(csrf_exempt, name="dispatch")  # checked below, for sessions only
class RatecardGraphQLView(DjangoGraphQLView[Context]):
    """POST, and GET for queries. Malformed requests answer 400 with a message."""

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        try:
            self.caller = limited_caller_of(request)
            if request.method == "POST" and (reason := csrf_failure(request, self.caller)):
                return failure(403, "CSRF_FAILED", csrf_message(reason))
            return self.run(request=request)
        except Unauthenticated as refused:
            answer = failure(401, "UNAUTHENTICATED", str(refused))
            answer["WWW-Authenticate"] = "Bearer"
            return answer
        except RateLimited as refused:
            return limited(refused)
        except tuple(multipart.REFUSED) as refused:
            status, message = multipart.REFUSED[type(refused)]
            return failure(status, "BAD_REQUEST", message.format(most=settings.DATA_UPLOAD_MAX_MEMORY_SIZE))
        except HTTPException as refused:
            if isinstance(refused.__cause__, InvalidOperationTypeError):
                return _wrong_operation(refused.__cause__.operation_type)
            unknown = isinstance(refused.__cause__, CannotGetOperationTypeError)
            return failure(refused.status_code, "BAD_REQUEST", UNKNOWN_OPERATION if unknown else refused.reason)
        except DocumentRefused as refused:
            return self.refusal(refused)

    def get_context(self, request: HttpRequest, response: HttpResponse) -> Context:
        self.context = Context(sender=self.caller, edge=edge_request.of(request))
        return self.context

    def should_render_graphql_ide(self, request: BaseRequestProtocol) -> bool:
        asks_for_page = "text/html" in request.headers.get("accept", "")
        return request.method == "GET" and asks_for_page and not request.query_params.keys() & PARAMETERS.keys()

    def render_graphql_ide(self, request: HttpRequest) -> HttpResponse:
        """GraphiQL for signed-in staff; others sign in first."""
        if self.caller.kind != CallerKind.STAFF:
            return redirect_to_login(request.get_full_path())
        return graphiql(request)  # type: ignore[return-value]

    def decode_json(self, data: str | bytes) -> Parameters:
        content = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        if sum(map(content.count, (b",", b"[", b"{"))) > MAX_VALUES:
            raise HTTPException(400, f"A request holds up to {MAX_VALUES:,} values.")
        try:
            decoded: object = json.loads(data, parse_constant=_refuse_constant)
        except (ValueError, RecursionError):
            raise HTTPException(400, "The body is not JSON.") from None
        if not isinstance(decoded, dict):
            raise HTTPException(400, "The body must be one JSON object; batches are not served.")
        return decoded

    def parse_http_body(self, request: SyncHTTPRequestAdapter) -> GraphQLRequestData:
        """What to execute: a known document's text stands in for its id from here on."""
        try:
            parameters = self.parameters_of(request)
        except UnicodeDecodeError:
            raise HTTPException(400, "The body is not UTF-8.") from None
        for name, (kind, words) in PARAMETERS.items():
            if not isinstance(parameters.get(name), kind | None):
                raise HTTPException(400, f"`{name}` must be {words} or null.")
        document = requested_by(self.context, parameters)
        return GraphQLRequestData(
            query=document.text,
            variables=parameters.get("variables"),
            operation_name=parameters.get("operationName"),
            extensions=parameters.get("extensions"),
        )

    def encode_json(self, data: object) -> bytes:
        return as_json(data)

    def parameters_of(self, request: SyncHTTPRequestAdapter) -> Parameters:
        if request.method == "GET":  # where an empty parameter is none
            return {name: value for name, value in self.parse_query_params(request.query_params).items() if value != ""}
        if request.content_type == "application/json":
            return self.decode_json(request.body)
        if request.content_type == "multipart/form-data":
            return multipart.operations_of(self.request, decode=self.decode_json)
        raise HTTPException(400, "Send application/json, or multipart/form-data with a file.")

    def process_result(self, request: HttpRequest, result: ExecutionResult) -> GraphQLHTTPResponse:
        return answer_of(result, self.context)

    def create_response(
        self, response_data: GraphQLHTTPResponse | list[GraphQLHTTPResponse], sub_response: HttpResponse
    ) -> HttpResponseBase:
        # The specification allows no 400 beside data, but to clients that do not ask for its media type.
        wants_graphql = self.preferred_type == RESPONSE_TYPE
        refused = "data" not in response_data if wants_graphql else self.context.is_upload_refused
        response = self.response(response_data, status=400 if refused else 200)
        assert isinstance(response_data, dict)  # batches are refused
        if (seconds := retry_after(response_data, self.context)) is not None:
            response[RETRY_AFTER] = str(seconds)
        if (too_much := self.context.too_much) is not None:
            response.status_code, response["Retry-After"] = 429, str(too_much.seconds)
        self.context.offer(is_whole="errors" not in response_data)
        is_by_id = self.request.method == "GET" and self.context.is_trusted
        return self.kept(response, is_whole="errors" not in response_data) if is_by_id else response

    def kept(self, response: HttpResponse, *, is_whole: bool) -> HttpResponseBase:
        """The answer to a GET by id, for caches. Its tag is of its bytes, since not all that is read has a revision."""
        if not is_whole:
            response["Cache-Control"] = "no-store"
            return response
        content_type = response["Content-Type"].encode()
        etag = f'"{sha256(content_type + response.content).hexdigest()}"'
        is_private = self.caller.kind != CallerKind.ANONYMOUS
        return revalidated(self.request, etag=etag, answer=lambda: response, is_private=is_private, vary=VARY)

    def refusal(self, refused: DocumentRefused) -> HttpResponse:
        """Of a document; no cache may keep what the next `ratecard documents add` changes."""
        errors = [{"message": refused.message, "extensions": {"code": refused.code}}]
        is_for_json = isinstance(refused, AutomaticQueryRefused) and self.preferred_type == "application/json"
        response = self.response({"errors": errors}, status=200 if is_for_json else refused.status)
        response["Cache-Control"] = "no-store"
        if isinstance(refused, NotKnown):
            response["WWW-Authenticate"] = "Bearer"
        return response

    @property
    def preferred_type(self) -> str | None:
        return self.request.get_preferred_type(["application/json", RESPONSE_TYPE])

    def response(self, data: object, *, status: int) -> HttpResponse:
        content_type = RESPONSE_TYPE if self.preferred_type == RESPONSE_TYPE else "application/json"
        content = self.encode_json(data)
        response = HttpResponse(content, content_type=f"{content_type}; charset=utf-8", status=status)
        patch_vary_headers(response, VARY)
        return response


def requested_by(context: Context, parameters: Parameters) -> Document:
    """The document that parameters of the right types mean, for this caller. Raises as `requested`."""
    if not context.sender.may_send_documents:
        raise NotKnown
    is_anonymous = context.sender.kind == CallerKind.ANONYMOUS
    document = requested(parameters, may_send_text=not (is_anonymous and settings.TRUSTED_DOCUMENTS_ONLY))
    context.is_trusted, context.operation_name = document.is_trusted, parameters.get("operationName")
    return document


def as_json(data: object) -> bytes:
    try:
        return orjson.dumps(data)
    except orjson.JSONEncodeError:  # integers beyond 64 bits, and halves of UTF-16's pairs
        return json.dumps(data, separators=(",", ":")).encode()


def answer_of(result: ExecutionResult, context: Context) -> GraphQLHTTPResponse:
    """A result as clients may see it."""
    response: GraphQLHTTPResponse = {}
    if result.errors:
        shown = public if context.sender.may_see_schema else for_strangers
        response["errors"] = [error.formatted for error in map(shown, result.errors)]
    if result.data is not None or not _is_request_error(result):
        response["data"] = result.data
    if (registry := context.served_registry) is not None:
        response["extensions"] = {"revisionNumber": registry.revision}
    return response


def retry_after(response: GraphQLHTTPResponse, context: Context) -> int | None:
    """Seconds to wait before the next try, where something was busy."""
    code = error_messages.row_of(Busy()).code
    errors: Iterable[Any] = response.get("errors") or ()
    was_busy = any(error.get("extensions", {}).get("code") == code for error in errors)
    return Busy().retry_after_seconds if was_busy else context.retry_after_seconds


def _wrong_operation(kind: OperationType) -> JsonResponse:
    if kind == OperationType.SUBSCRIPTION:
        return failure(400, "BAD_REQUEST", "Subscriptions are streams of events: send this to /graphql/stream/.")
    answer = failure(405, "METHOD_NOT_ALLOWED", "Only queries can be sent by GET; send this by POST.")
    answer["Allow"] = "POST"
    return answer


def _is_request_error(result: ExecutionResult) -> bool:
    return all(error.path is None for error in result.errors or [])


def failure(status: int, code: str, message: str) -> JsonResponse:
    return JsonResponse({"errors": [{"message": message, "extensions": {"code": code}}]}, status=status)


def limited(refused: RateLimited) -> JsonResponse:
    answer = failure(429, CODE, str(refused))
    answer["Retry-After"] = str(refused.seconds)
    return answer


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


graphql = RatecardGraphQLView.as_view(schema=schema, graphql_ide="graphiql", multipart_uploads_enabled=True)
