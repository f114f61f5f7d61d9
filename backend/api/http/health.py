"""Is this process able to answer? For load balancers; needs no right."""

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from backend.api import edge_request
from backend.api.http.outages import log_outage
from backend.catalog.registry import CatalogNotSeeded


@require_safe
def health(request: HttpRequest) -> JsonResponse:
    known = edge_request.of(request)
    try:
        registry = edge_request.registry(known)
    except CatalogNotSeeded:
        return JsonResponse({"status": "not set up", "hint": "Run `ratecard setup`."}, status=503)
    except DatabaseError as error:
        log_outage(error)
        return JsonResponse({"status": "database unavailable"}, status=503)
    known.offer(revision=registry.uid)
    return JsonResponse({"status": "ok", "revision": registry.revision})
