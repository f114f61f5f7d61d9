"""The time zone that an account's times are read in."""

from uuid import UUID

from django.db import transaction

from backend.accounts import accounts, audit
from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.accounts.models import Account
from backend.shared import time_zones


def change(*, access: AccountAccess, account_id: str | UUID, time_zone: str, actor: Actor) -> Account:
    """Give an account the time zone of that name in IANA's database. Raises AccountNotFound, UnknownTimeZone."""
    time_zones.find(time_zone)
    found = accounts.get(access=access, account_id=account_id)
    with transaction.atomic():
        account = Account.objects.select_for_update(of=("self",)).select_related("integration").get(id=found.id)
        before, account.time_zone = account.time_zone, time_zone
        if before != time_zone:
            account.save(update_fields=["time_zone"])
            audit.record(
                action=AuditAction.TIME_ZONE_CHANGED,
                actor=actor,
                detail=f"account {account.id}",
                before=before,
                after=time_zone,
            )
    return account
