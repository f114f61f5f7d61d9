"""Strawberry's synchronous view for Django.

`strawberry.django.views` has one, too, but importing it loads all of strawberry-graphql-django, and GeoDjango with it.
"""

from cross_web import DjangoHTTPRequestAdapter
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.generic import View
from strawberry.http.ides import GraphQL_IDE
from strawberry.http.sync_base_view import SyncBaseHTTPView
from strawberry.http.typevars import Context
from strawberry.schema import BaseSchema


class DjangoGraphQLView(SyncBaseHTTPView[HttpRequest, HttpResponseBase, HttpResponse, Context, None], View):
    schema: BaseSchema = None  # type: ignore[assignment]  # `as_view` sets it
    graphql_ide: GraphQL_IDE | None = None
    multipart_uploads_enabled = False
    request_adapter_class = DjangoHTTPRequestAdapter

    @property
    def allow_queries_via_get(self) -> bool:
        return True

    def get_sub_response(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    def get_root_value(self, request: HttpRequest) -> None:
        return None
