"""Sending webhooks: signed as https://www.standardwebhooks.com says, again until one is taken."""

import json
import logging
import time
from datetime import datetime, timedelta
from threading import Lock

import httpx
from django.db import transaction
from standardwebhooks import Webhook as Signer

from backend.shared import outbound
from backend.watch.models import Webhook
from backend.watch.models.webhooks import Topic

log = logging.getLogger("ratecard.webhooks")

SECONDS = 10
MAX_ANSWER_BYTES = 100_000
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 720, 1440))
"""Before each further attempt; then it is given up."""
KEPT = timedelta(days=30)
TURN_SECONDS = 20
"""After which no further one is begun: a listener that hangs must not keep other work waiting."""

_sending = {topic: Lock() for topic in Topic}


def deliver(*, topic: Topic, url: str, secret: str, now: datetime) -> int:
    """Send every webhook of a topic that is due; how many were taken. Holds no transaction meanwhile.

    Each is sent at least once, with its id to recognise doubles. Does nothing where this process is sending already.
    """
    # A worker has four threads, and one slow listener must not block them all.
    if not _sending[topic].acquire(blocking=False):
        return 0
    try:
        return _deliver(topic, url, secret, now)
    finally:
        _sending[topic].release()


def _deliver(topic: Topic, url: str, secret: str, now: datetime) -> int:
    taken, end = 0, time.monotonic() + TURN_SECONDS
    while time.monotonic() < end and (webhook := _claim_next(topic, now)) is not None:
        webhook.last_failure = _send(webhook, url, secret, now)
        if not webhook.last_failure:
            webhook.next_attempt_at, webhook.delivered_at = None, now
            taken += 1
        webhook.save()
    return taken


def forget_old(*, topic: Topic, now: datetime, listens: bool) -> None:
    """What is long over or, where nobody listens any more, all."""
    messages = Webhook.objects.filter(topic=topic)
    (messages.filter(created_at__lt=now - KEPT) if listens else messages).delete()


def _claim_next(topic: Topic, now: datetime) -> Webhook | None:
    """One that is due, with its next attempt set already: a sender that dies leaves it to that."""
    due = Webhook.objects.filter(topic=topic, next_attempt_at__lte=now)
    with transaction.atomic():
        # Skips webhooks that another worker sends, because unlike changes they need no order.
        webhook = due.select_for_update(skip_locked=True).order_by("next_attempt_at").first()
        if webhook is not None:
            pause = PAUSES[webhook.attempts] if webhook.attempts < len(PAUSES) else None
            webhook.next_attempt_at = now + pause if pause is not None else None
            webhook.attempts += 1
            webhook.save()
    return webhook


def _send(webhook: Webhook, url: str, secret: str, now: datetime) -> str:
    """Why it was not taken; empty where it was."""
    body = json.dumps(webhook.payload)
    headers = {
        "Content-Type": "application/json",
        "webhook-id": str(webhook.pk),
        # The time of this attempt: listeners refuse old timestamps as replays.
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Signer(secret).sign(str(webhook.pk), now, body),
    }
    try:
        with outbound.client(seconds=SECONDS, max_bytes=MAX_ANSWER_BYTES) as client:
            answer = client.post(url, content=body, headers=headers)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        log.warning("webhook %s was not taken: %s", webhook.pk, type(error).__name__)
        return type(error).__name__
    return "" if answer.is_success else f"status {answer.status_code}"
