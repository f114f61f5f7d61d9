"""Tables of what was seen: no revision holds them."""

from backend.watch.models.background import Heartbeat
from backend.watch.models.issues import IssueWebhook, KnownIssue

__all__ = ["Heartbeat", "IssueWebhook", "KnownIssue"]
