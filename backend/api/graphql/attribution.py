"""Who did something to an account, and why: for those who may change accounts."""

from backend.accounts.scopes import Right
from backend.api.graphql.fields import Declaration, absent_is_null
from backend.api.graphql.rights import itself
from backend.api.graphql.sources import sourced
from backend.catalog.models.overrides import AccountOverride
from backend.credits.models import LedgerEntry


@sourced(AccountOverride, LedgerEntry, description="Who did it, and why.")
class Attribution:
    author: str | None = absent_is_null("Who did it; null where nobody did, as with a charge or an expiry.")
    reason: str | None = absent_is_null("Why, in words; null where nobody said.")


def attributed() -> Declaration:
    """A field with the attribution of its type's source."""
    description, right = "Who did it, and why.", Right.ACCOUNTS_WRITE
    return itself(AccountOverride | LedgerEntry, shown_as=Attribution | None, description=description, right=right)
