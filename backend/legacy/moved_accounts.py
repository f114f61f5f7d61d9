"""The accounts of the former product here: found, made where they are missing, and removed where nobody used them."""

from contextlib import suppress

from django.db import transaction
from django.db.models import ProtectedError

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account, Integration
from backend.legacy.account_moves import AccountMove
from backend.legacy.cut_over import CutOver, Facts

ALL = AccountAccess(everything=True)


def by_external_id(cut: CutOver) -> dict[str, Account]:
    """The accounts of the integration that owns those of the former product."""
    owned = Account.objects.filter(integration__name=cut.product.mapping.accounts.integration)
    return {account.external_id: account for account in owned}


def find_or_make(cut: CutOver, move: AccountMove, facts: Facts) -> Account:
    """The account of a row there; it is made, and noted, where it does not exist yet. Raises AccountExists."""
    name = cut.product.mapping.accounts.integration
    integration, made = Integration.objects.get_or_create(name=name)
    facts["integration"] = facts.get("integration") or (name if made else None)
    existing = Account.objects.filter(integration=integration, external_id=move.external_id).first()
    if existing is not None:
        return existing
    account = accounts.create(access=ALL, external_id=move.external_id, name=move.name, integration_name=name)
    facts["accounts"].append(str(account.pk))
    return account


def remove(facts: Facts) -> None:
    """Delete the accounts that came with a phase, and their integration, as far as nothing was done with them."""
    unused = Account.objects.filter(pk__in=facts["accounts"], overrides=None, members=None, ledger=None)
    for account in unused:
        with suppress(ProtectedError), transaction.atomic():
            account.delete()
    if facts["integration"] is not None:
        Integration.objects.filter(name=facts["integration"], accounts=None, tokens=None).delete()
