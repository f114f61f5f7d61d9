"""What if: recorded usage, replayed against another state of the catalog.

`Seller` says the terms at which a kind of work is sold again, and the database applies them to each record (`REPLAY`),
because to bring the records of a month here takes longer than to price them there.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from backend.accounts.models import Account
from backend.catalog.enums import CreditUnit, ModelType, OperationType, QualityTier, RateComponent
from backend.catalog.impact import Impact
from backend.catalog.rows import AIModel
from backend.catalog.state import CatalogState
from backend.credits import margin_reports, usage
from backend.credits.margin_reports import Earnings, GroupBy
from backend.credits.models import CreditUsageLog
from backend.credits.models.sums import KIND
from backend.pricing.components import Component
from backend.pricing.costs import total_cost
from backend.pricing.credits import (
    ImageCall,
    TextCall,
    calculate_credits_for_image,
    calculate_credits_for_image_operation,
    calculate_credits_for_operation,
    calculate_credits_from_tokens,
    calculate_credits_from_units,
)
from backend.pricing.rates import Conditions
from backend.shared import clock

MAX_RECORDS = 500_000
MOST_AFFECTED = 10
TYPICAL_WINDOW = timedelta(days=30)
TYPICAL_RECORDS = 10_000
NO_EARNINGS = Earnings()
KINDS = f"""
    SELECT DISTINCT {", ".join(KIND)} FROM credits_usagesum
    WHERE day BETWEEN (%(since)s::timestamptz AT TIME ZONE 'UTC')::date AND (%(until)s AT TIME ZONE 'UTC')::date
"""
# Text has no cost of an image, what is not priced by token no rates. To divide by 1,000,000 would round.
CARD = """
    CASE WHEN {card}_image IS NULL OR ({card}_output IS NOT NULL AND total_tokens > 0) THEN 0.000001 * coalesce(
        (input_tokens + input_audio_tokens + input_image_tokens) * {card}_input
        + cached_input_tokens * coalesce({card}_cached_input, {card}_input)
        + (cache_write_tokens + cache_write_1h_tokens) * coalesce({card}_cache_write, {card}_input)
        + unknown_input_tokens * greatest({card}_input, {card}_cached_input, {card}_cache_write)
        + (output_tokens + reasoning_tokens + output_audio_tokens + output_image_tokens + unknown_tokens)
        * {card}_output, 0
    ) ELSE images * {card}_image END"""
CARD_COLUMNS = """
    {card}_input numeric, {card}_cached_input numeric, {card}_cache_write numeric, {card}_output numeric,
    {card}_image numeric"""
# Records that several models served, or that one served of which the columns don't say so.
SEVERAL = "jsonb_path_exists(calls, '$[*] ? (@.model_name != $name)', jsonb_build_object('name', model_name))"
# The arithmetic is that of `Seller.sell`; a test compares them. Division of numerics keeps as many digits as Python.
REPLAY = f"""
    WITH terms AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset(%(terms)s::jsonb) AS terms (
            kind text, tokens_per_credit bigint, credits_per_image bigint, min_credits bigint, keeps_cost boolean,
            {CARD_COLUMNS.format(card="new")}, {CARD_COLUMNS.format(card="old")}
        )
    )
    SELECT account_id, count(*), count(kind), sum(record.credits) FILTER (WHERE kind IS NOT NULL),
        sum(record.credits * price_per_credit_usd) FILTER (WHERE kind IS NOT NULL),
        sum(provider_cost_usd) FILTER (WHERE kind IS NOT NULL), sum(sale.credits), sum(sale.cost_usd)
    -- one text instead of six columns, which PostgreSQL would expect to match no row
    FROM igny8_credit_usage_log record
    LEFT JOIN terms ON kind = concat_ws(chr(31), {", ".join(KIND)}) AND ({SEVERAL}) IS NOT TRUE
    CROSS JOIN LATERAL (SELECT
        CASE WHEN terms.tokens_per_credit IS NULL THEN images * terms.credits_per_image
            ELSE (total_tokens + terms.tokens_per_credit - 1) / terms.tokens_per_credit END AS used,
        {CARD.format(card="new")} AS new_usd, {CARD.format(card="old")} AS old_usd
    ) work
    CROSS JOIN LATERAL (
        SELECT CASE WHEN used = 0 THEN 0 ELSE greatest(terms.min_credits, used) END AS credits
    ) price
    CROSS JOIN LATERAL (SELECT
        CASE WHEN kind IS NULL THEN NULL WHEN absorbed = 0 THEN price.credits
            ELSE div(price.credits::numeric * record.credits, actual_credits) END AS credits,
        CASE WHEN kind IS NULL THEN NULL WHEN keeps_cost THEN provider_cost_usd
            WHEN old_usd > 0 THEN provider_cost_usd * new_usd / round(old_usd, 28) ELSE new_usd END AS cost_usd
    ) sale
    WHERE created_at >= %(since)s AND created_at < %(until)s
    GROUP BY account_id
