"""Phase 4: accounts, and their opening balances as grants that name their origin."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from uuid import UUID

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
PART = 50
"""Accounts of a transaction: about half a second, of the three that a hold waits for."""
NONE: Facts = {"grants": {}, "accounts": [], "integration": None}


def parts(cut: CutOver, taken: Inventory, facts: Facts) -> list[Inventory]:
    """A few accounts each: who buys or spends with one of them meanwhile waits for these alone."""
    moves = [(move.key, move) for move in _pending(cut, taken, facts)]
    groups = [dict(moves[first : first + PART]) for first in range(0, len(moves), PART)] or [{}]
    return [replace(taken, accounts=replace(taken.accounts, accounts=group)) for group in groups]


def merged(facts: Facts, part: Facts) -> Facts:
    """The facts of the phase with those of a part that was applied or taken back."""
    facts = {**NONE, **facts}
    grants = {**facts["grants"], **part.get("grants", {})}
    return {
        **facts,
        "grants": {pk: credits for pk, credits in grants.items() if pk not in part.get("taken_back", ())},
        "accounts": [*facts["accounts"], *part.get("accounts", ())],
        "integration": facts["integration"] or part.get("integration"),
    }


def plan(cut: CutOver, taken: Inventory, facts: Facts) -> tuple[Step, ...]:
    """The steps of `apply`, without a movement: to grant and roll back would let accounts wait for it."""
    return tuple(map(_step, _pending(cut, taken, facts)))


def _pending(cut: CutOver, taken: Inventory, facts: Facts) -> list[AccountMove]:
    """Those that were not granted what they have there."""
    accounts, grants = moved_accounts.by_external_id(cut), facts.get("grants", {})
    granted = {name for name, account in accounts.items() if str(account.pk) in grants}
    return [move for move in taken.accounts.accounts.values() if move.external_id not in granted]


def apply(cut: CutOver, taken: Inventory, facts: Facts) -> Outcome:
    """Grant each account what it had there; one that got it before gets nothing. Raises AccountExists."""
    facts, steps = {**NONE, **facts, "accounts": [*facts.get("accounts", [])]}, []
    grants: dict[str, int] = dict(facts["grants"])
    for move in taken.accounts.accounts.values():
        account = moved_accounts.find_or_make(cut, move, facts)
        if str(account.pk) not in grants:
            grants[str(account.pk)] = move.credits
            _grant(account, move, cut)
            steps.append(_step(move))
    return Outcome({**facts, "grants": grants}, tuple(steps))


def _step(move: AccountMove) -> Step:
    return Step(f"account {move.external_id}: opening balance of {move.place}", None, move.credits)


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


def parts_back(facts: Facts) -> list[Facts]:
    """As `parts`; the last removes accounts, too. Raises PhaseRefused where an account has spent some of its balance:
    then nothing is taken back."""
    _check_unspent(facts["grants"])
    grants = list(facts["grants"].items())
    *groups, last = [dict(grants[first : first + PART]) for first in range(0, len(grants), PART)] or [{}]
    return [*({**NONE, "grants": group} for group in groups), {**facts, "grants": last}]


def taken_back(part: Facts) -> Facts:
    """What is kept of a part of these facts once it is reverted."""
    return {"taken_back": list(part["grants"])}


def _check_unspent(grants: Facts) -> None:
    balances = ledger.balances(account_ids=[UUID(pk) for pk in grants])
    spent = [pk for pk, balance in balances.items() if balance.available < grants[str(pk)]]
    for account in Account.objects.filter(pk__in=spent).order_by("external_id")[:1]:
        raise _spent(account, balances[account.pk].available, grants[str(account.pk)])


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
        raise _spent(account, error.available, credits) from None


def _spent(account: Account, available: int, credits: int) -> PhaseRefused:
    return PhaseRefused(
        f"Account {account.external_id} has spent some of its opening balance: {available:,} of {credits:,} credits "
        "are left. Give back what it spent, then revert."
    )
