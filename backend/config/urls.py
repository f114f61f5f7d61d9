"""Which address belongs to which interface."""

from django.contrib import admin
from django.urls import URLResolver, include, path, re_path
from django.urls.resolvers import RoutePattern

from backend.api.graphql.stream import stream
from backend.api.graphql.view import graphql
from backend.api.http.health import health
from backend.api.pages.views import console, images_page, page
from backend.api.rest.images import image
from backend.api.rest.metrics import metrics
from backend.api.sign_in.views import sign_in, sign_out
from backend.generation.image_files import ROUTE

admin.autodiscover()  # here, because only a process that serves pages needs them

urlpatterns = [
    path("", images_page, name="images-page"),
    re_path(r"^(?:create(?:/.*)?|automations(?:/.*)?|settings|usage)/?$", page, name="page"),
    re_path(r"^console(?:/.*)?$", console, name="console"),
    path("admin/", admin.site.urls),
    path("login/", sign_in, name="account_login"),
    path("logout/", sign_out, name="account_logout"),
    # By its name, where `include` would import it now.
    URLResolver(RoutePattern("account/"), "backend.api.sign_in.account_urls"),
    re_path(r"^graphql/?$", graphql, name="graphql"),
    re_path(r"^graphql/stream/?$", stream, name="stream"),
    path("api/v1/system/", include("backend.api.rest.urls")),
    path(f"{ROUTE}<str:token>", image, name="image"),
    path("health/", health, name="health"),
    path("metrics", metrics, name="metrics"),
]
handler400 = "backend.api.rest.errors.bad_request"
handler404 = "backend.api.pages.not_found.not_found"
handler500 = "backend.api.rest.errors.server_error"