"""


@dataclass(kw_only=True)
class WindowTooLarge(Exception):
    """The window has more records than are replayed at once."""

    records: int
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEffect:
    """What an account was charged, and what it would have been."""

    account: Account
    credits: int
    simulated_credits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """`recorded` is what was charged, `simulated` what would have been. `unpriced` records could not be replayed:
    the state sells nothing that does their work; they count in neither."""

    records: int
    unpriced: int
    recorded: Earnings
    simulated: Earnings
    accounts: tuple[AccountEffect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypicalMargin:
    """The margin that a model's recent use leaves, as a share of the price, by the one state and by the other."""

    model_name: str
    records: int
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """One record as a state would have sold it."""

    model_name: str
    credits: int
    revenue_usd: Decimal
    provider_cost_usd: Decimal


def run(*, before: CatalogState, after: CatalogState, since: datetime, until: datetime) -> Simulation:
    """Replay the records of a window against `after`. Refunds don't count. Raises WindowTooLarge."""
    days = margin_reports.report(group_by=GroupBy.DAY, since=since, until=until)
    if (count := sum(day.records for day in days)) > MAX_RECORDS:
        raise WindowTooLarge(records=count, maximum=MAX_RECORDS)
    seller = Seller(before, after)
    recorded = simulated = NO_EARNINGS
    accounts: dict[UUID, tuple[int, int]] = {}
    records = priced = 0
    for account_id, used, sold, credits, revenue, cost, new_credits, new_cost in _replayed(seller, since, until):
        records, priced = records + used, priced + sold
        if sold:
            recorded = recorded.plus(credits, revenue, cost)
            simulated = simulated.plus(int(new_credits), new_credits * seller.price_per_credit_usd, new_cost)
            was, would_be = accounts.get(account_id, (0, 0))
            accounts[account_id] = (was + credits, would_be + int(new_credits))
    return Simulation(
        records=records,
        unpriced=records - priced,
        recorded=recorded,
        simulated=simulated,
        accounts=_most_affected(accounts),
    )


def typical_margins(impact: Impact) -> tuple[TypicalMargin, ...]:
    """Margins of the use of 30 days that differ by a change, by model; at most 10,000 records count."""
    before, after = impact.before, impact.after
    use = CreditUsageLog.objects.filter(created_at__gte=impact.at - TYPICAL_WINDOW, created_at__lte=impact.at)
    records = list(use.order_by("-created_at")[:TYPICAL_RECORDS])
    # `before` is replayed, too, because the records were sold at prices of many revisions.
    was, would_be = _by_model(records, Seller(before, before)), _by_model(records, Seller(before, after))
    margins = []
    for name in sorted(was.keys() | would_be.keys()):
        old, new = was.get(name, (0, NO_EARNINGS)), would_be.get(name, (0, NO_EARNINGS))
        if old[1].ratio != new[1].ratio:
            margins.append(
                TypicalMargin(model_name=name, records=new[0] or old[0], before=old[1].ratio, after=new[1].ratio)
            )
    return tuple(margins)


