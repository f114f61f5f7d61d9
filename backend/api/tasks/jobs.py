"""What ended jobs wait for: reports of their end, and the end of the time of their texts."""

from functools import partial

from celery import shared_task
from django.conf import settings

from backend.api import global_ids
from backend.api.global_ids import Kind
from backend.automation import run_texts
from backend.generation import job_texts
from backend.shared import clock
from backend.watch import job_webhooks, webhooks
from backend.watch.models.webhooks import Topic


@shared_task
def report_ends() -> None:
    url, secret, now = settings.JOBS_WEBHOOK_URL, settings.JOBS_WEBHOOK_SECRET, clock.now()
    if url is not None and secret is not None:
        job_webhooks.queue(id_of=partial(global_ids.encode, Kind.JOB), now=now)
        webhooks.deliver(topic=Topic.JOBS, url=url, secret=secret.get_secret_value(), now=now)
    else:
        job_webhooks.skip(now=now)
    webhooks.forget_old(topic=Topic.JOBS, now=now, listens=url is not None)


@shared_task
def delete_old_texts() -> None:
    if settings.JOB_RETENTION:
        now = clock.now()
        run_texts.delete_old(before=now - settings.JOB_RETENTION, now=now)
        job_texts.delete_old(before=now - settings.JOB_RETENTION, now=now)
