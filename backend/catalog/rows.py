"""The rows of the catalog. Each field says all about itself where it stands; the rest is made from that.

`fields` has the words. Field names are the columns'. Costs are what providers charge us, prices what users pay.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Annotated, TypeAlias, TypeVar

import pydantic
from pydantic import (
    AfterValidator,
    ConfigDict,
    PlainSerializer,
    SerializerFunctionWrapHandler,
    WrapSerializer,
    with_config,
)

from backend.accounts.scopes import Right
from backend.catalog.enums import (
    CallProtocol,
    CreditUnit,
    FunctionName,
    ModelType,
    OperationType,
    ProviderType,
    QualityTier,
    RateComponent,
    ReconcileRule,
    ServiceTier,
)
from backend.catalog.fields import About, Written
from backend.pricing import image_prices
from backend.pricing.components import Component
from backend.pricing.rates import Conditions, Costed, RateCard
from backend.pricing.usage import TokenUsage
from backend.shared.decimals import plain
from backend.shared.immutable_json import freeze, thaw

PROVIDER, AI_MODEL, OPERATION, FUNCTION, SETTINGS = "provider", "ai_model", "operation", "function", "settings"
SETTINGS_KEY = "settings"

MAX_TOKENS = 100_000_000
MAX_COST_USD = 1_000_000
MAX_CREDITS = 1_000_000
MAX_IMAGES_PER_REQUEST = 8
MAX_FALLBACKS = 5
MAX_CALL_SECONDS = 600
MAX_RECONCILE_HOURS = 8_760
MAX_UNITS = 100_000_000
LONGEST_TEMPLATE = 20_000

# The digits are bounded before `plain` writes them out: 1E+999999999 would be a gigabyte.
Money: TypeAlias = Annotated[Decimal, pydantic.Field(max_digits=30), AfterValidator(plain)]
FrozenObject: TypeAlias = Annotated[Mapping[str, object], AfterValidator(freeze), PlainSerializer(thaw)]

TEXT, IMAGE = (ModelType.TEXT,), (ModelType.IMAGE,)
SOLD_BY_UNIT = tuple(model_type for model_type in ModelType if model_type not in (*TEXT, *IMAGE))
COMPONENTS: Mapping[CreditUnit | None, Component] = {
    CreditUnit.SECONDS: Component.SECOND,
    CreditUnit.CHARACTERS: Component.CHARACTER,
    CreditUnit.REQUESTS: Component.REQUEST,
}
"""What a provider charges for the units that a model is sold by; for tokens, it depends on their kind."""
Staff = partial(About, read=Right.CONFIGURATION_READ)
Name = partial(About, "Display name", "Its name for people.", noun="a name of", longest=100)
Cost = partial(Staff, noun="a cost of", minimum=0, maximum=MAX_COST_USD, places=8, unit="USD")
TokenCost = partial(Cost, group="Cost by token", needs="its cost in USD per 1,000,000 tokens")
TextPrice = partial(About, group="Price", only=TEXT, needed_by=TEXT)
PriceOfImages = partial(About, group="Price", only=IMAGE, needed_by=IMAGE)
UnitPrice = partial(About, group="Price", only=SOLD_BY_UNIT, needed_by=SOLD_BY_UNIT)
Tokens = partial(About, group="Abilities", minimum=1, maximum=MAX_TOKENS, unit="tokens")
Ability = partial(About, group="Abilities")
Call = partial(Staff, group="Calls")
Life = partial(About, group="Lifecycle")
OfFunction = partial(Staff, of="function")
Prompt = partial(OfFunction, group="Prompts", noun="a prompt of", longest=LONGEST_TEMPLATE, is_template=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    provider_id: Annotated[str, Staff("Id", "Its natural key.", is_key=True, longest=50, is_slug=True)]
    display_name: Annotated[str, Name(read=Right.CONFIGURATION_READ)]
    provider_type: Annotated[ProviderType, Staff("Type", "What it does for us.")] = ProviderType.AI
    api_endpoint: Annotated[
        str | None,
        Staff(
            "Address",
            "The address that is called instead of its own. A new one needs the secrets again in the same step.",
            group="Address",
            longest=500,
            is_address=True,
        ),
    ] = None
    is_active: Annotated[
        bool, Staff("Active", "Whether it may be called; its models are on sale only then.", written=Written.AT_FIRST)
    ] = True
    config: Annotated[
        FrozenObject,
        Staff("Further settings", "A JSON object: limits, protocol, time-out, regions.", group="Address"),
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderConfig:
    """The keys of `config` that we act on. What is left out has no limit, or is as the provider's id says."""

    requests_per_minute: Annotated[
        int | None,
        Staff(
            "Requests per minute",
            "The most calls that all processes together send it in a minute.",
            minimum=1,
            maximum=1_000_000,
            unit="requests",
        ),
    ] = None
    concurrent_calls: Annotated[
        int | None,
        Staff(
            "Concurrent calls",
            "The most calls that all processes together have running at it.",
            minimum=1,
            maximum=1_000,
            unit="calls",
        ),
    ] = None
    protocol: Annotated[
        CallProtocol | None, Staff("Protocol", "How it is called, where its id does not say so already.")
    ] = None
    timeout_seconds: Annotated[
        int | None,
        Staff(
            "Time-out",
            "After how many seconds a call is given up.",
            minimum=1,
            maximum=MAX_CALL_SECONDS,
            unit="seconds",
        ),
    ] = None
    regions: Annotated[
        tuple[str, ...], Staff("Regions", 'Where it serves, such as "eu".', longest=50, is_slug=True)
    ] = ()


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """USD that a provider charges for one component, where its conditions hold; without any, always."""

    component: Annotated[RateComponent, Staff("Component", "What is charged for.")]
    above_input_tokens: Annotated[
        int | None,
        Staff(
            "Above input",
            "Only for calls whose input, all kinds of it together, is above so many tokens.",
            minimum=1,
            maximum=MAX_TOKENS,
            unit="tokens",
        ),
    ] = None
    service_tier: Annotated[
        ServiceTier | None, Staff("Service tier", "Only for calls of this tier of the provider.")
    ] = None
    region: Annotated[
        str | None, Staff("Region", 'Only for calls that are served there, such as "eu".', longest=50, is_slug=True)
    ] = None
    size: Annotated[str | None, Staff("Size", 'Only for images of this size, such as "1024x1024".', longest=11)] = None
    image_quality: Annotated[
        str | None, Staff("Image quality", 'Only for images of this quality, such as "hd".', longest=20)
    ] = None
    first_day: Annotated[date | None, Staff("First day", "The first day (UTC) on which it counts.")] = None
    last_day: Annotated[date | None, Staff("Last day", "The last day (UTC) on which it counts.")] = None
    cost_usd: Annotated[Money, Cost("USD", "USD per 1,000,000 tokens or characters, else USD each.")]

    @property
    def title(self) -> str:
        """What it is of, such as "Image 1024x1024 hd"."""
        above = "" if self.above_input_tokens is None else f"above {self.above_input_tokens:,} tokens"
        days = [f"{word} {day}" for word, day in (("from", self.first_day), ("to", self.last_day)) if day is not None]
        parts = (above, self.service_tier, self.region, self.size, self.image_quality, *days)
        return " ".join((RateComponent(self.component).label, *(str(part) for part in parts if part)))


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True, kw_only=True)
class ImagePrice:
    """Credits for an image of a size, an image quality or both; takes precedence over `credits_per_image`."""

    size: Annotated[str | None, About("Size", 'Only for images of this size, such as "1024x1024".', longest=11)] = None
    image_quality: Annotated[
        str | None, About("Image quality", 'Only for images of this quality, such as "hd".', longest=20)
    ] = None
    credits_per_image: Annotated[
        int,
        About(
            "Credits per image",
            "Credits that such an image costs.",
            minimum=0,
            maximum=MAX_CREDITS,
            unit="credits per image",
        ),
    ]

    @property
    def title(self) -> str:
        """What it is of, such as "Image 1024x1024 hd"."""
        return " ".join(("Image", *(part for part in (self.size, self.image_quality) if part)))


