"""LiteLLM's `model_prices_and_context_window.json`: USD per token, image, second and so on, as JSON numbers.

Numbers are read as Decimal from their text (7.5e-08 is exactly 0.000000075) and given in our units. A key is a price,
perhaps with a threshold and a service tier behind it: `input_cost_per_token_above_200k_tokens_priority`.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_UP, Context, Decimal

from backend.catalog.enums import ModelType
from backend.imports.models import RowReason
from backend.imports.price_lists import (
    COLUMNS,
    ListedRow,
    Prices,
    UnreadablePriceList,
    bounded,
    day,
    has_value,
    number,
    parse,
    rounded,
    shown,
    tokens,
    unread,
    without_gaps,
)
from backend.pricing.components import PER_MILLION, TOKENS, Component, ServiceTier

TOKEN_COSTS = {
    "input_cost_per_token": Component.INPUT,
    "cache_read_input_token_cost": Component.CACHED_INPUT,
    "input_cost_per_token_cache_hit": Component.CACHED_INPUT,
    "cache_creation_input_token_cost": Component.CACHE_WRITE_5M,
    "cache_creation_input_token_cost_above_1hr": Component.CACHE_WRITE_1H,
    "output_cost_per_token": Component.OUTPUT,
    "output_cost_per_reasoning_token": Component.REASONING,
    "input_cost_per_audio_token": Component.AUDIO_IN,
    "output_cost_per_audio_token": Component.AUDIO_OUT,
    "input_cost_per_image_token": Component.IMAGE_IN,
    "output_cost_per_image_token": Component.IMAGE_OUT,
}
OTHER_COSTS: dict[str | None, dict[str, Component]] = {
    "audio_transcription": {"input_cost_per_second": Component.SECOND, "output_cost_per_second": Component.SECOND},
    "video_generation": {
        "output_cost_per_second": Component.SECOND,
        "output_cost_per_video_per_second": Component.SECOND,
    },
    "audio_speech": {"input_cost_per_character": Component.CHARACTER, "output_cost_per_second": Component.SECOND},
    "rerank": {"input_cost_per_query": Component.REQUEST},
    "ocr": {"ocr_cost_per_page": Component.PAGE},
    "image_generation": {"output_cost_per_image": Component.IMAGE},
    "image_edit": {"output_cost_per_image": Component.IMAGE},
    # Without a mode, such a price says that it makes images.
    None: {"output_cost_per_image": Component.IMAGE},
}
"""What else is charged for, by mode: a chat model's price of an image is of one that is sent along."""
EACH_REQUEST = {"input_cost_per_request": Component.REQUEST}
TIERS = {"batches": ServiceTier.BATCH, "flex": ServiceTier.FLEX, "priority": ServiceTier.PRIORITY}
CONDITIONS = re.compile(rf"(?:_above_([0-9]{{1,5}})k_tokens)?(?:_({'|'.join(TIERS)}))?")
MODES = {
    "chat": "text",
    "completion": "text",
    "responses": "text",
    "image_generation": "image",
    "image_edit": "image",
    "embedding": "embedding",
    "audio_speech": "speech",
    "audio_transcription": "transcription",
    "video_generation": "video",
    "rerank": "rerank",
    "moderation": "moderation",
}
TYPES = {mode: ModelType(name) for mode, name in MODES.items() if name in ModelType.values}
NO_PRICES = frozenset(
    {
        # The same prices in Databricks' own unit, of which input_cost_per_token is made.
        "input_dbu_cost_per_token",
        "output_dbu_cost_per_token",
        # Notes, of which a price beside them was made.
        "metadata.original_pricing_per_minute",
        "metadata.original_pricing_per_hour",
    }
)
SEARCH, SEARCH_UNIT, LENGTHS = "search_context_cost_per_query", "web_search_billing_unit", "tiered_pricing"
UPLIFT = re.compile(r"regional_processing_uplift_multiplier_([a-z]{2,10})")
PROVIDER_FACTORS = "provider_specific_entry"
REGIONS = ("us", "eu")
INPUT_IMAGE, PIXEL = "input_cost_per_image", "input_cost_per_pixel"
SIZE = re.compile(r"(?:^|/)([0-9]{2,5})-x-([0-9]{2,5})/")
NOT_A_MODEL = "sample_spec"


