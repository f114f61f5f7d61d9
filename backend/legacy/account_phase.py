"""Phase 4: accounts, and their opening balances as grants that name their origin."""

from collections.abc import Collection
from datetime import datetime

from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account
from backend.credits import ledger
from backend.credits.credit_errors import InsufficientCredits
from backend.credits.models.lots import LotCategory
from backend.credits.statements import IdempotencyKey
from backend.legacy import moved_accounts
from backend.legacy.account_moves import AccountMove
from backend.legacy.cut_over import CutOver, Difference, Facts, Outcome, Step
from backend.legacy.inventory import Inventory
from backend.legacy.legacy_errors import PhaseRefused
from backend.legacy.models import DriftKind

ALL = AccountAccess(everything=True)
OWNER = "cut-over"
NONE: Facts = {"grants": {}, "accounts": [], "integration": None}


def apply(cut: CutOver, taken: Inventory, facts: Facts) -> Outcome:
    """Grant each account what it had there; one that got it before gets nothing. Raises AccountExists."""
    facts, steps = {**NONE, **facts, "accounts": [*facts.get("accounts", [])]}, []
    grants: dict[str, int] = dict(facts["grants"])
    for move in taken.accounts.accounts.values():
        account = moved_accounts.find_or_make(cut, move, facts)
        if str(account.pk) not in grants:
            grants[str(account.pk)] = move.credits
            _grant(account, move, cut)
            steps.append(Step(f"account {move.external_id}: opening balance of {move.place}", None, move.credits))
    return Outcome({**facts, "grants": grants}, tuple(steps))


def _grant(account: Account, move: AccountMove, cut: CutOver) -> None:
    if not move.credits:
        return
    # Granted before, taken back, and granted again: each time is a movement of its own.
    times = account.ledger.filter(author=cut.author, reason=_origin(move)).count()
    ledger.grant(
        account_id=account.pk,
        category=LotCategory.ADJUSTMENT,
        credits=move.credits,
        expires_at=None,
        author=cut.author,
        reason=_origin(move),
        access=ALL,
        key=IdempotencyKey(owner=OWNER, key=f"{account.pk} {times} {cut.author}"),
    )


def _origin(move: AccountMove) -> str:
    return f"Opening balance: {move.place}"


def differences(cut: CutOver, taken: Inventory, facts: Facts) -> list[Difference]:
    """Accounts whose opening balance is not what they have there. What they bought and spent here is no difference."""
    accounts, grants = moved_accounts.by_external_id(cut), facts.get("grants", {})
    found = []
    for move in taken.accounts.accounts.values():
        account = accounts.get(move.external_id)
        here = None if account is None else grants.get(str(account.pk))
        if here != move.credits:
            what = f"account {move.external_id}: credits"
            found.append(Difference(what, move.credits, here, DriftKind.BALANCE))
    return found


def used(facts: Facts) -> list[Step]:
    """Accounts that have other credits by now than they came with: both, for information."""
    accounts = Account.objects.filter(pk__in=facts.get("grants", {})).order_by("external_id")
    balances = ledger.balances(account_ids=[account.pk for account in accounts])
    both = [(one.external_id, facts["grants"][str(one.pk)], balances[one.pk].balance) for one in accounts]
    return [Step(name, granted, balance) for name, granted, balance in both if granted != balance]


def with_credits(cut: CutOver, granted: Collection[str]) -> dict[str, int]:
    """Accounts that have credits which did not come from there, by external id."""
    accounts = {name: one for name, one in moved_accounts.by_external_id(cut).items() if str(one.pk) not in granted}
    balances = ledger.balances(account_ids=[account.pk for account in accounts.values()])
    return {name: balances[account.pk].balance for name, account in accounts.items() if balances[account.pk].balance}


def revert(facts: Facts, *, author: str, reason: str, now: datetime) -> tuple[Step, ...]:
    """Take each opening balance back by a movement; accounts that were not used go.

    Raises PhaseRefused where an account has spent some of it.
    """
    steps = []
    for account in Account.objects.filter(pk__in=facts["grants"]).order_by("external_id"):
        credits = facts["grants"][str(account.pk)]
        if credits:
            _take_back(account, credits, author, reason)
        steps.append(Step(f"account {account.external_id}: opening balance", credits, None))
    moved_accounts.remove(facts)
    return tuple(steps)


def _take_back(account: Account, credits: int, author: str, reason: str) -> None:
    times = account.ledger.count()
    try:
        ledger.adjust(
            account_id=account.pk,
            credits=-credits,
            author=author,
            reason=f"Opening balance taken back: {reason}",
            access=ALL,
            key=IdempotencyKey(owner=OWNER, key=f"back {account.pk} {times}"),
        )
    except InsufficientCredits as error:
        raise PhaseRefused(
            f"Account {account.external_id} has spent some of its opening balance: {error.available:,} of "
            f"{credits:,} credits are left. Give back what it spent, then revert."
        ) from None
