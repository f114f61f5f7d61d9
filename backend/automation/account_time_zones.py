"""Another time zone of an account: its automations are due in it from then on."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from backend.accounts import account_time_zones
from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.models import Account
from backend.automation import automations
from backend.automation.models import Automation
from backend.automation.models.automations import PauseReason
from backend.shared.busy import translated


def change(*, access: AccountAccess, account_id: str | UUID, time_zone: str, actor: Actor, now: datetime) -> Account:
    """Change the zone and when automations are due next; what is due already stays so. What could not be read is due
    again where it now can be.

    Raises AccountNotFound, UnknownTimeZone.
    """
    with transaction.atomic(), translated():
        account = account_time_zones.change(access=access, account_id=account_id, time_zone=time_zone, actor=actor)
        moved = Q(next_due_at__gt=now) | Q(pause_reason=PauseReason.NOT_READABLE)
        of_account = Automation.objects.filter(moved, account=account).select_for_update(of=("self",))
        scheduled = list(of_account.select_related("account").order_by("id"))
        for automation in scheduled:
            automations.plan(automation=automation, now=now)
        Automation.objects.bulk_update(scheduled, ["next_due_at", "pause_reason", "paused_at"])
    return account
