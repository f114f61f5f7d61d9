"""Another time zone of an account: its automations are due in it from then on."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.accounts import account_time_zones
from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.models import Account
from backend.automation import automations
from backend.automation.models import Automation
from backend.shared.busy import translated


def change(*, access: AccountAccess, account_id: str | UUID, time_zone: str, actor: Actor, now: datetime) -> Account:
    """Change the zone and when automations are due next; what is due already stays so.

    Raises AccountNotFound, UnknownTimeZone.
    """
    with transaction.atomic(), translated():
        account = account_time_zones.change(access=access, account_id=account_id, time_zone=time_zone, actor=actor)
        of_account = Automation.objects.filter(account=account, next_due_at__gt=now).select_for_update(of=("self",))
        scheduled = list(of_account.select_related("account").order_by("id"))
        for automation in scheduled:
            automation.next_due_at = automations.next_due_at(automation=automation, after=now)
        Automation.objects.bulk_update(scheduled, ["next_due_at"])
    return account
