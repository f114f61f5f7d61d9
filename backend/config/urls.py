"""Which address is which door."""

from django.contrib import admin
from django.urls import include, path, re_path

from backend.api.graphql.stream import stream
from backend.api.graphql.view import graphql
from backend.api.http.health import health
from backend.api.pages.views import settings_page, sign_in, sign_out
from backend.api.rest.metrics import metrics

urlpatterns = [
    path("", settings_page, name="settings-page"),
    path("admin/", admin.site.urls),
    path("login/", sign_in, name="sign-in"),
    path("logout/", sign_out, name="sign-out"),
    re_path(r"^graphql/?$", graphql, name="graphql"),
    re_path(r"^graphql/stream/?$", stream, name="stream"),
    path("api/v1/system/", include("backend.api.rest.urls")),
    path("health/", health, name="health"),
    path("metrics", metrics, name="metrics"),
]
handler400 = "backend.api.rest.errors.bad_request"
handler404 = "backend.api.rest.errors.not_found"
handler500 = "backend.api.rest.errors.server_error"
