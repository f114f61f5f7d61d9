"""Usage records: which there are, and how a charge came about."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.accounts.accounts import AccountAccess
from backend.catalog import history
from backend.catalog.enums import OperationType, QualityTier
from backend.catalog.state import CatalogState
from backend.credits import quotes
from backend.credits.credit_errors import UsageRecordNotFound
from backend.credits.models import CreditUsageLog
from backend.credits.models.holds import HoldStatus
from backend.credits.models.ledger import EntryKind
from backend.pricing.credits import calculate_credits_for_image, calculate_credits_from_tokens
from backend.shared.immutable_json import is_storable


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which records; what is None is not asked. `since` is included, `until` is not."""

    account_id: UUID | None = None
    operation_type: OperationType | None = None
    model_name: str | None = None
    quality_tier: QualityTier | None = None
    request_id: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How a charge came about, in words; `credits` is computed again, and `agrees` says whether all of it matches."""

    steps: tuple[str, ...]
    credits: int
    agrees: bool


def visible(*, access: AccountAccess, only: Filter | None = None) -> QuerySet[CreditUsageLog]:
    """The records within access, the newest first."""
    records = CreditUsageLog.objects.select_related("hold").prefetch_related("entries").order_by("-created_at", "-id")
    if not access.everything:
        records = records.filter(_within(access))
    only = only or Filter()
    exact = ("account_id", "operation_type", "model_name", "quality_tier", "request_id")
    wanted = {name: value for name in exact if (value := getattr(only, name)) is not None}
    if not all(is_storable(value) for value in wanted.values()):
        return records.none()
    if only.since is not None:
        wanted["created_at__gte"] = only.since
    if only.until is not None:
        wanted["created_at__lt"] = only.until
    return records.filter(**wanted)


def _within(access: AccountAccess) -> Q:
    """As `accounts.visible`, by the records' own columns, whose indexes have the order of pages."""
    if access.integration_id is not None:
        return Q(integration_id=access.integration_id)
    return Q(account_id__in=access.account_ids)


def get(*, access: AccountAccess, record_id: str | UUID) -> CreditUsageLog:
    """Raises UsageRecordNotFound."""
    try:
        record = visible(access=access).filter(id=UUID(str(record_id))).first()
    except ValueError:
        raise UsageRecordNotFound from None
    if record is None:
        raise UsageRecordNotFound
    return record


def explain(record: CreditUsageLog, *, state: CatalogState | None = None) -> Explanation:
    """Recompute a charge from what is stored, step by step. `state`: of its revision, where the caller has it."""
    state = state or history.state(number=record.revision)
    where = f"the quote of hold {record.hold_id}"
    quote = quotes.closed_from_json(record.hold.quote, quote_id=record.hold.quote_id, where=where)
    price = _price(record)
    most = min(price, record.max_credits)
    is_late = record.credits < most and record.hold.expires_at <= record.created_at
    taken = -_moved(record, EntryKind.CHARGE)
    # No row proves what was available at a late settlement, so the record is trusted, up to `most`.
    charge = record.credits if is_late else most
    steps = [_unit_price(record), _used(record), _arithmetic(record, price), *_limits(record, price, most, is_late)]
    if refunded := _moved(record, EntryKind.REFUND):
        steps.append(f"Refunded since: {_credits(refunded)}.")
    agrees = (
        _is_price_of_revision(record, state, quote.lines[0].image_quality)
        and _is_as_quoted(record, quote)
        and price == record.actual_credits
        and charge == record.credits == taken == record.hold.charged
        and record.hold.status == HoldStatus.SETTLED
    )
    return Explanation(steps=tuple(steps), credits=charge, agrees=agrees)


def _moved(record: CreditUsageLog, kind: EntryKind) -> int:
    return sum(entry.credits for entry in record.entries.all() if entry.kind == kind)


def _price(record: CreditUsageLog) -> int:
    if record.tokens_per_credit is not None:
        return calculate_credits_from_tokens(
            total_tokens=record.total_tokens,
            tokens_per_credit=record.tokens_per_credit,
            min_credits=record.min_credits,
        )
    return calculate_credits_for_image(
        images=record.images, credits_per_image=record.credits_per_image, min_credits=record.min_credits
    )


def _is_price_of_revision(record: CreditUsageLog, state: CatalogState, quoted_quality: str | None) -> bool:
    model = state.ai_models.get(record.model_name)
    if model is None:
        return False
    # What was quoted is what is paid, whatever image quality was delivered in the end.
    quality = quoted_quality or record.image_quality
    settings = state.settings
    return settings is not None and (
        model.tokens_per_credit,
        model.image_credits(size=record.size, image_quality=quality),
        model.model_type,
        model.provider_id,
        settings.price_per_credit_usd,
    ) == (
        record.tokens_per_credit,
        record.credits_per_image,
        record.model_type,
        record.provider_id,
        record.price_per_credit_usd,
    )


def _is_as_quoted(record: CreditUsageLog, quote: quotes.Quote) -> bool:
    """Whether the record says what the quote said that its hold redeemed."""
    (line,) = quote.lines
    said = (quote.id, quote.revision, quote.operation_type or "", quote.min_credits, quote.max_credits, line.model_name)
    return said == (
        record.quote_id,
        record.revision,
        record.operation_type,
        record.min_credits,
        record.max_credits,
        record.model_name,
    )


def _unit_price(record: CreditUsageLog) -> str:
    if record.tokens_per_credit is not None:
        return f"Revision {record.revision} sold {record.model_name} at {record.tokens_per_credit:,} tokens a credit."
    return f"Revision {record.revision} sold {record.model_name} at {_credits(_per_image(record))} an image."


def _per_image(record: CreditUsageLog) -> int:
    assert record.credits_per_image is not None  # what is not sold by token is sold by image
    return record.credits_per_image


def _used(record: CreditUsageLog) -> str:
    if record.tokens_per_credit is None:
        return f"Delivered: {record.images:,} image{'' if record.images == 1 else 's'}."
    kinds = (
        ("input", record.input_tokens),
        ("cached input", record.cached_input_tokens),
        ("written to a cache", record.cache_write_tokens),
        ("output", record.output_tokens),
    )
    parts = ", ".join(f"{count:,} {kind}" for kind, count in kinds if count)
    return f"Delivered: {record.total_tokens:,} tokens" + (f" ({parts})." if parts else ".")


def _arithmetic(record: CreditUsageLog, price: int) -> str:
    if record.tokens_per_credit is not None:
        rounded = -(-record.total_tokens // record.tokens_per_credit)
        sum_up = f"{record.total_tokens:,} / {record.tokens_per_credit:,}, rounded up once: {_credits(rounded)}."
    else:
        rounded = record.images * _per_image(record)
        sum_up = f"{record.images:,} x {_per_image(record):,}: {_credits(rounded)}."
    return sum_up if rounded == price else f"{sum_up} The operation's minimum is {_credits(record.min_credits)}."


def _limits(record: CreditUsageLog, price: int, most: int, is_late: bool) -> list[str]:
    steps = []
    if most < price:
        steps.append(f"The quote's maximum is {_credits(record.max_credits)}.")
    if is_late:
        steps.append(f"It was settled after its hold had expired, when {_credits(record.credits)} could be charged.")
    absorbed = f" {_credits(record.absorbed)} absorbed." if record.absorbed else ""
    return [*steps, f"Charged: {_credits(record.credits)}.{absorbed}"]


def _credits(count: int) -> str:
    return f"{count:,} credit{'' if count == 1 else 's'}"
