"""Metrics of generation: what is open, and counters by provider and model.

Labels are providers and models that were called, kinds of errors and states: names of the catalog, never of callers.
"""

from collections.abc import Iterable, Iterator

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from backend.catalog.enums import ProviderType
from backend.catalog.registry import ModelRegistry
from backend.generation import breaker, job_counts
from backend.generation.job_counts import Calls

MODEL = ("provider", "model")


class Generation(Collector):
    def __init__(self, registry: ModelRegistry) -> None:
        self.registry = registry

    def collect(self) -> Iterator[Metric]:
        yield from _open()
        yield self._breakers()
        yield from _counters(job_counts.calls())
        yield from _jobs()

    def _breakers(self) -> Metric:
        states = GaugeMetricFamily(
            "ratecard_provider_breaker",
            "1 for the state that the breaker of a provider is in.",
            labels=["provider", "state"],
        )
        for provider in self.registry.providers.values():
            if provider.provider_type == ProviderType.AI and provider.is_active:
                status = breaker.read(provider.provider_id).status
                for state in breaker.Status:
                    states.add_metric([provider.provider_id, state], state == status)
        return states


def _open() -> Iterator[Metric]:
    jobs = GaugeMetricFamily(
        "ratecard_open_jobs", "Jobs that are queued, run or wait for a decision.", labels=["status"]
    )
    for status, count in job_counts.open_jobs().items():
        jobs.add_metric([status], count)
    yield jobs
    holds, credits = job_counts.open_holds()
    yield GaugeMetricFamily("ratecard_open_holds", "Open holds, of jobs and of others.", value=holds)
    yield GaugeMetricFamily("ratecard_held_credits", "Credits of open holds.", value=credits)


def _counters(calls: Iterable[Calls]) -> Iterator[Metric]:
    made = CounterMetricFamily(
        "ratecard_calls", "Settled calls to providers: delivered, or the kind of error.", labels=[*MODEL, "outcome"]
    )
    retries = CounterMetricFamily("ratecard_call_retries", "Settled calls that were made again.", labels=MODEL)
    latency = HistogramMetricFamily(
        "ratecard_call_seconds", "From sending a call to its answer.", labels=MODEL, unit="seconds"
    )
    cost = CounterMetricFamily("ratecard_provider_cost_usd", "What calls cost us, as far as it is known.", labels=MODEL)
    unknown = CounterMetricFamily("ratecard_calls_of_unknown_cost", "Calls whose cost is unknown.", labels=MODEL)
    for each in calls:
        labels = [each.provider_id, each.model_name]
        for outcome, count in each.outcomes.items():
            made.add_metric([*labels, outcome], count)
        retries.add_metric(labels, each.retries)
        buckets = [(str(float(most)), count) for most, count in each.within.items()]
        latency.add_metric(labels, buckets=[*buckets, ("+Inf", each.timed)], sum_value=each.seconds)
        cost.add_metric(labels, each.cost_usd)
        unknown.add_metric(labels, each.cost_unknown)
    yield from (made, retries, latency, cost, unknown)


def _jobs() -> Iterator[Metric]:
    labels = [*MODEL, "kind", "status"]
    ended = CounterMetricFamily("ratecard_jobs_ended", "Jobs that ended, by what delivered first.", labels=labels)
    credits = CounterMetricFamily("ratecard_jobs_credits_charged", "Credits that jobs were charged.", labels=labels)
    for each in job_counts.ended_jobs():
        values = [each.provider_id, each.model_name, each.kind, each.status]
        ended.add_metric(values, each.jobs)
        credits.add_metric(values, each.credits)
    yield from (ended, credits)
