"""New configuration issues are told to who listens: by a webhook, once each."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import connection, transaction

from backend.catalog.registry import ModelRegistry
from backend.watch import configuration_issues
from backend.watch.configuration_issues import ConfigurationIssue, IssueCode
from backend.watch.models import IssueWebhook, KnownIssue

WATCH_LOCK = 0x6973737565  # "issue", the key of a PostgreSQL advisory lock
EVENT = "configuration_issues.opened"
MOST_TOLD = 100
WORDS = ("message", "suggested_fix", "margin")
"""What may read otherwise at another time, though the issue is the same."""


def look(*, registry: ModelRegistry, now: datetime, notify: bool) -> tuple[ConfigurationIssue, ...]:
    """The issues that were not there at the last look. With `notify` a webhook about them waits to be sent.

    An issue that went and came back is new again.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:  # two looks at once would tell the same twice
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WATCH_LOCK])
        found = {fingerprint(issue): issue for issue in configuration_issues.find(registry=registry, now=now)}
        KnownIssue.objects.exclude(fingerprint__in=found).delete()
        known = set(KnownIssue.objects.values_list("fingerprint", flat=True))
        new = {mark: issue for mark, issue in found.items() if mark not in known}
        KnownIssue.objects.bulk_create(
            KnownIssue(fingerprint=mark, code=issue.code, first_seen_at=now) for mark, issue in new.items()
        )
        told = [issue for issue in new.values() if issue.code != IssueCode.WEBHOOK_FAILED]  # to whom, if not to it?
        if told and notify:
            payload = _payload(told, revision=registry.revision, now=now)
            IssueWebhook.objects.create(payload=payload, created_at=now, next_attempt_at=now)
    return tuple(new.values())


def fingerprint(issue: ConfigurationIssue) -> str:
    facts = {name: value for name, value in asdict(issue).items() if name not in WORDS}
    return hashlib.sha256(json.dumps(facts, sort_keys=True, default=str).encode()).hexdigest()


def _payload(issues: Sequence[ConfigurationIssue], *, revision: int, now: datetime) -> dict[str, object]:
    """As https://www.standardwebhooks.com asks: type, timestamp, data. All are counted, the first ones told."""
    return {
        "type": EVENT,
        "timestamp": now.isoformat(),
        "data": {
            "revision": revision,
            "total_count": len(issues),
            "issues": [_json(issue) for issue in issues[:MOST_TOLD]],
        },
    }


def _json(issue: ConfigurationIssue) -> dict[str, object]:
    return {name: value if value is None else str(value) for name, value in asdict(issue).items()}