class Seller:
    """Sells recorded work again, by the state `after`; `before` says which model was the default and on sale."""

    def __init__(self, before: CatalogState, after: CatalogState) -> None:
        self._before, self._after = before, after
        self._was_on_sale = before.on_sale().keys()
        self._on_sale = after.on_sale()
        on_sale = self._on_sale.values()
        self._by_tier = {model.quality_tier: model for model in on_sale if model.quality_tier is not None}
        self._defaults = {model.model_type: model for model in on_sale if model.is_default}

    def sell(self, record: CreditUsageLog) -> Sale | None:
        """The sale, or None where the state sells nothing that does the work."""
        model, settings = self._sold(record), self._after.settings
        serving = self._serving(record, model)
        if model is None or settings is None or serving is None:
            return None
        credits = self._credits(record, model, serving)
        return Sale(
            model_name=model.model_name,
            credits=credits,
            revenue_usd=credits * settings.price_per_credit_usd,
            provider_cost_usd=self._cost(record, serving),
        )

    @property
    def price_per_credit_usd(self) -> Decimal:
        """0 where the state sells nothing."""
        return self._after.settings.price_per_credit_usd if self._after.settings is not None else Decimal(0)

    def terms(self, kind: CreditUsageLog) -> dict[str, object] | None:
        """What `sell` would use for records of a kind, as JSON for `REPLAY`; None where it would sell none."""
        model = self._sold(kind)
        if model is None or self._after.settings is None:
            return None
        former = self._before.ai_models.get(kind.model_name)
        return {
            "tokens_per_credit": model.tokens_per_credit,
            "credits_per_image": _credits_per_image(kind, model) if model.model_type == ModelType.IMAGE else None,
            "min_credits": _min_credits(kind, self._after),
            "keeps_cost": former is not None and _costs(former) == _costs(model),
            **_card("new", kind, model),
            **(_card("old", kind, former) if former is not None else {}),
        }

    def is_linear(self, kind: CreditUsageLog) -> bool:
        """Whether `terms` say all of how records of a kind are sold again."""
        models = (self._sold(kind), self._before.ai_models.get(kind.model_name))
        return all(model is None or _is_linear(model) for model in models)

    def _sold(self, record: CreditUsageLog) -> AIModel | None:
        """What does the work, unless the operation is switched off by the change."""
        name = OperationType(record.operation_type) if record.operation_type else None
        was, now = (state.operations.get(name) if name else None for state in (self._before, self._after))
        # `chargeCreate` also sells what was switched off before, so such work continues.
        stops = was is not None and now is not None and was.is_active and not now.is_active
        return None if stops else self._model(record)

    def _model(self, record: CreditUsageLog) -> AIModel | None:
        """For images who serves the tier; else the same model, its successor or, if it was that, its type's default."""
        if record.model_type == ModelType.IMAGE:
            return self._by_tier.get(QualityTier(record.quality_tier))
        was = self._before.ai_models.get(record.model_name)
        if was is not None and was.is_default:
            return self._defaults.get(was.model_type)
        # `chargeCreate` also sells inactive models by name, so such work continues.
        if record.model_name not in self._was_on_sale:
            return self._after.ai_models.get(record.model_name)
        return self._successor(record.model_name)

    def _serving(self, record: CreditUsageLog, model: AIModel | None) -> dict[str, AIModel] | None:
        """By its name, what does now what each of a record's models did; None where one has no price any more."""
        delivered = [call for call in usage.calls_of(record) if call.delivered]
        names = {record.model_name, *(call.model_name or record.model_name for call in delivered)}
        serving = {name: model if name == record.model_name else self._now(name) for name in names}
        # Seconds say nothing of characters, so work that was sold by another unit has no price.
        fit = {name: now for name, now in serving.items() if now and (now.credit_unit or "") == record.credit_unit}
        return fit if fit.keys() == names else None

    def _now(self, model_name: str) -> AIModel | None:
        """The model of a call that was not the record's own, such as a fallback."""
        return self._successor(model_name) or self._after.ai_models.get(model_name)

    def _successor(self, model_name: str) -> AIModel | None:
        name: str | None = model_name
        # This loop ends, because `invariants` refuses cycles of successors.
        while name is not None and name not in self._on_sale:
            model = self._after.ai_models.get(name)
            name = model.replaced_by_id if model is not None else None
        return self._on_sale[name] if name is not None else None

    def _credits(self, record: CreditUsageLog, model: AIModel, serving: dict[str, AIModel]) -> int:
        """The state's price of the work; the same share of it absorbed as was."""
        price = (
            _price_of_several(record, serving, self._after) if len(serving) > 1 else _price(record, model, self._after)
        )
        if not record.absorbed:
            return price
        return price * record.credits // record.actual_credits  # multiplied first: the share stays exact

    def _cost(self, record: CreditUsageLog, serving: dict[str, AIModel]) -> Decimal:
        """What was recorded, failed calls too, changed as the rate cards of what was delivered change."""
        former = {name: self._before.ai_models.get(name) for name in serving}
        if all(was is not None and _costs(was) == _costs(serving[name]) for name, was in former.items()):
            return record.provider_cost_usd
        new, old = _rate_card(record, serving), _rate_card(record, former)
        # A cost of 0 can't be scaled, so only the new rate card counts.
        return record.provider_cost_usd * new / old if old else new


