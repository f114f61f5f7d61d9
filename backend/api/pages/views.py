from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from backend.api.pages.preselection import preselected
from backend.api.pages.signed_in import person


@require_safe
@never_cache
@ensure_csrf_cookie
def settings_page(request: HttpRequest) -> HttpResponse:
    return render(request, "ratecard/settings.html", {"preselected": preselected(request), "person": person(request)})


# GraphiQL's editor styles itself, and loads its fonts from its own style sheet and its workers from our files.
@csp_update({"style-src": ["'unsafe-inline'"], "font-src": [SELF, "data:"], "worker-src": [SELF, "blob:"]})
@never_cache
@ensure_csrf_cookie
def graphiql(request: HttpRequest) -> HttpResponse:
    return render(request, "graphql/graphiql.html")
