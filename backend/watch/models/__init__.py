"""Tables of what was seen: no revision holds them."""

from backend.watch.models.background import Heartbeat
from backend.watch.models.issues import KnownIssue
from backend.watch.models.webhooks import Webhook

__all__ = ["Heartbeat", "KnownIssue", "Webhook"]
