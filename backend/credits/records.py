"""Usage records: which there are, and how a charge came about."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.accounts.accounts import AccountAccess
from backend.catalog import history
from backend.catalog.enums import CreditUnit, OperationType, QualityTier, RateComponent
from backend.catalog.rows import AIModel
from backend.catalog.state import CatalogState
from backend.credits import explanations, quotes, usage
from backend.credits.credit_errors import UsageRecordNotFound
from backend.credits.explanations import Explanation, Sentence, SentenceKind
from backend.credits.models import CreditUsageLog
from backend.credits.models.holds import HoldStatus
from backend.credits.models.ledger import EntryKind
from backend.pricing.components import Component
from backend.pricing.credits import (
    calculate_credits_for_image,
    calculate_credits_from_tokens,
    calculate_credits_from_units,
)
from backend.pricing.rates import Line
from backend.shared import clock
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
class CostLine:
    """What one part of a call costs; `component` is None for tokens that are in no part of the provider's report.

    `unit_cost_usd` is per 1,000,000 tokens or characters, else each. `reason` says which rate counted, and why.
    """

    call: int
    model_name: str
    component: RateComponent | None
    quantity: int
    rated_as: RateComponent
    unit_cost_usd: Decimal
    cost_usd: Decimal
    is_estimate: bool
    reason: str


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
    price = _price(record, quote, state)
    most = min(price, record.max_credits)
    is_late = record.credits < most and record.hold.expires_at <= record.created_at
    taken = -_moved(record, EntryKind.CHARGE)
    # No row proves what was available at a late settlement, so the record is trusted, up to `most`.
    charge = record.credits if is_late else most
    quality = quote.lines[0].image_quality or record.image_quality
    parts = [*_sums(record, state, price, quality), *_limits(record, price, most, is_late)]
    if refunded := _moved(record, EntryKind.REFUND):
        parts.append((explanations.of_credits(SentenceKind.REFUNDED, refunded),))
    agrees = (
        _is_price_of_revision(record, state, quote.lines[0].image_quality)
        and _is_as_quoted(record, quote)
        and price == record.actual_credits
        and charge == record.credits == taken == record.hold.charged
        and record.hold.status == HoldStatus.SETTLED
    )
    return Explanation(parts=tuple(parts), credits=charge, agrees=agrees)


def _moved(record: CreditUsageLog, kind: EntryKind) -> int:
    return sum(entry.credits for entry in record.entries.all() if entry.kind == kind)


def cost_lines(record: CreditUsageLog, *, state: CatalogState | None = None) -> tuple[CostLine, ...]:
    """What the provider charges for each part of each call, and by which rate. `state` as for `explain`.

    What a provider reported has no lines. Records of before say less of their calls: they are one call here.
    """
    state = state or history.state(number=record.revision)
    lines: list[CostLine] = []
    for place, call in enumerate(usage.calls_of(record), start=1):
        model = state.ai_models.get(call.model_name or record.model_name)
        if model is None or call.reported_cost_usd is not None:
            continue
        found = usage.costed(
            call, model, size=record.size, image_quality=record.image_quality, day=clock.day(record.created_at)
        )
        lines += [_cost_line(place, model.model_name, line) for line in found.lines]
    return tuple(lines)


def _cost_line(place: int, model_name: str, line: Line) -> CostLine:
    if line.row is None:
        why = "the model's own column" if line.unit_cost_usd or not line.is_estimate else "no rate"
    else:
        why = f"the rate {getattr(line.row, 'title', line.rated_as)}"
    if line.component is None:
        why = f"in no part of the report, so the highest rate of its side: {why}"
    elif line.component != line.rated_as:
        why = f"as {_words(line.rated_as)}, because {_words(line.component)} has no rate: {why}"
    elif line.is_estimate:
        why = f"the nearest, because no rate fits the call: {why}"
    return CostLine(
        call=place,
        model_name=model_name,
        component=RateComponent(line.component) if line.component is not None else None,
        quantity=int(line.quantity),  # what records keep is whole
        rated_as=RateComponent(line.rated_as),
        unit_cost_usd=line.unit_cost_usd,
        cost_usd=line.cost_usd,
        is_estimate=line.is_estimate,
        reason=why,
    )


def _words(component: Component) -> str:
    return RateComponent(component).label.lower()


def _price(record: CreditUsageLog, quote: quotes.Quote, state: CatalogState) -> int:
    if _served(record):
        line = replace(
            quote.lines[0],
            model_name=record.model_name,
            size=record.size or None,
            tokens_per_credit=record.tokens_per_credit,
            credits_per_image=record.credits_per_image,
            credit_unit=CreditUnit(record.credit_unit) if record.credit_unit else None,
            units_per_credit=record.units_per_credit,
        )
        offer = replace(quote, lines=(line,), min_credits=record.min_credits)
        return usage.price(calls=usage.calls_of(record), quote=offer, models=state.ai_models)
    if record.tokens_per_credit is not None:
        return calculate_credits_from_tokens(
            total_tokens=record.total_tokens,
            tokens_per_credit=record.tokens_per_credit,
            min_credits=record.min_credits,
        )
    if record.credit_unit:
        return calculate_credits_from_units(
            units=units_of(record), units_per_credit=record.units_per_credit, min_credits=record.min_credits
        )
    return calculate_credits_for_image(
        images=record.images, credits_per_image=record.credits_per_image, min_credits=record.min_credits
    )


def _served(record: CreditUsageLog) -> dict[str, int]:
    """What each model delivered of what is sold, where several served the operation; else nothing."""
    amounts: Counter[str] = Counter()
    for call in usage.calls_of(record) if record.calls is not None else ():
        if call.delivered:
            amounts[call.model_name or record.model_name] += usage.amount(call, record.credit_unit)
    return dict(amounts) if len(amounts) > 1 else {}


def units_of(record: CreditUsageLog) -> int:
    """What it used of what is sold, where that is not images."""
    return record.total_tokens if explanations.unit_of(record) == CreditUnit.TOKENS else record.units


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
        model.credit_unit or "",
        model.units_per_credit,
        model.model_type,
        model.provider_id,
        settings.price_per_credit_usd,
    ) == (
        record.tokens_per_credit,
        record.credits_per_image,
        record.credit_unit,
        record.units_per_credit,
        record.model_type,
        record.provider_id,
        record.price_per_credit_usd,
    )


def _is_as_quoted(record: CreditUsageLog, quote: quotes.Quote) -> bool:
    """Whether the record says what the quote said that its hold redeemed."""
    (line,) = quote.lines
    said = (quote.id, quote.revision, quote.operation_type or "", quote.min_credits, quote.max_credits)
    # Another model may have served it instead.
    models = {line.model_name, *(call["model_name"] for call in record.calls or ())}
    return record.model_name in models and said == (
        record.quote_id,
        record.revision,
        record.operation_type,
        record.min_credits,
        record.max_credits,
    )


def _sums(record: CreditUsageLog, state: CatalogState, price: int, quality: str) -> Iterator[tuple[Sentence, ...]]:
    served = _served(record)
    if served:
        shares = [_share(record, state.ai_models[name], amount, quality) for name, amount in served.items()]
        total = sum(share.credits or 0 for share in shares)
        yield from ((share,) for share in shares)
        yield explanations.of_credits(SentenceKind.TOGETHER, total), *_minimum(record, total, price)
        return
    if record.credits_per_image is not None:
        sold = explanations.sold_by_images(record, price=record.credits_per_image)
        delivered = explanations.images_delivered(record.images)
        total = record.images * record.credits_per_image
        product = explanations.multiplied(amount=record.images, price=record.credits_per_image, credits=total)
    else:
        per_credit = record.tokens_per_credit or record.units_per_credit
        assert per_credit is not None  # what is not sold by image is sold by one of these
        amount = units_of(record)
        sold = explanations.sold_by_units(record, price=per_credit)
        delivered = explanations.units_delivered(record, amount=amount)
        total = -(-amount // per_credit)
        product = explanations.divided(amount=amount, price=per_credit, credits=total)
    yield (sold,)
    yield (delivered,)
    yield product, *_minimum(record, total, price)


def _share(record: CreditUsageLog, model: AIModel, amount: int, quality: str) -> Sentence:
    """What one of several models that served is paid with."""
    name = model.model_name
    if record.credits_per_image is not None:
        others = model.image_credits(size=record.size, image_quality=quality)
        own = (record.credits_per_image if name == record.model_name else others) or 0
        return explanations.images_of_model(record, model_name=name, price=own, amount=amount, credits=amount * own)
    per_credit = model.tokens_per_credit or model.units_per_credit
    assert per_credit is not None  # what is not sold by image is sold by one of these
    return explanations.units_of_model(
        record, model_name=name, price=per_credit, amount=amount, credits=-(-amount // per_credit)
    )


def _minimum(record: CreditUsageLog, total: int, price: int) -> tuple[Sentence, ...]:
    return () if total == price else (explanations.of_credits(SentenceKind.MINIMUM, record.min_credits),)


def _limits(record: CreditUsageLog, price: int, most: int, is_late: bool) -> Iterator[tuple[Sentence, ...]]:
    if most < price:
        yield (explanations.of_credits(SentenceKind.MAXIMUM, record.max_credits),)
    if is_late:
        yield (explanations.of_credits(SentenceKind.LATE, record.credits),)
    charged = explanations.of_credits(SentenceKind.CHARGED, record.credits)
    if record.absorbed:
        yield charged, explanations.of_credits(SentenceKind.ABSORBED, record.absorbed)
    else:
        yield (charged,)
