"""New configuration issues are reported by a webhook, once each."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import connection, transaction

from backend.catalog.registry import ModelRegistry
from backend.watch import configuration_issues
from backend.watch.configuration_issues import ConfigurationIssue, IssueCode
from backend.watch.models import KnownIssue, Webhook
from backend.watch.models.webhooks import Topic

WATCH_LOCK = 0x6973737565  # "issue", the key of a PostgreSQL advisory lock
EVENT = "configuration_issues.opened"
MOST_NAMED = 100
WORDS = ("message", "suggested_fix", "margin")
"""What may read otherwise at another time, though the issue is the same."""


def check(*, registry: ModelRegistry, now: datetime, notify: bool) -> tuple[ConfigurationIssue, ...]:
    """The issues that were not there at the last check. With `notify` a webhook about them waits to be sent.

    An issue that went and came back is new again.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:  # two checks at once would report the same twice
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WATCH_LOCK])
        present = {fingerprint(issue): issue for issue in configuration_issues.find(registry=registry, now=now)}
        # Deleted when the issue is gone, so that it is reported again if it comes back.
        KnownIssue.objects.exclude(fingerprint__in=present).delete()
        reported = set(KnownIssue.objects.values_list("fingerprint", flat=True))
        new = {mark: issue for mark, issue in present.items() if mark not in reported}
        KnownIssue.objects.bulk_create(
            KnownIssue(fingerprint=mark, code=issue.code, first_seen_at=now) for mark, issue in new.items()
        )
        # The webhook can't report that the webhook fails.
        to_report = [issue for issue in new.values() if issue.code != IssueCode.WEBHOOK_FAILED]
        if to_report and notify:
            payload = _payload(to_report, revision=registry.revision, now=now)
            # Same transaction (outbox): the issue and its webhook are stored together or not at all.
            Webhook.objects.create(topic=Topic.ISSUES, payload=payload, created_at=now, next_attempt_at=now)
    return tuple(new.values())


def fingerprint(issue: ConfigurationIssue) -> str:
    facts = {name: value for name, value in asdict(issue).items() if name not in WORDS}
    return hashlib.sha256(json.dumps(facts, sort_keys=True, default=str).encode()).hexdigest()


def _payload(issues: Sequence[ConfigurationIssue], *, revision: int, now: datetime) -> dict[str, object]:
    """As https://www.standardwebhooks.com asks: type, timestamp, data. All are counted, the first ones named."""
    return {
        "type": EVENT,
        "timestamp": now.isoformat(),
        "data": {
            "revision": revision,
            "total_count": len(issues),
            "issues": [_json(issue) for issue in issues[:MOST_NAMED]],
        },
    }


def _json(issue: ConfigurationIssue) -> dict[str, object]:
    return {name: value if value is None else str(value) for name, value in asdict(issue).items()}
