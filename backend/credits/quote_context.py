"""Who asks for a quote: whose it will be, who will pay, and with which overrides."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account
from backend.catalog import overrides
from backend.catalog.registry import ModelRegistry


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteContext:
    """`text_model` is the name of the account's own, where it overrides the default; so is `image_quality`."""

    integration_id: int | None = None
    account_id: UUID | None = None
    text_model: str | None = None
    image_quality: str | None = None


def find(*, registry: ModelRegistry, access: AccountAccess, account_id: str | None, now: datetime) -> QuoteContext:
    """The buyer of a quote for an account, if one is named or the caller is one.

    Raises AccountNotFound, AmbiguousAccount where a member of several accounts names none.
    """
    if account_id is None and not access.account_ids:
        return QuoteContext(integration_id=access.integration_id)
    account = accounts.find(access=access, account_id=account_id)
    return _of(registry, account, account.id, now)


def without_overrides(*, registry: ModelRegistry, account: Account, now: datetime) -> QuoteContext:
    """The buyer for an account that is known to override nothing."""
    return _of(registry, account, None, now)


def _of(registry: ModelRegistry, account: Account, overridden_by: UUID | None, now: datetime) -> QuoteContext:
    text_model = overrides.text_model(registry=registry, account_id=overridden_by, now=now)
    return QuoteContext(
        integration_id=account.integration_id,
        account_id=account.id,
        text_model=text_model.model_name if text_model else None,
        image_quality=overrides.image_quality(registry=registry, account_id=overridden_by, now=now),
    )