R = TypeVar("R", Rate, ImagePrice)


def in_order(rows: tuple[R, ...]) -> tuple[R, ...]:
    """By their values, so that the same rows in another order are no change. What is missing sorts first."""
    return tuple(sorted(rows, key=_place))


def _place(row: Rate | ImagePrice) -> list[str]:
    return [_sortable(getattr(row, item.name)) for item in fields(row)]


def _sortable(value: object) -> str:
    if isinstance(value, Enum):
        return f"{[*type(value)].index(value):02}"
    # Zeros before it make a number sort as one.
    return f"{value:030f}" if isinstance(value, int | Decimal) else "" if value is None else str(value)


def _without_gaps(rows: object, write: SerializerFunctionWrapHandler) -> object:
    """Conditions that a row does not have are left out of its JSON."""
    return [{name: value for name, value in row.items() if value is not None} for row in write(rows)]


Rates: TypeAlias = Annotated[tuple[Rate, ...], AfterValidator(in_order), WrapSerializer(_without_gaps)]
ImagePrices: TypeAlias = Annotated[tuple[ImagePrice, ...], AfterValidator(in_order), WrapSerializer(_without_gaps)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AIModel:
    model_name: Annotated[
        str, About("Name", "Its natural key: what is sent to the provider.", is_key=True, noun="a name of", longest=100)
    ]
    display_name: Annotated[str, Name()]
    model_type: Annotated[ModelType, About("Type", "What it makes.", written=Written.AT_FIRST)]
    provider_id: Annotated[str, Staff("Provider", "Who serves it.", refers_to=PROVIDER)]
    input_cost_per_1m: Annotated[
        Money | None, TokenCost("Input", "USD per 1,000,000 input tokens.", needed_by=TEXT)
    ] = None
    cached_input_cost_per_1m: Annotated[
        Money | None, TokenCost("Cached input", "USD per 1,000,000 tokens read from a cache; without it, as input.")
    ] = None
    cache_write_cost_per_1m: Annotated[
        Money | None, TokenCost("Cache write", "USD per 1,000,000 tokens written to a cache; without it, as input.")
    ] = None
    output_cost_per_1m: Annotated[
        Money | None, TokenCost("Output", "USD per 1,000,000 output tokens.", needed_by=TEXT)
    ] = None
    cost_per_image: Annotated[
        Money | None,
        Cost(
            "Cost per image", "USD an image where no row by size and quality fits.", group="Cost by image", only=IMAGE
        ),
    ] = None
    rates: Annotated[
        Rates,
        Staff("Rates", "What else its provider charges, and when: the most specific row that fits.", group="Rates"),
    ] = ()
    tokens_per_credit: Annotated[
        int | None,
        TextPrice(
            "Tokens per credit", "Tokens that one credit buys.", minimum=1, maximum=MAX_TOKENS, unit="tokens per credit"
        ),
    ] = None
    credits_per_image: Annotated[
        int | None,
        PriceOfImages(
            "Credits per image",
            "Credits that an image costs.",
            minimum=0,
            maximum=MAX_CREDITS,
            unit="credits per image",
        ),
    ] = None
    image_prices: Annotated[
        ImagePrices,
        About(
            "Credits by size and quality",
            "Credits for images of a size or image quality; the most specific row that fits.",
            group="Price",
            only=IMAGE,
        ),
    ] = ()
    credit_unit: Annotated[
        CreditUnit | None, UnitPrice("Unit", "What it is sold by.", needs="the unit that it is sold by")
    ] = None
    units_per_credit: Annotated[
        int | None,
        UnitPrice(
            "Units per credit", "Units that one credit buys.", minimum=1, maximum=MAX_UNITS, unit="units per credit"
        ),
    ] = None
    quality_tier: Annotated[
        QualityTier | None,
        PriceOfImages("Quality tier", "The tier that it serves. A tier has one active model.", needs="a quality tier"),
    ] = None
    is_active: Annotated[
        bool, Staff("Active", "Whether the model itself is switched on.", written=Written.AT_FIRST, at_first=False)
    ] = True
    is_default: Annotated[
        bool, About("Default", "Whether it is the default of its type.", written=Written.BY_ACTION)
    ] = False
    max_output_tokens: Annotated[
        int | None,
        Tokens(
            "Maximum output",
            "The most tokens that it writes; quotes are bound by it.",
            only=TEXT,
            needed_by=TEXT,
            needs="its maximum of output tokens: quotes are bound by it",
        ),
    ] = None
    context_window: Annotated[
        int | None, Tokens("Context window", "The most tokens that it reads and writes in a call.")
    ] = None
    valid_sizes: Annotated[
        tuple[str, ...],
        PriceOfImages("Sizes", "Such as 1024x1024; the first is the default.", longest=11, needs="at least one size"),
    ] = ()
    supports_json_mode: Annotated[bool, Ability("JSON mode", "Whether it can be made to answer JSON.", only=TEXT)] = (
        False
    )
    supports_vision: Annotated[bool, Ability("Vision", "Whether it reads images.")] = False
    supports_function_calling: Annotated[
        bool, Ability("Function calling", "Whether it calls functions.", only=TEXT)
    ] = False
    refuses_temperature: Annotated[
        bool, Call("Refuses a temperature", "Whether its calls fail with a temperature: it is left out.", only=TEXT)
    ] = False
    output_limit_parameter: Annotated[
        str | None,
        Call(
            "Limit parameter",
            'What its server calls the limit of the output, such as "max_tokens"; without it, as its protocol does.',
            longest=50,
            is_slug=True,
            only=TEXT,
        ),
    ] = None
    image_family: Annotated[
        str | None,
        Call(
            "Family",
            'Whose parameters it takes, such as "dall-e" or "gpt-image".',
            longest=50,
            is_slug=True,
            only=IMAGE,
        ),
    ] = None
    fallback_models: Annotated[
        tuple[str, ...],
        Call(
            "Fallbacks",
            "Models that serve in its place, in this order, where its provider fails: of its type, at no higher price.",
            refers_to=AI_MODEL,
            longest=100,
            maximum=MAX_FALLBACKS,
        ),
    ] = ()
    deprecated_at: Annotated[date | None, Life("Deprecated on", "When its provider began to advise against it.")] = None
    retired_at: Annotated[
        date | None, Life("Retired on", "When its provider stops serving it: from then on, calls fail.")
    ] = None
    switch_at: Annotated[
        date | None,
        Life(
            "Switched on",
            "The day on which its successor takes over: never after its provider's, which counts without it.",
            read=Right.CONFIGURATION_READ,
        ),
    ] = None
    replaced_by_id: Annotated[
        str | None,
        Life("Replaced by", "The model that takes its place.", read=Right.CONFIGURATION_READ, refers_to=AI_MODEL),
    ] = None
    sort_order: Annotated[
        int,
        Life(
            "Sort order",
            "Its place among models of its kind.",
            read=Right.CONFIGURATION_READ,
            minimum=-1_000_000,
            maximum=1_000_000,
        ),
    ] = 0

    @property
    def switch_day(self) -> date | None:
        """When its successor takes over: on our day or, without one, on its provider's."""
        return self.switch_at or self.retired_at

    def image_cost(self, *, size: str, image_quality: str) -> Decimal | None:
        """USD for one image at most: of the most specific row, or else `cost_per_image`."""
        return self.rate_card().most_per_image(size=size, image_quality=image_quality)

    def image_credits(self, *, size: str, image_quality: str) -> int | None:
        """Credits for one image: the most specific row that fits, or else `credits_per_image`."""
        row = image_prices.fitting(self.image_prices, size=size, image_quality=image_quality)
        return self.credits_per_image if row is None else row.credits_per_image

    def call_cost(
        self, *, conditions: Conditions, usage: TokenUsage | None = None, images: int = 0, units: int = 0
    ) -> Costed:
        """What one call costs: by token where both its usage and such rates are known, else by image or unit."""
        card = self.rate_card()
        if usage is not None and card.is_by_token:
            return card.cost(usage=usage, conditions=conditions)
        component = COMPONENTS.get(self.credit_unit, Component.IMAGE)
        quantity = images if component == Component.IMAGE else units
        if not quantity and not card.has(component):
            # A call of which nothing is known may have cost something.
            return Costed(lines=(), total=Decimal(0), is_estimate=True)
        return card.cost(others={component: quantity}, conditions=conditions)

    @property
    def charged_unit(self) -> CreditUnit | None:
        """What its provider charges by, of the units that models are sold by."""
        card = self.rate_card()
        units = (unit for unit, component in COMPONENTS.items() if card.has(component))
        return next(units, CreditUnit.TOKENS if card.is_by_token else None)

    def rate_card(self) -> RateCard:
        columns = {
            Component.INPUT: self.input_cost_per_1m,
            Component.CACHED_INPUT: self.cached_input_cost_per_1m,
            Component.CACHE_WRITE_5M: self.cache_write_cost_per_1m,
            Component.OUTPUT: self.output_cost_per_1m,
            Component.IMAGE: self.cost_per_image,
        }
        rates = {component: cost for component, cost in columns.items() if cost is not None}
        return RateCard(columns=rates, rates=self.rates)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    operation_type: Annotated[OperationType, Staff("Operation", "The kind of billable work.", is_key=True)]
    min_credits: Annotated[
        int, Staff("Minimum", "The fewest credits that it costs.", minimum=0, maximum=MAX_CREDITS, unit="credits")
    ] = 0
    is_active: Annotated[bool, Staff("Active", "Whether it can be bought.")] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """What a function asks of AI, and with which model and limits. Empty: as the settings or the default say."""

    function: Annotated[FunctionName, OfFunction("Function", "What is done.", is_key=True)]
    system_prompt: Annotated[
        str | None, Prompt("System prompt", "The role that the model takes, for all calls.", only=TEXT)
    ] = None
    prompt: Annotated[str, Prompt("Prompt", "What each call asks for.")]
    repair_prompt: Annotated[
        str | None,
        Prompt(
            "Repair prompt",
            "What is asked once more where an answer is not as it must be.",
            only=TEXT,
            needed_by=TEXT,
            needs="a repair prompt",
        ),
    ] = None
    text_model_id: Annotated[
        str | None,
        OfFunction(
            "Text model",
            "The model that writes; without it, the default.",
            group="Model",
            only=TEXT,
            refers_to=AI_MODEL,
        ),
    ] = None
    quality_tier: Annotated[
        QualityTier | None,
        OfFunction("Quality tier", "The tier of images where nothing else is asked for.", group="Model", only=IMAGE),
    ] = None
    max_output_tokens: Annotated[
        int | None,
        OfFunction(
            "Maximum output",
            "The most tokens that a call writes; without it, as many as its model does.",
            group="Model",
            minimum=1,
            maximum=MAX_TOKENS,
            unit="tokens",
            only=TEXT,
        ),
    ] = None
    temperature: Annotated[
        Money | None,
        OfFunction(
            "Temperature",
            "How freely it writes: from 0 to 2; without it, as the settings say.",
            group="Model",
            noun="a temperature of",
            minimum=0,
            maximum=2,
            places=2,
            only=TEXT,
        ),
    ] = None
    is_active: Annotated[bool, OfFunction("Active", "Whether it can be run.")] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    image_style: Annotated[
        str, About("Image style", "The style that images are asked in.", group="Images", noun="a style of", longest=50)
    ]
    image_quality: Annotated[
        str,
        About("Image quality", 'What providers are asked for, such as "hd".', group="Images", longest=20, is_slug=True),
    ]
    max_in_article_images: Annotated[
        int,
        About(
            "Images per article",
            "The most images in one article.",
            group="Images",
            minimum=1,
            maximum=MAX_IMAGES_PER_REQUEST,
            unit="images",
        ),
    ]
    temperature: Annotated[
        Money,
        About(
            "Temperature",
            "How freely text models write: from 0 to 2.",
            group="Text",
            noun="a temperature of",
            minimum=0,
            maximum=2,
            places=2,
        ),
    ]
    price_per_credit_usd: Annotated[
        Money,
        Staff(
            "Price of a credit",
            "USD that a credit is sold at.",
            group="Money",
            noun="a price",
            above=0,
            maximum=10_000,
            places=6,
            unit="USD",
        ),
    ]
    minimum_margin: Annotated[
        Money | None,
        Staff(
            "Minimum margin",
            "The smallest share of the price that must be left: 0.2 is 20 %.",
            group="Money",
            noun="a share",
            minimum=-1,
            below=1,
            places=4,
            example="0.2 for 20 %",
        ),
    ] = None
    reconcile_rule: Annotated[
        ReconcileRule | None,
        Staff(
            "Rule to reconcile",
            "What decides a delivered text whose usage its provider did not report; empty: only a person does.",
            group="Reconciling",
        ),
    ] = None
    reconcile_after_hours: Annotated[
        int | None,
        Staff(
            "Hours to reconcile",
            "How long the rule waits for a person; empty where there is none.",
            group="Reconciling",
            minimum=1,
            maximum=MAX_RECONCILE_HOURS,
            unit="hours",
        ),
    ] = None
