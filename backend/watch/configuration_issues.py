"""What an admin should know: facts of the current revision, and tests of its keys, that cost money or fail calls."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from backend.accounts import tokens
from backend.automation import missed_runs, put_aside
from backend.catalog import addresses, margins, provider_config, secret_health
from backend.catalog.enums import ModelType, ProviderType, QualityTier
from backend.catalog.invariants import exposed_setting
from backend.catalog.models import CatalogSchedule
from backend.catalog.models.providers import SecretName
from backend.catalog.models.schedules import ScheduleState
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel
from backend.credits import ledger_check
from backend.generation import breaker, job_counts
from backend.imports import fetching
from backend.legacy import drift_reports
from backend.legacy.models import DriftKind
from backend.watch import background
from backend.watch.models import Webhook
from backend.watch.models.background import Part
from backend.watch.models.webhooks import Topic

SOON = timedelta(days=180)


class IssueCode(StrEnum):
    MODEL_RETIRED = "model_retired"
    MODEL_RETIRES_SOON = "model_retires_soon"
    TIER_WITHOUT_MODEL = "tier_without_model"
    PROVIDER_KEY_MISSING = "provider_key_missing"
    NO_DEFAULT_MODEL = "no_default_model"
    SECRET_UNREADABLE = "secret_unreadable"
    SECRET_EXPOSED = "secret_exposed"
    KEY_TEST_FAILED = "key_test_failed"
    NEGATIVE_MARGIN = "negative_margin"
    SCHEDULE_FAILED = "schedule_failed"
    WORKER_STOPPED = "worker_stopped"
    BEAT_STOPPED = "beat_stopped"
    BROKER_STOPPED = "broker_stopped"
    WEBHOOK_FAILED = "webhook_failed"
    LEDGER_DOES_NOT_ADD_UP = "ledger_does_not_add_up"
    TOKEN_WITHOUT_MAKER = "token_without_maker"
    PRICE_LIST_NOT_FETCHED = "price_list_not_fetched"
    JOBS_TO_RECONCILE = "jobs_to_reconcile"
    JOBS_NOT_RUN = "jobs_not_run"
    JOB_WEBHOOK_FAILED = "job_webhook_failed"
    PROVIDER_UNAVAILABLE = "provider_unavailable"
    PROVIDER_CONFIG_INVALID = "provider_config_invalid"
    AUTOMATION_RUNS_MISSED = "automation_runs_missed"
    AUTOMATION_NOT_READABLE = "automation_not_readable"
    LEGACY_DRIFT = "legacy_drift"
    LEGACY_NOT_WATCHED = "legacy_not_watched"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigurationIssue:
    """One fact with its suggested fix. `margin` is a share of the price: -0.2 is -20 %."""

    code: IssueCode
    message: str
    suggested_fix: str
    model_name: str | None = None
    provider_id: str | None = None
    secret_name: SecretName | None = None
    quality_tier: QualityTier | None = None
    size: str | None = None
    image_quality: str | None = None
    margin: Decimal | None = None
    schedule_id: UUID | None = None
    api_token_prefix: str | None = None
    legacy_kind: DriftKind | None = None


STOPPED = {
    Part.WORKER: (IssueCode.WORKER_STOPPED, "No worker has run", "Start `ratecard worker`, or `make run` again."),
    Part.BEAT: (IssueCode.BEAT_STOPPED, "Beat has not run", "Start `ratecard beat`, or `make run` again."),
    Part.WORK: (IssueCode.BROKER_STOPPED, "Nothing came from beat to a worker", "Check REDIS_URL and its server."),
}


WEBHOOKS = {
    Topic.ISSUES: (IssueCode.WEBHOOK_FAILED, "ISSUES_WEBHOOK_URL"),
    Topic.JOBS: (IssueCode.JOB_WEBHOOK_FAILED, "JOBS_WEBHOOK_URL"),
}


def find(*, registry: ModelRegistry, now: datetime) -> tuple[ConfigurationIssue, ...]:
    """All issues. Asks the database for what is outside revisions: secrets, schedules, processes, webhooks."""
    return (
        *_retirements(registry, now.date()),
        *_tiers_without_model(registry),
        *_missing_defaults(registry),
        *_missing_keys(registry),
        *_unreadable_secrets(),
        *_exposed_secrets(registry),
        *_failed_tests(registry),
        *(issue for model in registry.available for issue in _negative_margins(registry, model)),
        *_failed_schedules(),
        *_stopped_parts(now),
        *_failed_webhooks(),
        *_ledger_findings(),
        *_tokens_without_maker(now),
        *_lists_not_fetched(),
        *_jobs_to_reconcile(),
        *_jobs_not_run(now),
        *_unavailable_providers(registry),
        *_invalid_configs(registry),
        *_missed_runs(),
        *_unreadable_automations(),
        *_drift(),
        *_not_watched(),
    )


def _retirements(registry: ModelRegistry, today: date) -> Iterator[ConfigurationIssue]:
    for model in registry.available:
        if model.retired_at is None or model.retired_at > today + SOON:
            continue
        retired = model.retired_at <= today
        yield ConfigurationIssue(
            code=IssueCode.MODEL_RETIRED if retired else IssueCode.MODEL_RETIRES_SOON,
            message=f"{model.model_name} was retired by its provider on {model.retired_at}: calls fail."
            if retired
            else f"{model.model_name} will be retired by its provider on {model.retired_at}.",
            suggested_fix=_way_out(model, today),
            model_name=model.model_name,
            provider_id=model.provider_id,
            quality_tier=model.quality_tier,
        )


def _way_out(model: AIModel, today: date) -> str:
    if model.replaced_by_id is not None and model.switch_day is not None and model.switch_day > today:
        return f"Nothing now: {model.replaced_by_id} takes over on {model.switch_day}, as planned."
    if model.quality_tier:
        return f"Assign tier {model.quality_tier} to another model."
    return "Name a successor and switch to it."


def _tiers_without_model(registry: ModelRegistry) -> Iterator[ConfigurationIssue]:
    for tier in QualityTier:
        if registry.model_for_tier(tier) is None:
            yield ConfigurationIssue(
                code=IssueCode.TIER_WITHOUT_MODEL,
                message=f"Tier {tier} has no model on sale, so it is not offered.",
                suggested_fix="Assign the tier to an active model of an active provider.",
                quality_tier=tier,
            )


def _missing_defaults(registry: ModelRegistry) -> Iterator[ConfigurationIssue]:
    # Text and images are what frontends ask for without a name; of the rest, who sells nothing needs no default.
    sold = {ModelType.TEXT, ModelType.IMAGE} | {model.model_type for model in registry.available}
    for model_type in (model_type for model_type in ModelType if model_type in sold):
        if registry.get_default_model(model_type) is None:
            yield ConfigurationIssue(
                code=IssueCode.NO_DEFAULT_MODEL,
                message=f"There is no default {model_type} model on sale.",
                suggested_fix=f"Set an available {model_type} model as the default.",
            )


def _missing_keys(registry: ModelRegistry) -> Iterator[ConfigurationIssue]:
    """One issue per model on sale whose provider has no key: its calls can't be made."""
    for model in registry.available:
        provider = registry.providers[model.provider_id]
        is_set = (provider.provider_id, SecretName.API_KEY) in registry.secrets
        if provider.provider_type == ProviderType.AI and not is_set:
            yield ConfigurationIssue(
                code=IssueCode.PROVIDER_KEY_MISSING,
                message=f"{model.model_name} can't be called: {provider.display_name} has no API key.",
                suggested_fix=f"Set the API key of provider {provider.provider_id}, or deactivate the model.",
                model_name=model.model_name,
                provider_id=provider.provider_id,
            )


