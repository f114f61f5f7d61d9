"""What the catalog waits for: scheduled changes, planned retirements, and notifications of new issues."""

from contextlib import suppress

from celery import shared_task
from django.conf import settings

from backend.api.wording import error_messages
from backend.catalog import schedules
from backend.catalog.registry import CatalogNotSeeded, ModelRegistry
from backend.shared import clock, database_clock
from backend.watch import background, issue_watch, webhooks
from backend.watch.models.background import Part
from backend.watch.models.webhooks import Topic


@shared_task
def make_due_changes() -> None:
    with suppress(CatalogNotSeeded):
        for _ in schedules.run_due(now=database_clock.now(), explain=error_messages.explain):
            pass


@shared_task
def check_issues() -> None:
    notify = settings.ISSUES_WEBHOOK_URL is not None
    with suppress(CatalogNotSeeded):
        issue_watch.check(registry=ModelRegistry.current(), now=clock.now(), notify=notify)


@shared_task
def send_webhooks() -> None:
    url, secret, now = settings.ISSUES_WEBHOOK_URL, settings.ISSUES_WEBHOOK_SECRET, clock.now()
    if url is not None and secret is not None:
        webhooks.deliver(topic=Topic.ISSUES, url=url, secret=secret.get_secret_value(), now=now)
    webhooks.forget_old(topic=Topic.ISSUES, now=now, listens=url is not None)


@shared_task
def note_work() -> None:
    """That it runs at all is what the heartbeat says."""
    background.note(part=Part.WORK, now=clock.now())
