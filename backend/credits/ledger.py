"""Credits that come to an account or leave it without work: grants, renewals, adjustments, refunds, expiry.

`now` is for tests: without it, the time is the database's, so that a server's clock releases and spends nothing.
"""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Now

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess, account_uuid
from backend.credits import statements
from backend.credits.credit_errors import (
    CreditsOutOfRange,
    InvalidExternalReference,
    ReasonMissing,
    UsageRecordNotFound,
)
from backend.credits.models import CreditBalance, CreditLot, Hold, HoldLot, LedgerEntry
from backend.credits.models.holds import HoldStatus
from backend.credits.models.lots import MAX_CREDITS, REFERENCE_MAX_LENGTH, SPENDING_ORDER, LotCategory
from backend.credits.statements import IdempotencyKey
from backend.shared.busy import Busy, translated
from backend.shared.immutable_json import is_storable


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """An account's credits at a moment: `available` can be held, `held` is set aside by open holds."""

    available: int
    held: int

    @property
    def balance(self) -> int:
        return self.available + self.held


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """What a movement did: the account's balance after it."""

    account_id: UUID
    balance: Balance


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund(Movement):
    """`refundable` is what is left of the charge to give back."""

    usage_record_id: UUID
    refunded: int
    refundable: int


def grant(
    *,
    account_id: str | UUID,
    category: LotCategory,
    credits: int,
    expires_at: datetime | None,
    author: str,
    reason: str,
    external_reference: str | None = None,
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None = None,
) -> Movement:
    """Give an account a lot of credits, which expire at `expires_at` or never.

    An `external_reference`, such as an invoice's number, is used once in an integration, whatever the key.
    Raises AccountNotFound, CreditsOutOfRange, ExpiryNotAhead, ReasonMissing, InvalidExternalReference, GrantExists,
    BalanceTooLarge, IdempotencyConflict, InvalidIdempotencyKey.
    """
    _check(credits, reason, minimum=1, needs_reason=False)
    if external_reference is not None and not _is_reference(external_reference):
        raise InvalidExternalReference(maximum=REFERENCE_MAX_LENGTH)
    account = account_uuid(account_id)
    payload = [account, category, credits, expires_at, reason]
    if external_reference is not None:  # the first payloads had none
        payload.append(external_reference)
    arguments = (
        account,
        statements.integration_of(access),
        statements.moment(now),
        str(category),
        credits,
        expires_at,
        author,
        reason,
        external_reference,
    )
    return _movement(statements.move("grant", key=key, payload=payload, arguments=arguments, account=account))


def renew(
    *,
    account_id: str | UUID,
    credits: int,
    expires_at: datetime | None,
    author: str,
    reason: str,
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None = None,
) -> Movement:
    """Set the account's plan credits: what was left of the plan goes, this comes.

    Raises AccountNotFound, CreditsOutOfRange, ExpiryNotAhead, ReasonMissing, BalanceTooLarge, IdempotencyConflict,
    InvalidIdempotencyKey.
    """
    _check(credits, reason, minimum=0, needs_reason=False)
    account = account_uuid(account_id)
    payload = [account, credits, expires_at, reason]
    arguments = (
        account,
        statements.integration_of(access),
        statements.moment(now),
        credits,
        expires_at,
        author,
        reason,
    )
    return _movement(statements.move("renew", key=key, payload=payload, arguments=arguments, account=account))


def adjust(
    *,
    account_id: str | UUID,
    credits: int,
    author: str,
    reason: str,
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None = None,
) -> Movement:
    """Correct an account: add credits that never expire or, below zero, take some.

    Raises AccountNotFound, CreditsOutOfRange, ReasonMissing, InsufficientCredits, BalanceTooLarge,
    IdempotencyConflict, InvalidIdempotencyKey.
    """
    _check(abs(credits), reason, minimum=1)
    account = account_uuid(account_id)
    arguments = (account, statements.integration_of(access), statements.moment(now), credits, author, reason)
    payload = [account, credits, reason]
    return _movement(statements.move("adjust", key=key, payload=payload, arguments=arguments, account=account))


def refund(
    *,
    usage_record_id: str | UUID,
    credits: int,
    author: str,
    reason: str,
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None = None,
) -> Refund:
    """Give back credits of a charge, as a lot that never expires; all refunds together never exceed the charge.

    Raises UsageRecordNotFound, CreditsOutOfRange, ReasonMissing, RefundExceedsCharge, BalanceTooLarge,
    IdempotencyConflict, InvalidIdempotencyKey.
    """
    _check(credits, reason, minimum=1)
    try:
        record = usage_record_id if isinstance(usage_record_id, UUID) else UUID(usage_record_id)
    except ValueError:
        raise UsageRecordNotFound from None
    arguments = (record, statements.integration_of(access), statements.moment(now), credits, author, reason)
    payload = [record, credits, reason]
    answer = statements.move("refund", key=key, payload=payload, arguments=arguments, account=None)
    return Refund(
        account_id=UUID(answer["account_id"]),
        balance=balance_from(answer),
        usage_record_id=record,
        refunded=answer["refunded"],
        refundable=answer["refundable"],
    )


