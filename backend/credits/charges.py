"""Charges for work that is done already: a hold and its settlement in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from backend.accounts.accounts import AccountAccess, account_uuid
from backend.catalog import history, overrides
from backend.catalog.enums import ModelType, OperationType, QualityTier
from backend.catalog.registry import ModelNotFound, ModelRegistry
from backend.catalog.rows import AIModel
from backend.catalog.state import CatalogState
from backend.credits import quotes, statements, usage
from backend.credits.credit_errors import InvalidUsage, InvalidWork
from backend.credits.holds import HoldAnswer, account_of, answer_from, checked_request, redeemable
from backend.credits.models.lots import MAX_CREDITS
from backend.credits.quote_errors import TierUnavailable
from backend.credits.quotes import Quote, QuoteLine
from backend.credits.statements import IdempotencyKey
from backend.shared import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What was done, where no quote says it: by a model (none: the default text model), or images of a tier.

    No operation: images are made by image generation, other work is of none.
    """

    operation_type: OperationType | None = None
    model_name: str | None = None
    tier: QualityTier | None = None
    size: str | None = None
    image_quality: str | None = None


def create(
    *,
    account_id: str | UUID | None,
    calls: Sequence[usage.Call],
    work: Work,
    request_id: str = "",
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None = None,
) -> HoldAnswer:
    """Charge work at the current prices: all of its price or nothing.

    Raises AccountMissing, AccountNotFound, ModelNotFound, NoDefaultModel, TierUnavailable, InvalidUsage,
    InvalidWork, InvalidRequestId, InsufficientCredits, IdempotencyConflict, InvalidIdempotencyKey,
    ConfigurationError.
    """
    payer = account_uuid(account_id) if account_id is not None else None
    payload = [payer, _payload_of(work), usage.as_payload(calls), request_id]
    if (earlier := statements.kept_answer("charge", key=key, payload=payload)) is not None:
        return answer_from(earlier)  # prices may have changed since, and the model may be gone
    registry = ModelRegistry.current()
    quote = _offer(registry, work, calls, payer, now or clock.now())
    return _charge(
        quote=quote,
        state=history.state(number=registry.revision, uid=registry.uid),
        account=account_of(quote, account_id),
        calls=calls,
        image_quality=work.image_quality,
        request_id=request_id,
        payload=payload,
        access=access,
        key=key,
        now=now,
    )


def redeem(
    *,
    quote_token: str,
    account_id: str | UUID | None = None,
    calls: Sequence[usage.Call],
    image_quality: str | None = None,
    request_id: str = "",
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None = None,
) -> HoldAnswer:
    """Charge work at a quote's prices, never above its maximum; the quote is redeemed by this.

    Raises as `holds.create`, and InvalidUsage.
    """
    quote = redeemable(quote_token, access)
    named = account_uuid(account_id) if account_id is not None else None
    return _charge(
        quote=quote,
        state=history.state(number=quote.revision),
        account=account_of(quote, account_id),
        calls=calls,
        image_quality=image_quality,
        request_id=request_id,
        payload=[named, quote_token, usage.as_payload(calls), image_quality, request_id],
        access=access,
        key=key,
        now=now,
    )


def deduct_credits_for_operation(
    *,
    account_id: str | UUID,
    operation_type: OperationType | None = None,
    calls: Sequence[usage.Call],
    idempotency_key: str,
    now: datetime | None = None,
    model_name: str | None = None,
    tier: QualityTier | None = None,
    size: str | None = None,
) -> HoldAnswer:
    """The in-process call for services: charge an account for an operation that is done. Raises as `create`."""
    return create(
        account_id=account_uuid(account_id),
        calls=calls,
        work=Work(operation_type=operation_type, model_name=model_name, tier=tier, size=size),
        access=AccountAccess(everything=True),
        key=IdempotencyKey(owner="in-process", key=idempotency_key),
        now=now,
    )


