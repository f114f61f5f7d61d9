"""Quotes: what a request will cost, at most, before it runs. Without side effects."""

from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID, uuid4

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from backend.accounts.accounts import AccountAccess
from backend.catalog.enums import CreditUnit, ModelType, OperationType, QualityTier
from backend.catalog.registry import ModelNotFound, ModelRegistry
from backend.catalog.rows import MAX_IMAGES_PER_REQUEST, MAX_TOKENS, MAX_UNITS, AIModel
from backend.credits import quote_tokens
from backend.credits.formats import QUOTE
from backend.credits.quote_context import QuoteContext
from backend.credits.quote_errors import (
    ContextWindowExceeded,
    CountOutOfRange,
    ModelInactive,
    NoDefaultModel,
    OperationInactive,
    OperationMismatch,
    OutputTokensOutOfRange,
    QuoteExpired,
    QuoteForged,
    QuoteNotFound,
    SizeNotOffered,
    TierUnavailable,
    TokensOutOfRange,
    UnitsOutOfRange,
)
from backend.pricing.credits import (
    calculate_credits_for_image,
    calculate_credits_from_tokens,
    calculate_credits_from_units,
)
from backend.pricing.errors import ConfigurationError, NegativeUsage
from backend.shared import formats
from backend.shared.formats import NUMBER, JsonObject, Unreadable, numbered

LIFETIME = timedelta(minutes=15)
NOBODY = QuoteContext()
EXACTLY = with_config(ConfigDict(extra="forbid"))
"""JSON with a name that is no field is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRequest:
    """Tokens of one billable operation. No model: the default. Output defaults to the model's maximum."""

    input_tokens: int
    model_name: str | None = None
    expected_output_tokens: int | None = None
    max_output_tokens: int | None = None
    operation_type: OperationType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageRequest:
    """Images of one quality tier. No size: the model's first; no image quality: the account's or the settings'."""

    tier: QualityTier
    count: int
    size: str | None = None
    image_quality: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRequest:
    """Units of a type of model that is sold by them. No model: the default of the type.

    No operation: those that exist are done by text and image models.
    """

    model_type: ModelType
    max_units: int
    expected_units: int | None = None
    model_name: str | None = None


Request: TypeAlias = TextRequest | ImageRequest | UnitRequest


@EXACTLY
@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine:
    """What is bought of one model: text has tokens and `tokens_per_credit`, what is sold by units `credit_unit` and the
    fields below it, and images have the other fields."""

    model_name: str
    expected_credits: int
    max_credits: int
    quality_tier: QualityTier | None = None
    size: str | None = None
    image_quality: str | None = None
    images: int | None = None
    credits_per_image: int | None = None
    input_tokens: int | None = None
    expected_output_tokens: int | None = None
    max_output_tokens: int | None = None
    tokens_per_credit: int | None = None
    credit_unit: CreditUnit | None = None
    expected_units: int | None = None
    max_units: int | None = None
    units_per_credit: int | None = None