def _unreadable_secrets() -> Iterator[ConfigurationIssue]:
    for provider_id, name in sorted(secret_health.unreadable()):
        yield ConfigurationIssue(
            code=IssueCode.SECRET_UNREADABLE,
            message=f"{SecretName(name).label} of provider {provider_id} can't be decrypted: its calls fail.",
            suggested_fix="Add the key that encrypted it to ENCRYPTION_KEYS, or set the secret again.",
            provider_id=provider_id,
            secret_name=SecretName(name),
        )


def _exposed_secrets(registry: ModelRegistry) -> Iterator[ConfigurationIssue]:
    """Of before they were refused."""
    for provider in registry.providers.values():
        if (provider.api_endpoint and addresses.secret_in(provider.api_endpoint)) or exposed_setting(provider):
            yield ConfigurationIssue(
                code=IssueCode.SECRET_EXPOSED,
                message=f"Provider {provider.provider_id} has a secret in its address or further settings, which are "
                "shown to all staff.",
                suggested_fix="Make a new key at the provider, since history keeps this one, set it as a secret of the "
                "provider, and take the old one out.",
                provider_id=provider.provider_id,
            )


def _failed_tests(registry: ModelRegistry) -> Iterator[ConfigurationIssue]:
    for (provider_id, name), health in sorted(secret_health.read().items()):
        provider = registry.providers.get(provider_id)
        if provider is not None and provider.is_active and health.last_test_ok is False:
            yield ConfigurationIssue(
                code=IssueCode.KEY_TEST_FAILED,
                message=f"{SecretName(name).label} of provider {provider_id} failed its last test "
                f"on {health.last_tested_at:%Y-%m-%d %H:%M} UTC.",
                suggested_fix="Test it again to see why, then set it again or fix the address.",
                provider_id=provider_id,
                secret_name=SecretName(name),
            )