def read(content: bytes, *, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    document = parse(content)
    if not isinstance(document, dict) or not all(isinstance(entry, dict) for entry in document.values()):
        message = "The file is not LiteLLM's price list: an object of model names is expected."
        raise UnreadablePriceList(f"{message} Choose its format, or download it again.")
    return bounded(_listed(name, entry) for name, entry in document.items() if name != NOT_A_MODEL)


def _listed(name: str, entry: Mapping[str, object]) -> ListedRow:
    mode = entry.get("mode")
    model_type = TYPES.get(mode) if isinstance(mode, str) else None
    prices = _prices(name, entry)
    if isinstance(mode, str) and model_type is None:
        prices.hold(RowReason.UNKNOWN_TYPE, f'Its mode "{shown(mode)}" is no type of model that is sold.')
    values = without_gaps(
        model_type=model_type,
        context_window=tokens(entry.get("max_input_tokens")),
        max_output_tokens=tokens(entry.get("max_output_tokens")),
        supports_json_mode=_flag(entry.get("supports_response_schema")),
        supports_vision=_flag(entry.get("supports_vision")),
        supports_function_calling=_flag(entry.get("supports_function_calling")),
        retired_at=day(entry.get("deprecation_date")),
    )
    provider = entry.get("litellm_provider")
    return ListedRow(
        name=name,
        provider=provider if isinstance(provider, str) else None,
        values={**prices.values(), **values},
        flags=prices.all_flags(),
    )


def _prices(name: str, entry: Mapping[str, object]) -> Prices:
    mode = entry.get("mode")
    makes_images = MODES.get(str(mode)) == "image" or "mode" not in entry
    prices, components = (
        Prices(),
        TOKEN_COSTS | EACH_REQUEST | OTHER_COSTS.get(mode if isinstance(mode, str) else None, {}),
    )
    handled: set[str] = set()
    for key, value in entry.items():
        if (found := _component(key, components)) is None:
            continue
        handled.add(key)
        component, conditions = found
        if makes_images and component == Component.OUTPUT and has_value(entry.get("output_cost_per_image_token")):
            _text_beside_images(prices, entry, key)
        elif component in TOKENS or component in COLUMNS or has_value(value):
            # Lists write zeros for what is not charged, such as seconds of output.
            prices.take(component, value, key=key, shift=_shift(component), **conditions)
    if makes_images:
        handled |= _image_prices(name, entry, prices)
    handled |= _searches(entry, prices) | _lengths(entry, prices)
    # Last, because it concerns all prices of tokens.
    handled |= _factors(entry, prices)
    prices.cannot_say(*unread(entry, known=NO_PRICES | handled))
    return prices


def _component(key: str, components: Mapping[str, Component]) -> tuple[Component, dict[str, object]] | None:
    """Which component a key is the price of, and under which conditions."""
    # The longest first: a cache write of an hour begins as one of five minutes does.
    for base in sorted((base for base in components if key.startswith(base)), key=len, reverse=True):
        if match := CONDITIONS.fullmatch(key[len(base) :]):
            above, tier = match.groups()
            conditions: dict[str, object] = {}
            if above is not None:
                conditions["above_input_tokens"] = int(above) * 1_000
            if tier is not None:
                conditions["service_tier"] = TIERS[tier].value
            return components[base], conditions
    return None


def _shift(component: Component) -> int:
    return 6 if component in PER_MILLION else 0


def _text_beside_images(prices: Prices, entry: Mapping[str, object], key: str) -> None:
    """A model of images reports one number of output tokens: all cost what images do, unless text costs more."""
    image, text = number(entry.get("output_cost_per_image_token")), number(entry.get(key))
    is_plain = key == "output_cost_per_token"
    if not is_plain or text is None or image is None or text > image:
        prices.cannot_say(key)


def _image_prices(name: str, entry: Mapping[str, object], prices: Prices) -> set[str]:
    """What is charged for an image that is made, and what no rate can say: images that are sent, pixels of no size."""
    per_token = prices.rate(Component.IMAGE_OUT)
    if per_token is not None:
        # Usage of images names output tokens without their kind.
        prices.put(Component.OUTPUT, per_token, key="output_cost_per_image_token")
    pixels = _of_pixels(name, number(entry.get(PIXEL)))
    if has_value(entry.get(PIXEL)) and pixels is None:
        prices.cannot_say(PIXEL)
    if "output_cost_per_image" in entry:
        # Then the other price is that of an image that is sent along.
        if has_value(entry.get(INPUT_IMAGE)):
            prices.cannot_say(INPUT_IMAGE)
    elif INPUT_IMAGE in entry:
        prices.take(Component.IMAGE, entry[INPUT_IMAGE], key=INPUT_IMAGE)
    per_image = prices.rate(Component.IMAGE)
    if per_image is None and pixels is not None:
        prices.put(Component.IMAGE, pixels, key=PIXEL)
    elif per_image is not None and pixels is not None and abs(per_image - pixels) * 20 > per_image:
        prices.cannot_say(PIXEL)
    if per_image and has_value(entry.get("input_cost_per_token")):
        # A model that is sold by image is costed by image alone.
        prices.cannot_say("input_cost_per_token")
    return {PIXEL, INPUT_IMAGE}


def _of_pixels(name: str, per_pixel: Decimal | None) -> Decimal | None:
    """USD for an image of the size that the name says, to as many digits as the price of a pixel can say."""
    match = SIZE.search(name)
    if per_pixel is None or match is None:
        return None
    # The last digit of the price of a pixel was rounded, so that of an image would be noise: 0.079988 for 0.08.
    exact = Context(prec=max(len(per_pixel.as_tuple().digits) - 1, 1), rounding=ROUND_UP)
    return rounded(exact.multiply(per_pixel, int(match[1]) * int(match[2])))


def _searches(entry: Mapping[str, object], prices: Prices) -> set[str]:
    """A fee per web search; where it depends on how much is found, no rate can say it."""
    sizes = entry.get(SEARCH)
    fees = {number(fee) for fee in sizes.values()} if isinstance(sizes, dict) else {None}
    is_per_search = entry.get(SEARCH_UNIT, "per_query") == "per_query"
    if not has_value(sizes):
        return {SEARCH, SEARCH_UNIT}
    if len(fees) == 1 and None not in fees and is_per_search:
        prices.take(Component.WEB_SEARCH, fees.pop(), key=SEARCH)
    else:
        prices.cannot_say(SEARCH)
    return {SEARCH, SEARCH_UNIT}


def _lengths(entry: Mapping[str, object], prices: Prices) -> set[str]:
    """Prices by the length of a call's input, which count for the whole of it."""
    steps = entry.get(LENGTHS)
    if not has_value(steps):
        return {LENGTHS}
    try:
        found = list(_steps(steps))
    except ValueError:
        prices.cannot_say(LENGTHS)
        return {LENGTHS}
    for component, value, above in found:
        prices.take(component, value, key=LENGTHS, shift=_shift(component), above_input_tokens=above)
    return {LENGTHS}


def _steps(steps: object) -> Iterator[tuple[Component, object, int | None]]:
    """Raises ValueError where these are not prices of tokens in ranges without gaps."""
    end: Decimal | None = Decimal(0)
    for step in steps if isinstance(steps, list) else [None]:
        bounds = step.get("range") if isinstance(step, dict) else None
        if not isinstance(step, dict) or not isinstance(bounds, list) or len(bounds) != 2 or number(bounds[0]) != end:
            raise ValueError
        start, end = number(bounds[0]), number(bounds[1])
        above = tokens(start) if start else None
        if start and above is None:
            raise ValueError
        for key, value in step.items():
            if key in TOKEN_COSTS:
                yield TOKEN_COSTS[key], value, above
            elif key != "range":
                raise ValueError


def _factors(entry: Mapping[str, object], prices: Prices) -> set[str]:
    """By which factors tokens cost more in a region."""
    handled = {PROVIDER_FACTORS}
    factors = {match[1]: (key, value) for key, value in entry.items() if (match := UPLIFT.fullmatch(key))}
    handled |= {key for key, _ in factors.values()}
    named = entry.get(PROVIDER_FACTORS)
    for name, value in named.items() if isinstance(named, dict) else ():
        # What is no number configures a call.
        if number(value) is not None and number(value) != 1:
            factors[name] = f"{PROVIDER_FACTORS}.{name}", value
    for region, (key, value) in factors.items():
        factor = number(value)
        if region in REGIONS and factor is not None and factor > 0:
            prices.uplift(region, factor)
        elif has_value(value):
            prices.cannot_say(key)
    return handled


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
