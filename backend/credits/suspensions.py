"""Suspended accounts: they start nothing that costs until somebody resumes them.

What was held before is settled and charged as ever, and reads go on. Runs of automations wait, and go on by themselves.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.accounts import accounts, audit
from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.accounts.models import SUSPENSION_REASON_MAX_LENGTH, Account
from backend.credits import statements
from backend.credits.credit_errors import AccountSuspended, InvalidSuspensionReason
from backend.shared.busy import translated


def suspend(*, account_id: str | UUID, reason: str, access: AccountAccess, actor: Actor, now: datetime) -> Account:
    """Let an account start nothing more that costs. Its members read the reason; another one takes its place.

    Raises AccountNotFound, InvalidSuspensionReason, Busy.
    """
    if not 1 <= len(reason.strip()) <= SUSPENSION_REASON_MAX_LENGTH or not reason.isprintable():
        raise InvalidSuspensionReason(maximum=SUSPENSION_REASON_MAX_LENGTH)
    with _locked(account_id, access, now) as account:
        before, account.suspension_reason = account.suspension_reason, reason.strip()
        account.suspended_at = account.suspended_at or now
        if account.suspension_reason != before:
            _save(AuditAction.ACCOUNT_SUSPENDED, account, actor, before=before, after=account.suspension_reason)
    return account


def resume(*, account_id: str | UUID, access: AccountAccess, actor: Actor, now: datetime) -> Account:
    """Let an account start work again. Resuming again answers the same. Raises AccountNotFound, Busy."""
    with _locked(account_id, access, now) as account:
        before, account.suspended_at, account.suspension_reason = account.suspension_reason, None, ""
        if before:
            _save(AuditAction.ACCOUNT_RESUMED, account, actor, before=before)
    return account


def check(*, account: Account) -> None:
    """Before work is accepted that holds its credits later. Raises AccountSuspended."""
    if account.suspended_at is not None:
        raise AccountSuspended(reason=account.suspension_reason, suspended_at=account.suspended_at)


@contextmanager
def _locked(account_id: str | UUID, access: AccountAccess, now: datetime) -> Iterator[Account]:
    """A transaction with the account's balance locked, as in each movement, and its row."""
    found = accounts.get(access=access, account_id=account_id)
    with transaction.atomic(), translated():
        statements.call("lock", (found.id, now))
        locked = Account.objects.select_for_update(of=("self",), no_key=True).select_related("integration")
        yield locked.get(id=found.id)


def _save(action: AuditAction, account: Account, actor: Actor, *, before: str, after: str = "") -> None:
    account.save(update_fields=["suspended_at", "suspension_reason"])
    detail = f"account {account.external_id} ({account.id})"
    audit.record(action=action, actor=actor, detail=detail, before=before, after=after)