def _negative_margins(registry: ModelRegistry, model: AIModel) -> Iterator[ConfigurationIssue]:
    for margin in margins.of_model(model=model, settings=registry.settings):
        # Only losses are issues: whoever published a margin below the minimum has accepted it.
        if margin.margin_usd < 0:
            sale = " ".join(part for part in (model.model_name, margin.size, margin.image_quality) if part)
            raised = "its price in credits" if margin.size is None else "the credits of this size and image quality"
            share = "it is given away" if margin.ratio is None else f"its margin is {margin.ratio:.0%}"
            yield ConfigurationIssue(
                code=IssueCode.NEGATIVE_MARGIN,
                message=f"{sale} loses money: {share} at the price of a credit.",
                suggested_fix=f"Raise {raised} or the price of a credit, or choose a cheaper model.",
                model_name=model.model_name,
                provider_id=model.provider_id,
                quality_tier=model.quality_tier,
                size=margin.size,
                image_quality=margin.image_quality,
                margin=margin.ratio,
            )


def _failed_schedules() -> Iterator[ConfigurationIssue]:
    for schedule in CatalogSchedule.objects.filter(state=ScheduleState.FAILED).order_by("due_at"):
        yield ConfigurationIssue(
            code=IssueCode.SCHEDULE_FAILED,
            message=f"The change of {schedule.due_at:%Y-%m-%d %H:%M} UTC, {schedule.reason!r}, was not made: "
            f"{schedule.failure}",
            suggested_fix="Make the change now or schedule it again, then cancel this one.",
            schedule_id=schedule.pk,
        )


def _stopped_parts(now: datetime) -> Iterator[ConfigurationIssue]:
    for stopped in background.stopped(now=now):
        code, observation, suggested_fix = STOPPED[stopped.part]
        since = f"since {stopped.seen_at:%Y-%m-%d %H:%M} UTC" if stopped.seen_at else "yet"
        yield ConfigurationIssue(
            code=code,
            message=f"{observation} {since}: scheduled changes, planned retirements, webhooks and tidying wait.",
            suggested_fix=suggested_fix,
        )


def _failed_webhooks() -> Iterator[ConfigurationIssue]:
    for topic, (code, setting) in WEBHOOKS.items():
        latest = Webhook.objects.filter(topic=topic, attempts__gt=0).order_by("-created_at").first()
        if latest is not None and latest.last_failure:  # empty where it was taken, or is being sent
            yield ConfigurationIssue(
                code=code,
                message=f"The webhook of {latest.created_at:%Y-%m-%d %H:%M} UTC was not taken: {latest.last_failure}.",
                suggested_fix=f"Check {setting} and who listens there.",
            )


def _ledger_findings() -> Iterator[ConfigurationIssue]:
    """Of the last check, which a worker makes every few minutes; reading its one row costs nothing."""
    kept = ledger_check.last()
    if kept is not None and kept.finding_count:
        yield ConfigurationIssue(
            code=IssueCode.LEDGER_DOES_NOT_ADD_UP,
            message=f"The ledger does not add up: the check of {kept.checked_at:%Y-%m-%d %H:%M} UTC found "
            f"{kept.finding_count} fault{'' if kept.finding_count == 1 else 's'}.",
            suggested_fix="Run `ratecard ledger check`, which names the accounts, and keep a backup before any repair.",
        )


def _tokens_without_maker(now: datetime) -> Iterator[ConfigurationIssue]:
    for record in tokens.without_maker(now=now):
        yield ConfigurationIssue(
            code=IssueCode.TOKEN_WITHOUT_MAKER,
            message=f"Token {record} of {record.integration} opens, but {record.maker} who made it has gone or may not "
            "make such a token any more.",
            suggested_fix="Make another one for who needs it, then revoke this one: "
            f"`ratecard token revoke {record.prefix}`.",
            api_token_prefix=record.prefix,
        )


def _lists_not_fetched() -> Iterator[ConfigurationIssue]:
    for fetched in fetching.outcomes().exclude(failure=""):
        yield ConfigurationIssue(
            code=IssueCode.PRICE_LIST_NOT_FETCHED,
            message=f"The price list {fetched.format} of {fetched.host} was not fetched "
            f"on {fetched.fetched_at:%Y-%m-%d %H:%M} UTC: {fetched.failure}",
            suggested_fix="Check its address in PRICE_LISTS, then run `ratecard import fetch`.",
        )


def _jobs_to_reconcile() -> Iterator[ConfigurationIssue]:
    if (waiting := job_counts.to_reconcile()) is not None:
        yield ConfigurationIssue(
            code=IssueCode.JOBS_TO_RECONCILE,
            message=f"{_jobs(waiting.jobs)} delivered without a report of usage, the oldest of "
            f"{waiting.since:%Y-%m-%d %H:%M} UTC: the credits of their holds wait for a decision.",
            suggested_fix="Decide on each what it used, on the page Jobs of the console, or set the rule to "
            "reconcile of the settings.",
        )


