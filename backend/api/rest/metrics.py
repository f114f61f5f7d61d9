"""GET /metrics: for Prometheus."""

from collections import Counter
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from backend.accounts.scopes import Right
from backend.api.rest.generation_metrics import Generation
from backend.api.rest.reading import reading
from backend.catalog.registry import ModelRegistry
from backend.credits import ledger_check
from backend.legacy.models import LegacyDrift  # not `drift`, which imports readers of files
from backend.shared import clock
from backend.watch import background, configuration_issues
from backend.watch.configuration_issues import IssueCode
from backend.watch.models.background import Part


class Catalog(Collector):
    def __init__(self, registry: ModelRegistry) -> None:
        self.registry = registry

    def collect(self) -> Iterator[GaugeMetricFamily]:
        now = clock.now()
        yield GaugeMetricFamily("ratecard_catalog_revision", "The newest revision.", value=self.registry.revision)
        issues = GaugeMetricFamily("ratecard_configuration_issues", "Configuration issues by code.", labels=["code"])
        counts = Counter(issue.code for issue in configuration_issues.find(registry=self.registry, now=now))
        for code in IssueCode:
            issues.add_metric([code], counts[code])
        yield issues
        parts = GaugeMetricFamily("ratecard_background_up", "Whether a part beside the server runs.", labels=["part"])
        stopped = {status.part for status in background.stopped(now=now)}
        for part in Part:
            parts.add_metric([part], part not in stopped)
        yield parts
        differing = LegacyDrift.objects.filter(ended_at=None).count()
        yield GaugeMetricFamily("ratecard_legacy_drift", "What differs from the former product.", value=differing)
        checked = ledger_check.last()
        if checked is not None:  # before the first check nothing is known
            faults, at = checked.finding_count, checked.checked_at.timestamp()
            yield GaugeMetricFamily("ratecard_ledger_faults", "What the last check of the ledger found.", value=faults)
            yield GaugeMetricFamily("ratecard_ledger_checked_at", "When it was, in seconds since 1970.", value=at)


@reading(Right.METRICS_READ)
def metrics(request: HttpRequest, registry: ModelRegistry) -> HttpResponse:
    # Not the library's global registry, which adds metrics of this one process among several.
    collected = CollectorRegistry()
    collected.register(Catalog(registry))
    collected.register(Generation(registry))
    return HttpResponse(generate_latest(collected), content_type=CONTENT_TYPE_LATEST)