def balance(*, account_id: UUID, now: datetime | None = None) -> Balance:
    """The account's credits now. Expired holds and lots count as gone, whether or not that was noted yet."""
    return balances(account_ids=[account_id], now=now)[account_id]


def balances(*, account_ids: Collection[UUID], now: datetime | None = None) -> dict[UUID, Balance]:
    """As `balance`, for many accounts: in one query, so that each is of one moment while credits move."""
    moment = now or Now()
    reserved = HoldLot.objects.filter(
        hold__account=OuterRef("pk"), hold__status=HoldStatus.OPEN, hold__expires_at__gt=moment
    )
    expired = CreditLot.objects.filter(account=OuterRef("pk"), remaining__gt=0, expires_at__lte=moment)
    rows = CreditBalance.objects.filter(account_id__in=account_ids).annotate(
        now_held=_total(reserved, "credits"),
        # Credits of an expired lot that a hold has reserved still count, because the hold may charge them.
        gone=_total(expired, "remaining") - _total(reserved.filter(lot__expires_at__lte=moment), "credits"),
    )
    amounts = rows.values_list("account_id", F("balance") - F("gone") - F("now_held"), "now_held")
    by_account = {account_id: Balance(available=available, held=held) for account_id, available, held in amounts}
    return {account_id: by_account.get(account_id, Balance(available=0, held=0)) for account_id in account_ids}


def lots(*, account_id: UUID, now: datetime | None = None) -> QuerySet[CreditLot]:
    """The lots that can be spent now, in the order of spending."""
    spendable = CreditLot.objects.filter(account_id=account_id, remaining__gt=0).exclude(expires_at__lte=now or Now())
    return spendable.order_by(SPENDING_ORDER)


def entries(*, access: AccountAccess) -> QuerySet[LedgerEntry]:
    """The movements within access, the newest first."""
    # Sorted by id: ids of an account grow under its lock, while the servers' clocks may differ.
    # The order of accounts has no effect in a subquery, and costs time.
    return LedgerEntry.objects.filter(account__in=accounts.visible(access=access).order_by()).order_by("-id")


def visible_lots(*, access: AccountAccess) -> QuerySet[CreditLot]:
    """All lots within access, those that are spent too."""
    return CreditLot.objects.filter(account__in=accounts.visible(access=access).order_by()).order_by("id")


def tidy(*, now: datetime | None = None) -> int:
    """Release holds past their time, let expired lots lapse. Answers for how many accounts.

    The same happens at the next movement of an account; this does it for accounts that nobody touches.
    """
    moment = now or Now()
    expired = Hold.objects.filter(status=HoldStatus.OPEN, expires_at__lte=moment)
    lapsed = CreditLot.objects.filter(remaining__gt=F("reserved"), expires_at__lte=moment)
    overdue = {*expired.values_list("account_id", flat=True), *lapsed.values_list("account_id", flat=True)}
    # Each account commits by itself, so no movement waits for the whole sweep.
    for account_id in overdue:
        # `lock` also releases expired holds and lets expired lots lapse; every movement begins with it.
        with suppress(Busy), translated():  # the next time, or by its next movement
            statements.call("lock", (account_id, statements.moment(now)))
    return len(overdue)


def _check(credits: int, reason: str, *, minimum: int, needs_reason: bool = True) -> None:
    if not minimum <= credits <= MAX_CREDITS:
        raise CreditsOutOfRange(minimum=minimum, maximum=MAX_CREDITS)
    if (needs_reason and not reason.strip()) or not is_storable(reason):
        raise ReasonMissing


def _is_reference(text: str) -> bool:
    return 1 <= len(text) <= REFERENCE_MAX_LENGTH and text.isprintable()


def _total(rows: QuerySet[CreditLot] | QuerySet[HoldLot], column: str) -> Coalesce:
    """The sum of a column over all rows, as a part of another query; 0 where there are none."""
    # Grouped by a constant, all rows are one group: aggregate() would run a query of its own instead.
    whole = rows.order_by().annotate(all_rows=Value(1)).values("all_rows")
    return Coalesce(Subquery(whole.annotate(total=Sum(column)).values("total")), 0)


def balance_from(answer: dict[str, int]) -> Balance:
    return Balance(available=answer["available"], held=answer["held"])


def _movement(answer: dict[str, str]) -> Movement:
    return Movement(account_id=UUID(answer["account_id"]), balance=balance_from(answer))  # type: ignore[arg-type]