def _costs(model: AIModel) -> tuple[object, ...]:
    return (model.model_name, model.credit_unit, model.rate_card())


def _price(record: CreditUsageLog, model: AIModel, state: CatalogState) -> int:
    min_credits = _min_credits(record, state)
    if model.model_type == ModelType.TEXT:
        return calculate_credits_from_tokens(
            total_tokens=record.total_tokens, tokens_per_credit=model.tokens_per_credit, min_credits=min_credits
        )
    if model.credit_unit is not None:
        units = record.total_tokens if model.credit_unit == CreditUnit.TOKENS else record.units
        return calculate_credits_from_units(
            units=units, units_per_credit=model.units_per_credit, min_credits=min_credits
        )
    return calculate_credits_for_image(
        images=record.images, credits_per_image=_credits_per_image(record, model), min_credits=min_credits
    )


def _price_of_several(record: CreditUsageLog, serving: dict[str, AIModel], state: CatalogState) -> int:
    """Each model at its own price, rounded once, the minimum once."""
    min_credits = _min_credits(record, state)
    delivered = [
        (serving[call.model_name or record.model_name], usage.amount(call, record.credit_unit))
        for call in usage.calls_of(record)
        if call.delivered
    ]
    if record.model_type == ModelType.IMAGE:
        images = [
            ImageCall(images=count, credits_per_image=_credits_per_image(record, now)) for now, count in delivered
        ]
        return calculate_credits_for_image_operation(calls=images, min_credits=min_credits)
    texts = [
        TextCall(model=now.model_name, tokens=count, tokens_per_credit=_per_credit(now)) for now, count in delivered
    ]
    return calculate_credits_for_operation(calls=texts, min_credits=min_credits)


def _per_credit(model: AIModel) -> int:
    per_credit = model.tokens_per_credit or model.units_per_credit
    assert per_credit is not None  # what is not sold by image is sold by one of these
    return per_credit


def _min_credits(record: CreditUsageLog, state: CatalogState) -> int:
    operation = state.operations.get(OperationType(record.operation_type)) if record.operation_type else None
    return operation.min_credits if operation else 0


def _rate_card(record: CreditUsageLog, serving: Mapping[str, AIModel | None]) -> Decimal:
    """USD of what was delivered, by the rates of its day; 0 where a model has no such rate."""
    costs = []
    for call in usage.calls_of(record):
        model = serving[call.model_name or record.model_name]
        if call.delivered and model is not None:
            size = _size(record, model) if model.model_type == ModelType.IMAGE else ""
            quality, day = record.image_quality, clock.day(record.created_at)
            costs.append(usage.costed(call, model, size=size, image_quality=quality, day=day).total)
    return total_cost(costs=costs)


def _cost_per_image(record: CreditUsageLog, model: AIModel) -> Decimal:
    """Of a model whose rates depend on size and quality alone."""
    conditions = Conditions(day=date.min, size=_size(record, model), image_quality=record.image_quality)
    return model.rate_card().find(Component.IMAGE, conditions=conditions).unit_cost_usd