def _charge(
    *,
    quote: Quote,
    state: CatalogState,
    account: UUID,
    calls: Sequence[usage.Call],
    image_quality: str | None,
    request_id: str,
    payload: Sequence[object],
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime | None,
) -> HoldAnswer:
    usage.check(calls=calls, line=quote.lines[0], models=state.ai_models, image_quality=image_quality)
    actual = usage.price(calls=calls, quote=quote, models=state.ai_models)
    # The database's functions take an integer, and would fail with an internal error beyond it.
    if min(actual, quote.max_credits) > MAX_CREDITS:
        raise InvalidUsage(problem=f"This would cost more than {MAX_CREDITS:,} credits.")
    day = clock.day(now)
    values = usage.record(calls=calls, quote=quote, state=state, day=day, image_quality=image_quality)
    arguments = (
        uuid4(),
        account,
        statements.integration_of(access),
        statements.moment(now),
        min(actual, quote.max_credits),
        quote.id,
        quotes.to_json(quote),
        quote.expires_at,
        checked_request(request_id),
        actual,
        usage.as_json(values),
    )
    return answer_from(statements.move("charge", key=key, payload=payload, arguments=arguments, account=account))


def _payload_of(work: Work) -> Mapping[str, object]:
    """By names of its own, which outlive those of the fields; see `fingerprints`."""
    return {
        "operation_type": work.operation_type,
        "model_name": work.model_name,
        "tier": work.tier,
        "size": work.size,
        "image_quality": work.image_quality,
    }


def _offer(
    registry: ModelRegistry, work: Work, calls: Sequence[usage.Call], account_id: UUID | None, now: datetime
) -> Quote:
    """The quote that the work would have had: its maximum is its price."""
    model = _model(registry, work, account_id, now)
    _check(work, model)
    is_image = model.model_type == ModelType.IMAGE
    operation_type = OperationType.IMAGE_GENERATION if is_image else work.operation_type
    operation = registry.operations.get(operation_type) if operation_type is not None else None
    size, quality = _choice(registry, work, model, account_id, now) if is_image else (None, None)
    line = QuoteLine(
        model_name=model.model_name,
        expected_credits=0,
        max_credits=0,
        quality_tier=model.quality_tier,
        tokens_per_credit=model.tokens_per_credit,
        credits_per_image=model.image_credits(size=size or "", image_quality=quality or ""),
        credit_unit=model.credit_unit,
        units_per_credit=model.units_per_credit,
        size=size,
        image_quality=quality,
    )
    # The check comes before the price, which needs the kind of usage that the model is sold by.
    usage.check(calls=calls, line=line, models=registry.ai_models, image_quality=work.image_quality)
    offer = Quote(
        id=uuid4(),
        revision=registry.revision,
        operation_type=operation_type,
        # Unlike in a quote, the operation may be inactive: the work is already done.
        min_credits=operation.min_credits if operation else 0,
        lines=(line,),
        expected_credits=0,
        max_credits=0,
        issued_at=now,
        expires_at=now + timedelta(minutes=1),  # nobody gets it: the charge redeems it at once
    )
    price = usage.price(calls=calls, quote=offer, models=registry.ai_models)
    return quotes.with_price(offer, credits=price)


def _choice(
    registry: ModelRegistry, work: Work, model: AIModel, account_id: UUID | None, now: datetime
) -> tuple[str, str]:
    """The size and the image quality that the images have, and are priced by."""
    quality = work.image_quality or overrides.image_quality(registry=registry, account_id=account_id, now=now)
    return work.size or model.valid_sizes[0], quality


def _check(work: Work, model: AIModel) -> None:
    """Raises InvalidWork where the work contradicts itself."""
    if work.tier is not None and work.model_name is not None:
        raise InvalidWork(problem="Name the tier or the model, not both.", field="tier")
    if work.operation_type is not None and not quotes.does(model.model_type, work.operation_type):
        problem = f"{work.operation_type.label} is not done by {model.model_name}."
        raise InvalidWork(problem=problem, field="operation_type")
    if work.size is not None and work.size not in model.valid_sizes:
        problem = f"{model.model_name} makes: {', '.join(model.valid_sizes) or 'no images'}."
        raise InvalidWork(problem=problem, field="size")


def _model(registry: ModelRegistry, work: Work, account_id: UUID | None, now: datetime) -> AIModel:
    """What did the work may have been switched off since, so it need not be on sale."""
    if work.tier is not None and work.model_name is None:
        model = registry.model_for_tier(work.tier)
        if model is None:
            raise TierUnavailable(offered=tuple(m.quality_tier for m in registry.available if m.quality_tier))
        return model
    if work.model_name is None:
        text_model = overrides.text_model(registry=registry, account_id=account_id, now=now)
        if text_model is None:
            raise quotes.no_default(registry)
        return text_model
    if work.model_name not in registry.ai_models:
        raise ModelNotFound(key=work.model_name)
    return registry.ai_models[work.model_name]