def _jobs_not_run(now: datetime) -> Iterator[ConfigurationIssue]:
    if (waiting := job_counts.not_run(now=now)) is not None:
        yield ConfigurationIssue(
            code=IssueCode.JOBS_NOT_RUN,
            message=f"No worker runs {_jobs(waiting.jobs)}, the oldest of {waiting.since:%Y-%m-%d %H:%M} UTC.",
            suggested_fix="Start `ratecard worker` or, where one runs, start more of them.",
        )


def _jobs(count: int) -> str:
    return f"{count:,} job{'' if count == 1 else 's'}"


def _unavailable_providers(registry: ModelRegistry) -> Iterator[ConfigurationIssue]:
    for provider_id in sorted({model.provider_id for model in registry.available}):
        state = breaker.read(provider_id)
        if state.since is not None and state.until is not None:
            yield ConfigurationIssue(
                code=IssueCode.PROVIDER_UNAVAILABLE,
                message=f"Provider {provider_id} is not called since {state.since:%Y-%m-%d %H:%M} UTC, because too "
                "many calls failed: its models are served by their fallbacks or not at all.",
                suggested_fix=f"Wait: it is tried again from {state.until:%H:%M:%S} UTC on. If it works already, call "
                "it again on its page of the console.",
                provider_id=provider_id,
            )


def _invalid_configs(registry: ModelRegistry) -> Iterator[ConfigurationIssue]:
    """Of before they were checked."""
    for provider in registry.providers.values():
        for problem in provider_config.problems(provider.config):
            yield ConfigurationIssue(
                code=IssueCode.PROVIDER_CONFIG_INVALID,
                message=f"A further setting of provider {provider.provider_id} is not used. {problem}",
                suggested_fix="Correct it, or take it out.",
                provider_id=provider.provider_id,
            )


def _missed_runs() -> Iterator[ConfigurationIssue]:
    """Of automations that report them; those that others make are no issue."""
    if (unseen := missed_runs.unseen()) is not None:
        times = "1 due time was" if unseen.times == 1 else f"{unseen.times:,} due times were"
        yield ConfigurationIssue(
            code=IssueCode.AUTOMATION_RUNS_MISSED,
            message=f"{times} missed by automations, the oldest of {unseen.since:%Y-%m-%d %H:%M} UTC: nothing ran "
            "then.",
            suggested_fix="Run what is still wanted, then mark the missed runs as seen, on the page Automations of the "
            "console.",
        )


def _unreadable_automations() -> Iterator[ConfigurationIssue]:
    """Of an earlier version, or with a time zone that this server's list has no more."""
    if (aside := put_aside.found()) is not None:
        named = f"The automation {aside.oldest.name} of {aside.oldest.account.external_id}"
        others = f", and {aside.count - 1:,} more," if aside.count > 1 else ""
        yield ConfigurationIssue(
            code=IssueCode.AUTOMATION_NOT_READABLE,
            message=f"{named}{others} can't be read and is not due since {aside.since:%Y-%m-%d %H:%M} UTC: its "
            f"schedule or its account's time zone, {aside.oldest.account.time_zone}, is none that this version knows.",
            suggested_fix="Set the account's time zone or the automation's schedule again: it is due from then on.",
        )


def _drift() -> Iterator[ConfigurationIssue]:
    """One issue of each kind of thing, however much of it differs."""
    for differing in drift_reports.by_kind():
        yield ConfigurationIssue(
            code=IssueCode.LEGACY_DRIFT,
            message=f"{differing.kind.label}: {differing.count:,} differ{'s' if differing.count == 1 else ''} from the "
            f"former product, since {differing.since:%Y-%m-%d %H:%M} UTC.",
            suggested_fix="See the page Legacy drift or `ratecard legacy drift`, and make both the same, there or "
            "here. Where the former product is gone: `ratecard legacy drift --end`.",
            legacy_kind=differing.kind,
        )


def _not_watched() -> Iterator[ConfigurationIssue]:
    watch = drift_reports.last_watch()
    if watch is not None and watch.failed_at is not None:
        last = "never" if watch.watched_at is None else f"on {watch.watched_at:%Y-%m-%d %H:%M} UTC"
        yield ConfigurationIssue(
            code=IssueCode.LEGACY_NOT_WATCHED,
            message=f"The former product was not compared on {watch.failed_at:%Y-%m-%d %H:%M} UTC: {watch.failure} It "
            f"was last compared {last}.",
            suggested_fix="Check LEGACY_DATABASE_URL, LEGACY_MAPPING and LEGACY_DECISIONS, or take them out where the "
            "cut-over is over.",
        )
