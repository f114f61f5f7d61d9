"""Holds: a quote is redeemed by setting its maximum aside; settling charges what was delivered.

A reserve is a hold without a quote, for work to come: the holds of that work are taken out of it, so that nobody else
can have its credits in between. What they release goes to the balance, as of any hold; see decision 42.

`now` is for tests: without it, the time is the database's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.db.models import QuerySet

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess, account_uuid
from backend.catalog import history
from backend.credits import quotes, statements, usage
from backend.credits.credit_errors import (
    AccountMissing,
    CreditsOutOfRange,
    HoldManaged,
    HoldNotFound,
    InvalidRequestId,
    LifetimeOutOfRange,
    QuoteOfAnotherAccount,
)
from backend.credits.ledger import Balance, balance_from
from backend.credits.models import Hold
from backend.credits.models.holds import HoldStatus
from backend.credits.models.lots import MAX_CREDITS
from backend.credits.quotes import Quote
from backend.credits.statements import Facts, IdempotencyKey
from backend.shared import clock
from backend.shared.busy import translated

SETTLING = """
    SELECT hold.*, revision.uid AS revision_uid
    FROM credits_hold hold
    JOIN accounts_account account ON account.id = hold.account_id
    LEFT JOIN catalog_catalogrevision revision ON revision.number = (hold.quote ->> 'revision')::integer
    WHERE hold.id = %s AND (%s::bigint IS NULL OR account.integration_id = %s)
