"""Why a quote is refused: the whole family. Facts only; doors put them into words.

QuoteRefused
  ModelNotFound, ModelInactive, NoDefaultModel, OperationInactive
  TierUnavailable, SizeNotOffered, CountOutOfRange
  TokensOutOfRange, OutputTokensOutOfRange
QuoteInvalid
  QuoteForged, QuoteAltered, QuoteExpired, QuoteNotFound
"""

from dataclasses import dataclass
from datetime import datetime

from backend.catalog.enums import OperationType, QualityTier


class QuoteRefused(Exception):
    """The request can't be quoted."""


class QuoteInvalid(Exception):
    """The token is not a quote that holds."""


class ModelNotFound(QuoteRefused):
    """No text model has that name."""


@dataclass(kw_only=True)
class ModelInactive(QuoteRefused):
    """The model or its provider is switched off."""

    model_name: str


class NoDefaultModel(QuoteRefused):
    """No model was named, and no default text model is on sale."""


@dataclass(kw_only=True)
class OperationInactive(QuoteRefused):
    """The operation is switched off."""

    operation_type: OperationType


@dataclass(kw_only=True)
class TierUnavailable(QuoteRefused):
    """No model on sale serves the tier."""

    offered: tuple[QualityTier, ...]


@dataclass(kw_only=True)
class SizeNotOffered(QuoteRefused):
    """The tier's model does not make that size."""

    offered: tuple[str, ...]


@dataclass(kw_only=True)
class CountOutOfRange(QuoteRefused):
    """Too few or too many images for one request."""

    minimum: int
    maximum: int


@dataclass(kw_only=True)
class TokensOutOfRange(QuoteRefused):
    """More tokens than one quote may hold, input and output together."""

    maximum: int


@dataclass(kw_only=True)
class OutputTokensOutOfRange(QuoteRefused):
    """More output than the model writes, or more expected than the maximum asked for."""

    maximum: int


class QuoteForged(QuoteInvalid):
    """Not a token of this server: another form, or signed with a key that it does not have."""


class QuoteAltered(QuoteInvalid):
    """A token of this server whose content is not what was signed."""


class QuoteNotFound(QuoteInvalid):
    """A quote of another integration."""


@dataclass(kw_only=True)
class QuoteExpired(QuoteInvalid):
    """The offer has ended."""

    expired_at: datetime
