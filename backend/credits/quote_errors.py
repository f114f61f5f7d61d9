"""Why a quote is refused: the whole family. Facts only, which the API puts into words.

QuoteRefused
  ModelInactive, NoDefaultModel, OperationInactive, OperationMismatch
  TierUnavailable, SizeNotOffered, CountOutOfRange
  TokensOutOfRange, OutputTokensOutOfRange, ContextWindowExceeded, UnitsOutOfRange
QuoteInvalid
  QuoteForged, QuoteAltered, QuoteExpired, QuoteNotFound
"""

from dataclasses import dataclass
from datetime import datetime

from backend.catalog.enums import ModelType, OperationType, QualityTier


class QuoteRefused(Exception):
    """The request can't be quoted."""


class QuoteInvalid(Exception):
    """The token is not a quote that holds."""


@dataclass(kw_only=True)
class ModelInactive(QuoteRefused):
    """The model or its provider is switched off."""

    model_name: str


@dataclass(kw_only=True)
class NoDefaultModel(QuoteRefused):
    """The request names no model, and no default model of its type is on sale.

    `model_name` is the default that is not, where one is set.
    """

    model_name: str | None = None
    model_type: ModelType = ModelType.TEXT


@dataclass(kw_only=True)
class OperationInactive(QuoteRefused):
    """The operation is switched off."""

    operation_type: OperationType


@dataclass(kw_only=True)
class OperationMismatch(QuoteRefused):
    """The operation is not done by what is asked for: images by text, or text by images."""

    operation_type: OperationType


@dataclass(kw_only=True)
class TierUnavailable(QuoteRefused):
    """No model on sale serves the tier."""

    offered: tuple[QualityTier, ...]


@dataclass(kw_only=True)
class SizeNotOffered(QuoteRefused):
    """The tier is not sold in that size."""

    offered: tuple[str, ...]


@dataclass(kw_only=True)
class CountOutOfRange(QuoteRefused):
    """Too few or too many images for one request."""

    minimum: int
    maximum: int


@dataclass(kw_only=True)
class TokensOutOfRange(QuoteRefused):
    """Too many tokens for one quote, input and output together."""

    maximum: int


@dataclass(kw_only=True)
class OutputTokensOutOfRange(QuoteRefused):
    """More output tokens than the model writes, or more expected than the maximum that is asked for."""

    field: str
    maximum: int


@dataclass(kw_only=True)
class ContextWindowExceeded(QuoteRefused):
    """More tokens than the model reads and writes in a call: the call would fail.

    `tokens` are the input and the most output together.
    """

    model_name: str
    tokens: int
    context_window: int


@dataclass(kw_only=True)
class UnitsOutOfRange(QuoteRefused):
    """Too many units for one quote, or more expected than the maximum that is asked for."""

    field: str
    maximum: int


class QuoteForged(QuoteInvalid):
    """The token is not a quote of this server: it has another form, or is signed with another key."""


class QuoteAltered(QuoteInvalid):
    """The token's content is not what was signed."""


class QuoteNotFound(QuoteInvalid):
    """The caller has no such quote."""


@dataclass(kw_only=True)
class QuoteExpired(QuoteInvalid):
    """The quote has ended."""

    expired_at: datetime
