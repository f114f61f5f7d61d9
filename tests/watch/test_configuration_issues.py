from datetime import UTC, datetime, timedelta
from typing import Any

import pgtrigger
import pytest

from backend.accounts import staff, tokens
from backend.accounts.audit import Actor
from backend.accounts.models import User
from backend.catalog import ai_models, secret_health
from backend.catalog import registry as catalog_registry
from backend.catalog.enums import QualityTier
from backend.catalog.models import IntegrationProvider
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.generation import breaker, claims
from backend.generation.models import Job
from backend.generation.outcomes import ErrorKind
from backend.watch import configuration_issues
from backend.watch.configuration_issues import ConfigurationIssue, IssueCode
from backend.watch.models import Webhook
from tests.support import generating
from tests.support.generating import serving, text, write
from tests.support.publishing import add_models, change_model, publish, set_key, switch_off, unit_model

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def found(code: IssueCode, now: datetime = NOW) -> list[ConfigurationIssue]:
    issues = configuration_issues.find(registry=ModelRegistry.current(), now=now)
    assert all(issue.message and issue.suggested_fix for issue in issues)
    return [issue for issue in issues if issue.code == code]


def test_a_retired_model_stays_on_sale_and_is_an_issue() -> None:
    (issue,) = found(IssueCode.MODEL_RETIRED)
    assert (issue.model_name, issue.quality_tier) == ("dall-e-3", QualityTier.QUALITY)
    assert issue.suggested_fix == "Assign tier quality to another model."
    assert ModelRegistry.current().model_for_tier(QualityTier.QUALITY) is not None


def test_models_that_retire_soon() -> None:
    assert [issue.model_name for issue in found(IssueCode.MODEL_RETIRES_SOON)] == ["gpt-5.1", "gpt-4o-mini"]
    assert found(IssueCode.MODEL_RETIRES_SOON, NOW - timedelta(days=400)) == []


def test_a_planned_retirement_names_who_takes_over() -> None:
    change_model("gpt-4o-mini", replaced_by_id="gpt-5.1")
    assert [issue.suggested_fix for issue in found(IssueCode.MODEL_RETIRES_SOON)] == [
        "Name a successor and switch to it.",
        "Nothing now: gpt-5.1 takes over on 2027-01-14, as planned.",
    ]


def test_negative_margins_by_size_and_image_quality() -> None:
    margins = {
        (issue.model_name, issue.size, issue.image_quality): str(issue.margin)
        for issue in found(IssueCode.NEGATIVE_MARGIN)
    }
    assert margins == {
        ("runware:97@1", "1024x1024", "hd"): "-0.2000",
        ("runware:97@1", "1280x768", "hd"): "-0.2000",
        ("dall-e-3", "1024x1024", "hd"): "-0.6000",
        ("dall-e-3", "1792x1024", "hd"): "-1.4000",
        ("dall-e-3", "1792x1024", "standard"): "-0.6000",
    }


def test_a_model_that_is_given_away_loses_money_too() -> None:
    change_model("google:4@2", credits_per_image=0)
    given_away = [issue for issue in found(IssueCode.NEGATIVE_MARGIN) if issue.model_name == "google:4@2"]
    assert [issue.margin for issue in given_away] == [None, None]


def test_models_without_a_provider_key() -> None:
    assert len(found(IssueCode.PROVIDER_KEY_MISSING)) == 5
    set_key("openai", "sk-0123456789")
    assert {issue.provider_id for issue in found(IssueCode.PROVIDER_KEY_MISSING)} == {"runware"}


def test_a_key_that_failed_its_last_test() -> None:
    set_key("openai", "sk-0123456789")
    row = secret_health.row_of(provider_id="openai", name=SecretName.API_KEY)
    assert row is not None
    secret_health.note_test(row=row, ok=True, now=NOW)
    assert found(IssueCode.KEY_TEST_FAILED) == []
    secret_health.note_test(row=row, ok=False, now=NOW)
    (issue,) = found(IssueCode.KEY_TEST_FAILED)
    assert issue.message == "API key of provider openai failed its last test on 2026-11-21 00:00 UTC."
    switch_off("openai")
    assert found(IssueCode.KEY_TEST_FAILED) == []


def test_a_tier_without_a_model() -> None:
    assert found(IssueCode.TIER_WITHOUT_MODEL) == []
    change_model("google:4@2", is_active=False)
    assert [issue.quality_tier for issue in found(IssueCode.TIER_WITHOUT_MODEL)] == [QualityTier.PREMIUM]


def test_no_default() -> None:
    switch_off("openai")
    assert [issue.message for issue in found(IssueCode.NO_DEFAULT_MODEL)] == [
        "There is no default text model on sale.",
        "There is no default image model on sale.",
    ]


