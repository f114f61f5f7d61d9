"""Images that came: what can't be used is missing, and what came is delivered although others are missing."""

from collections.abc import Sequence
from decimal import Decimal

from backend.generation import failures
from backend.generation.calls import ImageCall
from backend.generation.json_reading import base64_at
from backend.generation.outcomes import Delivered, ErrorKind, Image, Outcome
from backend.generation.texts import reported
from backend.pricing.usage import TokenUsage


def image(*, url: object = None, base64: object = None) -> Image | None:
    """None where an item of an answer has neither an address nor readable bytes."""
    data = base64_at(base64)
    if data is None and not (isinstance(url, str) and url):
        return None
    return Image(url=url if isinstance(url, str) and data is None else None, data=data)


def outcome(
    *,
    call: ImageCall,
    found: Sequence[Image | None],
    usage: TokenUsage | None,
    request_id: str | None = None,
    reported_cost_usd: Decimal | None = None,
    errors: Sequence[ErrorKind] = (),
) -> Outcome:
    """`found` has None for each item that can't be used. No more than what was asked for is delivered."""
    usable = [one for one in found if one is not None]
    if not usable:
        return failures.unusable(usage=usage, provider_request_id=request_id)
    unreadable = (ErrorKind.PROVIDER_ERROR,) * (len(found) - len(usable))
    return Delivered(
        images=tuple(usable[: call.count]),
        usage=reported(usage),
        reported_cost_usd=reported_cost_usd,
        item_errors=(*errors, *unreadable),
        provider_request_id=request_id,
    )