@EXACTLY
@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A signed offer, valid while now < expires_at. `integration_id` is who asked: None for people.

    One that was made for an account is redeemed on that account alone.
    """

    id: UUID
    revision: int
    operation_type: OperationType | None = None
    min_credits: int
    lines: tuple[QuoteLine, ...]
    expected_credits: int
    max_credits: int
    issued_at: datetime
    expires_at: datetime
    integration_id: int | None = None
    account_id: UUID | None = None
    token: str = field(default="", repr=False)


AS_JSON = TypeAdapter(Quote)
QUOTE_NULLS: JsonObject = {item.name: None for item in fields(Quote) if item.name != "token"}
LINE_NULLS: JsonObject = {item.name: None for item in fields(QuoteLine)}
"""What is left out is null, whatever a new quote has by default."""
FORGOTTEN: JsonObject = {"expected_credits": 0, "issued_at": 0, "expires_at": 0}


def issue(
    *,
    registry: ModelRegistry,
    request: Request,
    now: datetime,
    buyer: QuoteContext = NOBODY,
) -> Quote:
    """An offer at the registry's revision.

    Raises ModelNotFound, ModelInactive, TierUnavailable, SizeNotOffered, CountOutOfRange, TokensOutOfRange,
    OutputTokensOutOfRange, ContextWindowExceeded, UnitsOutOfRange, OperationInactive, OperationMismatch,
    NoDefaultModel, NegativeUsage, ConfigurationError.
    """
    operation_type = _operation_of(request)
    min_credits = _min_credits(registry, operation_type)
    if isinstance(request, ImageRequest):
        line = _image_line(registry, request, request.image_quality or buyer.image_quality, min_credits)
    elif isinstance(request, TextRequest):
        line = _text_line(registry, request, request.model_name or buyer.text_model, min_credits)
    else:
        line = _unit_line(registry, request)
    quote = Quote(
        id=uuid4(),
        revision=registry.revision,
        operation_type=operation_type,
        min_credits=min_credits,
        lines=(line,),
        expected_credits=line.expected_credits,
        max_credits=line.max_credits,
        issued_at=now,
        expires_at=now + LIFETIME,
        integration_id=buyer.integration_id,
        account_id=buyer.account_id,
    )
    return sign(quote)


def no_default(registry: ModelRegistry, model_type: ModelType = ModelType.TEXT) -> NoDefaultModel:
    """Why a request that names no model gets none: no default of the type is set, or it is not on sale."""
    set_default = (model for model in registry.listed if model.is_default and model.model_type == model_type)
    return NoDefaultModel(model_name=next((model.model_name for model in set_default), None), model_type=model_type)


def does(model_type: ModelType, operation_type: OperationType) -> bool:
    """Whether models of a type do an operation. Images are made by image models, the rest is done by text models."""
    return model_type == (ModelType.IMAGE if operation_type == OperationType.IMAGE_GENERATION else ModelType.TEXT)


def sign(quote: Quote) -> Quote:
    return replace(quote, token=quote_tokens.sign(to_json(quote)))


def with_price(quote: Quote, *, credits: int) -> Quote:
    """The same offer of one line at that price."""
    line = replace(quote.lines[0], expected_credits=credits, max_credits=credits)
    return replace(quote, lines=(line,), expected_credits=credits, max_credits=credits)


def to_json(quote: Quote) -> JsonObject:
    """What is signed and what a hold keeps: all but the token and what is null."""
    payload = AS_JSON.dump_python(quote, mode="json", exclude={"token"}, exclude_none=True)
    return numbered(payload, format=QUOTE)


def from_json(payload: JsonObject, *, where: str) -> Quote:
    """By the names of today; what is left out is null. `where` says whose it is. Raises Unreadable."""
    number = formats.number_of(payload)
    unnumbered = {name: value for name, value in payload.items() if name != NUMBER}
    values = QUOTE_NULLS | QUOTE.upgraded("quote", unnumbered, number=number, where=where)
    if isinstance(lines := values["lines"], list):
        lines = [LINE_NULLS | QUOTE.upgraded("quote_line", line, number=number, where=where) for line in lines]
    try:
        return AS_JSON.validate_python(values | {"lines": lines})
    except ValidationError as error:
        names = sorted({".".join(map(str, problem["loc"])) for problem in error.errors()})
        problem = f"unknown, missing, or of another type: {', '.join(names)}."
        raise Unreadable(where=where, number=number, problem=problem) from None


def closed_from_json(payload: JsonObject | None, *, quote_id: UUID | None, where: str) -> Quote:
    """The quote of a settled hold, which keeps less of it (`sql/credits_closed_quote.sql`): what went is 0. Raises
    Unreadable."""
    kept = payload or {}
    lines = kept.get("lines")
    if isinstance(lines, list):
        lines = [{"expected_credits": 0, "max_credits": 0} | line for line in lines]
    return from_json(FORGOTTEN | {"id": str(quote_id)} | kept | {"lines": lines}, where=where)


def verify(*, token: str, now: datetime, access: AccountAccess) -> Quote:
    """The quote that a token holds. An integration's opens for it and the quote's account alone, and for staff.

    Raises QuoteForged, QuoteAltered, QuoteExpired, QuoteNotFound.
    """
    quote = read(token=token, access=access)
    if now >= quote.expires_at:
        raise QuoteExpired(expired_at=quote.expires_at)
    return quote


def read(*, token: str, access: AccountAccess) -> Quote:
    """As `verify`, whether or not the quote has expired. Raises QuoteForged, QuoteAltered, QuoteNotFound."""
    payload = quote_tokens.open_token(token)
    try:
        quote = replace(from_json(payload, where="a token"), token=token)
    except Unreadable:  # another version of Ratecard made the offer
        raise QuoteForged from None
    if not _opens_for(quote, access):
        raise QuoteNotFound
    return quote


def _opens_for(quote: Quote, access: AccountAccess) -> bool:
    if access.everything or quote.account_id in access.account_ids:
        return True
    # An anonymous visitor or staff asked for it, so it belongs to no integration.
    if quote.integration_id is None and quote.account_id is None:
        return True
    return quote.integration_id is not None and quote.integration_id == access.integration_id


def _operation_of(request: Request) -> OperationType | None:
    """Raises OperationMismatch."""
    if isinstance(request, ImageRequest):
        return OperationType.IMAGE_GENERATION
    if isinstance(request, UnitRequest):
        return None
    if request.operation_type is not None and not does(ModelType.TEXT, request.operation_type):
        raise OperationMismatch(operation_type=request.operation_type)
    return request.operation_type


def _min_credits(registry: ModelRegistry, operation_type: OperationType | None) -> int:
    if operation_type is None:
        return 0
    operation = registry.operations.get(operation_type)
    if operation is None or not operation.is_active:
        raise OperationInactive(operation_type=operation_type)
    return operation.min_credits


def _image_line(
    registry: ModelRegistry, request: ImageRequest, image_quality: str | None, min_credits: int
) -> QuoteLine:
    model = registry.model_for_tier(request.tier)
    if model is None:
        offered = tuple(other.quality_tier for other in registry.available if other.quality_tier is not None)
        raise TierUnavailable(offered=offered)
    if not 1 <= request.count <= MAX_IMAGES_PER_REQUEST:
        raise CountOutOfRange(minimum=1, maximum=MAX_IMAGES_PER_REQUEST)
    if request.size is not None and request.size not in model.valid_sizes:
        raise SizeNotOffered(offered=model.valid_sizes)
    size, quality = request.size or model.valid_sizes[0], image_quality or registry.settings.image_quality
    per_image = model.image_credits(size=size, image_quality=quality)
    price = calculate_credits_for_image(images=request.count, credits_per_image=per_image, min_credits=min_credits)
    return QuoteLine(
        model_name=model.model_name,
        expected_credits=price,
        max_credits=price,
        quality_tier=model.quality_tier,
        size=size,
        image_quality=quality,
        images=request.count,
        credits_per_image=per_image,
    )


def _text_line(registry: ModelRegistry, request: TextRequest, model_name: str | None, min_credits: int) -> QuoteLine:
    model = _model(registry, ModelType.TEXT, model_name)
    most = model.max_output_tokens
    if most is None:
        raise ConfigurationError("A text model needs its maximum of output tokens.")
    maximum = most if request.max_output_tokens is None else request.max_output_tokens
    expected = maximum if request.expected_output_tokens is None else request.expected_output_tokens
    tokens = {"input_tokens": request.input_tokens, "max_output_tokens": maximum, "expected_output_tokens": expected}
    for name, count in tokens.items():
        if count < 0:
            raise NegativeUsage("Tokens can't be negative.", field=name)
    if maximum > most:
        raise OutputTokensOutOfRange(field="max_output_tokens", maximum=most)
    if expected > maximum:
        raise OutputTokensOutOfRange(field="expected_output_tokens", maximum=maximum)
    # The sum is limited because it is priced, and its credits must fit the database's integer.
    if request.input_tokens + maximum > MAX_TOKENS:
        raise TokensOutOfRange(maximum=MAX_TOKENS)
    if model.context_window is not None and request.input_tokens + maximum > model.context_window:
        raise ContextWindowExceeded(
            model_name=model.model_name,
            tokens=request.input_tokens + maximum,
            context_window=model.context_window,
        )

    def price(output_tokens: int) -> int:
        return calculate_credits_from_tokens(
            total_tokens=request.input_tokens + output_tokens,
            tokens_per_credit=model.tokens_per_credit,
            min_credits=min_credits,
        )

    return QuoteLine(
        model_name=model.model_name,
        expected_credits=price(expected),
        max_credits=price(maximum),
        input_tokens=request.input_tokens,
        expected_output_tokens=expected,
        max_output_tokens=maximum,
        tokens_per_credit=model.tokens_per_credit,
    )


def _unit_line(registry: ModelRegistry, request: UnitRequest) -> QuoteLine:
    model = _model(registry, request.model_type, request.model_name)
    expected = request.max_units if request.expected_units is None else request.expected_units
    for name, count in {"max_units": request.max_units, "expected_units": expected}.items():
        if count < 0:
            raise NegativeUsage("Units can't be negative.", field=name)
    if request.max_units > MAX_UNITS:
        raise UnitsOutOfRange(field="max_units", maximum=MAX_UNITS)
    if expected > request.max_units:
        raise UnitsOutOfRange(field="expected_units", maximum=request.max_units)
    return QuoteLine(
        model_name=model.model_name,
        expected_credits=calculate_credits_from_units(units=expected, units_per_credit=model.units_per_credit),
        max_credits=calculate_credits_from_units(units=request.max_units, units_per_credit=model.units_per_credit),
        credit_unit=model.credit_unit,
        expected_units=expected,
        max_units=request.max_units,
        units_per_credit=model.units_per_credit,
    )


def _model(registry: ModelRegistry, model_type: ModelType, name: str | None) -> AIModel:
    if name is None:
        model = registry.get_default_model(model_type)
        if model is None:
            raise no_default(registry, model_type)
        return model
    model = registry.ai_models.get(name)
    if model is None or model.model_type != model_type:
        raise ModelNotFound(key=name, model_type=model_type)
    if not registry.is_available(model):
        raise ModelInactive(model_name=model.model_name)
    return model