def test_another_type_needs_a_default_where_it_is_sold() -> None:
    add_models(unit_model())
    assert [issue.message for issue in found(IssueCode.NO_DEFAULT_MODEL)] == [
        "There is no default speech model on sale."
    ]
    publish(lambda draft: ai_models.set_default(draft, model_name="the-speech"))
    assert found(IssueCode.NO_DEFAULT_MODEL) == []


def test_a_token_whose_maker_has_gone() -> None:
    edith = User.objects.create_user("edith", is_staff=True, role="editor")
    maker = tokens.Maker(rights=staff.rights(edith), actor=Actor.of(edith))
    made = tokens.create(integration_name="shop", name="web", scopes=["quotes:read"], now=NOW, maker=maker)
    assert found(IssueCode.TOKEN_WITHOUT_MAKER) == []
    User.objects.filter(pk=edith.pk).update(is_active=False)
    (issue,) = found(IssueCode.TOKEN_WITHOUT_MAKER)
    prefix = made.record.prefix
    assert (issue.api_token_prefix, issue.message) == (
        prefix,
        f"Token web ({prefix}…) of shop opens, but edith who made it has gone or may not make such a token any more.",
    )


def test_work_whose_usage_is_to_be_decided(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    account = generating.account()
    assert found(IssueCode.JOBS_TO_RECONCILE) == []
    with serving(text(None)):
        job = write(account.id)
    (issue,) = found(IssueCode.JOBS_TO_RECONCILE)
    assert issue.message == (
        f"1 job delivered without a report of usage, the oldest of {job.created_at:%Y-%m-%d %H:%M} UTC: "
        "the credits of their holds wait for a decision."
    )


def test_jobs_that_no_worker_runs() -> None:
    account = generating.account()
    waits, left = generating.start(account), generating.start(account)
    start = max(waits.created_at, left.created_at)
    claims.take(job_id=left.id, now=start, until=start + timedelta(seconds=30))
    assert found(IssueCode.JOBS_NOT_RUN, start + timedelta(seconds=59)) == []
    (issue,) = found(IssueCode.JOBS_NOT_RUN, start + timedelta(seconds=89))
    assert issue.message.startswith("No worker runs 1 job, the oldest of ")
    (issue,) = found(IssueCode.JOBS_NOT_RUN, start + timedelta(seconds=91))
    assert issue.message.startswith("No worker runs 2 jobs, the oldest of ")


def test_what_a_schedule_starts_may_wait_for_an_hour() -> None:
    job = generating.start(generating.account())
    Job.objects.update(yields=True)
    assert found(IssueCode.JOBS_NOT_RUN, job.created_at + timedelta(minutes=60)) == []
    (issue,) = found(IssueCode.JOBS_NOT_RUN, job.created_at + timedelta(minutes=61))
    assert issue.message.startswith("No worker runs 1 job, the oldest of ")


def test_reports_of_jobs_that_are_not_taken() -> None:
    Webhook.objects.create(topic="jobs", payload={}, created_at=NOW, attempts=1, last_failure="status 500")
    (issue,) = found(IssueCode.JOB_WEBHOOK_FAILED)
    assert issue.suggested_fix == "Check JOBS_WEBHOOK_URL and who listens there."
    assert found(IssueCode.WEBHOOK_FAILED) == []


def test_a_provider_that_is_left_alone() -> None:
    breaker.reset("openai")  # which calls of other tests may have reached
    for _ in range(5):
        breaker.record("openai", ErrorKind.OVERLOADED)
        breaker.record("stripe", ErrorKind.OVERLOADED)  # nothing is sold of it
    try:
        (issue,) = found(IssueCode.PROVIDER_UNAVAILABLE)
        assert issue.provider_id == "openai"
        assert issue.message.startswith("Provider openai is not called since 20")
        assert issue.message.endswith(": its models are served by their fallbacks or not at all.")
    finally:
        breaker.reset("openai")
        breaker.reset("stripe")
    assert found(IssueCode.PROVIDER_UNAVAILABLE) == []


def test_a_further_setting_of_before_it_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    with pgtrigger.ignore():
        IntegrationProvider.objects.filter(provider_id="openai").update(config={"requests_per_minute": "60", "x": 1})
    monkeypatch.setattr(catalog_registry, "_latest", catalog_registry._Latest())  # no view of before
    (issue,) = found(IssueCode.PROVIDER_CONFIG_INVALID)
    assert (issue.provider_id, issue.message) == (
        "openai",
        "A further setting of provider openai is not used. requests_per_minute: Give 1 to 1,000,000 requests.",
    )