"""
"""As the movement itself finds it. Making this of querysets cost as much as all of the settlement's own work."""
LIFETIME = timedelta(minutes=15)
"""Longer than any provider's time-out."""
SHORTEST, LONGEST = timedelta(minutes=1), timedelta(days=1)
REQUEST_ID_MAX_LENGTH = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldAnswer:
    """A hold as a movement left it, with the account's balance then. `credits` are the most that is charged."""

    id: UUID
    account_id: UUID
    request_id: str
    status: HoldStatus
    credits: int
    charged: int
    released: int
    absorbed: int
    created_at: datetime
    expires_at: datetime
    closed_at: datetime | None
    usage_record_id: UUID | None
    balance: Balance

    @property
    def taken(self) -> int:
        """Of a reserve that was released: what went into other holds."""
        return self.credits - self.released if self.status == HoldStatus.RELEASED else 0

    def status_at(self, now: datetime) -> HoldStatus:
        """What was so when the answer was given, whenever it is read."""
        return self.status


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a hold is made of; the quote names its account."""

    quote: Quote
    request_id: str
    lifetime: timedelta = LIFETIME
    key: IdempotencyKey


def create(
    *,
    quote_token: str,
    account_id: str | UUID | None = None,
    request_id: str = "",
    lifetime: timedelta = LIFETIME,
    is_managed: bool = False,
    reserve: UUID | None = None,
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None = None,
) -> HoldAnswer:
    """Set a quote's maximum aside on its account (or on the one that is given, where it names none).

    With `is_managed`, nobody with access to some accounts alone can settle or release it. With a `reserve` of the
    account, as much as that still has is taken out of it, and InsufficientCredits is about the rest.

    Raises QuoteForged, QuoteAltered, QuoteExpired, QuoteNotFound, QuoteRedeemed, QuoteOfAnotherAccount,
    AccountMissing, AccountNotFound, InsufficientCredits, LifetimeOutOfRange, InvalidRequestId, IdempotencyConflict,
    InvalidIdempotencyKey.
    """
    _check_lifetime(lifetime)
    quote = redeemable(quote_token, access)
    account = account_of(quote, account_id)
    arguments = (*_opening(quote, account, request_id, lifetime, access, now), is_managed, reserve)
    payload = [account, quote_token, request_id, lifetime]
    if reserve is not None:  # the first payloads had none
        payload.append(reserve)
    return answer_from(statements.move("hold", key=key, payload=payload, arguments=arguments, account=account))


def create_managed(
    *, openings: Sequence[Opening], access: AccountAccess, now: datetime | None = None
) -> list[HoldAnswer | None]:
    """The managed holds of new quotes of as many accounts, in one statement; None where `create` would refuse.

    Raises InvalidIdempotencyKey, IdempotencyConflict, InvalidRequestId, Busy.
    """
    moves = [
        statements.Move(
            key=each.key,
            payload=[each.quote.account_id, each.quote.token, each.request_id, each.lifetime],
            arguments=(
                *_opening(each.quote, each.quote.account_id, each.request_id, each.lifetime, access, now),
                *(True, None),
            ),
        )
        for each in openings
    ]
    answers = statements.move_all("hold", moves)
    return [None if answer is None else answer_from(answer) for answer in answers]


def reserve(
    *,
    account_id: str | UUID,
    credits: int,
    request_id: str = "",
    lifetime: timedelta = LONGEST,
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None = None,
) -> HoldAnswer:
    """Set credits aside for work to come: a managed hold, of which `create` takes the holds of that work.

    Raises AccountNotFound, InsufficientCredits, CreditsOutOfRange, LifetimeOutOfRange, InvalidRequestId,
    IdempotencyConflict, InvalidIdempotencyKey.
    """
    _check_lifetime(lifetime)
    if not 0 <= credits <= MAX_CREDITS:
        raise CreditsOutOfRange(minimum=0, maximum=MAX_CREDITS)
    account = account_uuid(account_id)
    arguments = (
        uuid4(),
        account,
        statements.integration_of(access),
        statements.moment(now),
        credits,
        statements.moment(now, after=lifetime),
        checked_request(request_id),
    )
    payload = [account, credits, request_id, lifetime]
    return answer_from(statements.move("reserve", key=key, payload=payload, arguments=arguments, account=account))


def _opening(
    quote: Quote,
    account: UUID | None,
    request_id: str,
    lifetime: timedelta,
    access: AccountAccess,
    now: datetime | None,
) -> tuple[object, ...]:
    return (
        uuid4(),
        account,
        statements.integration_of(access),
        statements.moment(now),
        quote.max_credits,
        statements.moment(now, after=lifetime),
        quote.id,
        quotes.to_json(quote),
        quote.expires_at,
        checked_request(request_id),
    )


def _check_lifetime(lifetime: timedelta) -> None:
    """Raises LifetimeOutOfRange."""
    if not SHORTEST <= lifetime <= LONGEST:
        raise LifetimeOutOfRange(minimum=int(SHORTEST.total_seconds()), maximum=int(LONGEST.total_seconds()))


def settle(
    *,
    hold_id: str | UUID,
    calls: Sequence[usage.Call],
    image_quality: str | None = None,
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None = None,
) -> HoldAnswer:
    """Charge what was delivered at the quoted prices, at most what is held; release the rest, record the usage.

    Settling the same again answers what the first did; its settlement stands, so other usage is refused. After the
    hold's expiry it charges what is available then.
    Raises HoldNotFound, HoldManaged, HoldNotOpen, InvalidUsage, IdempotencyConflict, InvalidIdempotencyKey.
    """
    hold = _get(hold_id, access)
    if hold.is_reserve:
        raise HoldManaged
    # What is settled or released stays so, and has no prices any more: the statement compares what was delivered.
    if hold.status == HoldStatus.RELEASED:
        actual, values = 0, {}
    elif hold.status == HoldStatus.SETTLED:
        quote = quotes.closed_from_json(hold.quote, quote_id=hold.quote_id, where=f"the quote of hold {hold.id}")
        bought = quote.lines[0].model_name
        actual, values = 0, usage.delivered(calls=calls, model_name=bought, image_quality=image_quality)
    else:
        actual, values = _charge_of(hold, calls, image_quality, clock.day(now))
    arguments = (hold.id, statements.integration_of(access), statements.moment(now), actual, values)
    payload = [hold.id, usage.as_payload(calls), image_quality]
    return answer_from(
        statements.move("settle", key=key, payload=payload, arguments=arguments, account=hold.account_id)
    )


def _charge_of(
    hold: Hold, calls: Sequence[usage.Call], image_quality: str | None, day: date
) -> tuple[int, dict[str, object]]:
    """What was used in credits, and the columns of its record. Raises InvalidUsage."""
    quote = quotes.from_json(hold.quote or {}, where=f"the quote of hold {hold.id}")
    # Prices come from the quote and costs from its revision, so a publish during the request changes neither.
    state = history.state(number=quote.revision, uid=hold.revision_uid)  # type: ignore[attr-defined]
    usage.check(calls=calls, line=quote.lines[0], models=state.ai_models, image_quality=image_quality)
    values = usage.record(calls=calls, quote=quote, state=state, day=day, image_quality=image_quality)
    return usage.price(calls=calls, quote=quote, models=state.ai_models), usage.as_json(values)


def release(
    *, hold_id: str | UUID, access: AccountAccess, key: IdempotencyKey, now: datetime | None = None
) -> HoldAnswer:
    """Give all of a hold back. Releasing again answers the same.

    Raises HoldNotFound, HoldManaged, HoldNotOpen where it was settled, IdempotencyConflict, InvalidIdempotencyKey.
    """
    hold = hold_uuid(hold_id)
    arguments = (hold, statements.integration_of(access), statements.moment(now))
    return answer_from(statements.move("release", key=key, payload=[hold], arguments=arguments, account=None))


def prolong(*, hold_id: UUID, lifetime: timedelta, now: datetime | None = None) -> bool:
    """Keep an open hold for so long from now at least; whether it was open."""
    with translated():
        return bool(
            statements.call("prolong", (hold_id, statements.moment(now), statements.moment(now, after=lifetime)))
        )


def redeemable(quote_token: str, access: AccountAccess) -> Quote:
    """The quote of a token, whether or not it has expired: that is asked when it is redeemed."""
    return quotes.read(token=quote_token, access=access)


def account_of(quote: Quote, account_id: str | UUID | None) -> UUID:
    """The account to be charged. Raises AccountMissing, AccountNotFound, QuoteOfAnotherAccount."""
    requested = account_uuid(account_id) if account_id is not None else None
    if quote.account_id is not None and requested not in (None, quote.account_id):
        raise QuoteOfAnotherAccount
    account = quote.account_id or requested
    if account is None:
        raise AccountMissing
    return account


def checked_request(request_id: str) -> str:
    """Raises InvalidRequestId."""
    if len(request_id) > REQUEST_ID_MAX_LENGTH or not request_id.isprintable():
        raise InvalidRequestId(maximum=REQUEST_ID_MAX_LENGTH)
    return request_id


def hold_uuid(hold_id: str | UUID) -> UUID:
    """Raises HoldNotFound for text that no hold can have as its id."""
    try:
        return hold_id if isinstance(hold_id, UUID) else UUID(hold_id)
    except ValueError:
        raise HoldNotFound from None


def answer_from(answer: Facts) -> HoldAnswer:
    closed, record = answer["closed_at"], answer["usage_record_id"]
    return HoldAnswer(
        id=UUID(answer["hold_id"]),
        account_id=UUID(answer["account_id"]),
        request_id=answer["request_id"],
        status=HoldStatus(answer["status"]),
        credits=answer["credits"],
        charged=answer["charged"],
        released=answer["released"],
        absorbed=answer["absorbed"],
        created_at=datetime.fromisoformat(answer["created_at"]),
        expires_at=datetime.fromisoformat(answer["expires_at"]),
        closed_at=datetime.fromisoformat(closed) if closed else None,
        usage_record_id=UUID(record) if record else None,
        balance=balance_from(answer),
    )


def visible(*, access: AccountAccess, request_id: str | None = None) -> QuerySet[Hold]:
    """The holds within access, or those of one request, the newest first, with what their usage records need."""
    holds = Hold.objects.filter(account__in=accounts.visible(access=access).order_by())
    if request_id is not None:
        # `checked_request` refuses such ids, so no hold has one, and PostgreSQL raises an error for a NUL.
        holds = holds.filter(request_id=request_id) if request_id.isprintable() else holds.none()
    return (
        holds.select_related("usage_record__hold")
        .prefetch_related("usage_record__entries")
        .order_by("-created_at", "-id")
    )


def _get(hold_id: str | UUID, access: AccountAccess) -> Hold:
    """The hold with the uid of its quote's revision. Raises HoldNotFound."""
    integration = statements.integration_of(access)
    holds = Hold.objects.raw(SETTLING, [hold_uuid(hold_id), integration, integration])
    hold = next(iter(holds), None)
    if hold is None:
        raise HoldNotFound
    return hold
