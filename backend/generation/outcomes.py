"""What came of a call, in the same words for all providers: delivered work, or a failure without its text."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Literal, TypeAlias

from backend.pricing.usage import TokenUsage


class ErrorKind(StrEnum):
    RATE_LIMITED = "rate_limited"
    OVERLOADED = "overloaded"
    TIMEOUT = "timeout"
    QUOTA_EXHAUSTED = "quota_exhausted"
    AUTH = "auth"
    BAD_REQUEST = "bad_request"
    CONTENT_BLOCKED = "content_blocked"
    MODEL_RETIRED = "model_retired"
    PROVIDER_ERROR = "provider_error"
    INVALID_OUTPUT = "invalid_output"
    WORKER_LOST = "worker_lost"


RETRYABLE = {ErrorKind.RATE_LIMITED, ErrorKind.OVERLOADED, ErrorKind.TIMEOUT, ErrorKind.PROVIDER_ERROR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """An image by its address at the provider, or by its bytes, which nobody checked yet."""

    url: str | None = field(default=None, repr=False)
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """Work that came. Without `usage` none was sent; `item_errors` says what the missing images failed of."""

    text: str | None = field(default=None, repr=False)
    images: tuple[Image, ...] = ()
    finish: Literal["stop", "length"] = "stop"
    usage: TokenUsage | None = None
    reported_cost_usd: Decimal | None = None
    item_errors: tuple[ErrorKind, ...] = ()
    provider_request_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Nothing usable came.

    `cost_unknown`: the work may have been done and billed. `is_sent`: whether anything of the request left this
    machine. `poll`: the result can be asked for. `retry_after` is in seconds.
    """

    error: ErrorKind
    retryable: bool
    retry_after: float | None = None
    cost_unknown: bool = False
    is_sent: bool = True
    poll: bool = False
    finish: Literal["blocked"] | None = None
    usage: TokenUsage | None = None
    provider_request_id: str | None = None


Outcome: TypeAlias = Delivered | Failed