def _is_linear(model: AIModel) -> bool:
    """Whether the database can sell it again by `CARD`: its cost is the sum of a record's columns, each at one rate."""
    return model.credit_unit is None and all(
        row.component == RateComponent.IMAGE
        and (row.above_input_tokens, row.service_tier, row.region, row.first_day, row.last_day) == (None,) * 5
        for row in model.rates
    )


def _credits_per_image(record: CreditUsageLog, model: AIModel) -> int | None:
    return model.image_credits(size=_size(record, model), image_quality=record.image_quality)


def _size(record: CreditUsageLog, model: AIModel) -> str:
    # Another model may serve the tier now without this size; then its default size counts.
    return record.size if record.size in model.valid_sizes else model.valid_sizes[0]


def _card(name: str, kind: CreditUsageLog, model: AIModel) -> dict[str, Decimal | None]:
    """What `_rate_card` multiplies with the use, for `CARD`."""
    usd: dict[str, Decimal | None] = {}
    if model.output_cost_per_1m is not None or model.input_cost_per_1m is not None:
        usd = {
            "input": model.input_cost_per_1m or Decimal(0),
            "cached_input": model.cached_input_cost_per_1m,
            "cache_write": model.cache_write_cost_per_1m,
            "output": model.output_cost_per_1m or Decimal(0),
        }
    if kind.model_type == ModelType.IMAGE:
        usd["image"] = _cost_per_image(kind, model)
    return {f"{name}_{key}": rate for key, rate in usd.items()}


Replayed: TypeAlias = tuple[UUID, int, int, int, Decimal, Decimal, int | Decimal, Decimal]


def _replayed(seller: Seller, since: datetime, until: datetime) -> list[Replayed]:
    """By account: its id, how many records it has and how many are sold again; of these credits, revenue and cost as
    recorded, then credits and cost as sold again. An account may come twice."""
    window, terms, others = {"since": since, "until": until}, [], Q(pk__in=[])
    with connection.cursor() as cursor:
        cursor.execute(KINDS, window)
        for kind in cursor.fetchall():
            values = dict(zip(KIND, kind, strict=True))
            if not seller.is_linear(CreditUsageLog(**values)):
                others |= Q(**values)
            elif (found := seller.terms(CreditUsageLog(**values))) is not None:
                terms.append({"kind": "\x1f".join(kind), **found})
        cursor.execute(REPLAY, {**window, "terms": json.dumps(terms, default=str)})
        rows: list[Replayed] = cursor.fetchall()
    records = CreditUsageLog.objects.annotate(several=RawSQL(SEVERAL, []))  # noqa: S611 - a constant
    one_by_one = records.filter(others | Q(several=True), created_at__gte=since, created_at__lt=until)
    for record in one_by_one.iterator():
        if (sale := seller.sell(record)) is not None:
            revenue = record.credits * record.price_per_credit_usd
            was = (record.credits, revenue, record.provider_cost_usd)
            # The database has counted the record, and has not sold it.
            rows.append((record.account_id, 0, 1, *was, sale.credits, sale.provider_cost_usd))
    return rows


def _by_model(records: Iterable[CreditUsageLog], seller: Seller) -> dict[str, tuple[int, Earnings]]:
    by_model: dict[str, tuple[int, Earnings]] = {}
    for record in records:
        if (sale := seller.sell(record)) is not None:
            count, earnings = by_model.get(sale.model_name, (0, NO_EARNINGS))
            earnings = earnings.plus(sale.credits, sale.revenue_usd, sale.provider_cost_usd)
            by_model[sale.model_name] = (count + 1, earnings)
    return by_model


def _most_affected(accounts: dict[UUID, tuple[int, int]]) -> tuple[AccountEffect, ...]:
    # The id breaks ties, so that the result is stable.
    by_difference = sorted(accounts.items(), key=lambda item: (-abs(item[1][1] - item[1][0]), item[0]))
    chosen = [item for item in by_difference if item[1][0] != item[1][1]][:MOST_AFFECTED]
    rows = Account.objects.select_related("integration").in_bulk([account_id for account_id, _ in chosen])
    return tuple(
        AccountEffect(account=rows[account_id], credits=was, simulated_credits=would_be)
        for account_id, (was, would_be) in chosen
    )
