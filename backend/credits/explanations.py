"""How a charge came about, sentence by sentence.

A sentence is declared here once, in English, beside the values that it has places for: another language puts the same
values into a sentence of its own, by its kind.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices

from backend.catalog.enums import CreditUnit
from backend.credits.models import CreditUsageLog


class SentenceKind(StrEnum):
    SOLD_BY_UNITS = "sold_by_units"
    SOLD_BY_IMAGES = "sold_by_images"
    UNITS_DELIVERED = "units_delivered"
    IMAGES_DELIVERED = "images_delivered"
    DIVIDED = "divided"
    MULTIPLIED = "multiplied"
    UNITS_OF_MODEL = "units_of_model"
    IMAGES_OF_MODEL = "images_of_model"
    TOGETHER = "together"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    LATE = "late"
    CHARGED = "charged"
    ABSORBED = "absorbed"
    REFUNDED = "refunded"


class TokenKind(TextChoices):
    """What tokens were, as an explanation counts them."""

    INPUT = "input", "input"
    CACHED_INPUT = "cached_input", "cached input"
    CACHE_WRITE = "cache_write", "written to a cache"
    AUDIO_IN = "audio_in", "audio in"
    IMAGE_IN = "image_in", "images in"
    OUTPUT = "output", "output"
    REASONING = "reasoning", "reasoning"
    AUDIO_OUT = "audio_out", "audio out"
    IMAGE_OUT = "image_out", "images out"
    UNKNOWN = "unknown", "in no part of the report"


@dataclass(frozen=True, slots=True, kw_only=True)
class TokensOfKind:
    kind: TokenKind
    tokens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """`text` is the English one. `price` is units a credit, or credits an image; `amount` is in `unit`, else images."""

    kind: SentenceKind
    text: str
    revision: int | None = None
    model_name: str | None = None
    unit: CreditUnit | None = None
    price: int | None = None
    amount: int | None = None
    credits: int | None = None
    tokens: tuple[TokensOfKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How a charge came about; `credits` is computed again, and `agrees` says whether all of it matches."""

    parts: tuple[tuple[Sentence, ...], ...]
    credits: int
    agrees: bool

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for part in self.parts for sentence in part)

    @property
    def steps(self) -> tuple[str, ...]:
        """In English, a text for each part."""
        return tuple(" ".join(sentence.text for sentence in part) for part in self.parts)


def sold_by_units(record: CreditUsageLog, *, price: int) -> Sentence:
    unit = unit_of(record)
    text = f"Revision {record.revision} sold {record.model_name} at {_units(price, unit)} a credit."
    return Sentence(
        kind=SentenceKind.SOLD_BY_UNITS,
        text=text,
        revision=record.revision,
        model_name=record.model_name,
        unit=unit,
        price=price,
    )


def sold_by_images(record: CreditUsageLog, *, price: int) -> Sentence:
    text = f"Revision {record.revision} sold {record.model_name} at {_credits(price)} an image."
    return Sentence(
        kind=SentenceKind.SOLD_BY_IMAGES,
        text=text,
        revision=record.revision,
        model_name=record.model_name,
        price=price,
    )


def units_delivered(record: CreditUsageLog, *, amount: int) -> Sentence:
    unit = unit_of(record)
    tokens = _tokens(record) if unit == CreditUnit.TOKENS else ()
    parts = ", ".join(f"{part.tokens:,} {part.kind.label}" for part in tokens)
    text = f"Delivered: {_units(amount, unit)}" + (f" ({parts})." if parts else ".")
    return Sentence(kind=SentenceKind.UNITS_DELIVERED, text=text, unit=unit, amount=amount, tokens=tokens)


def _tokens(record: CreditUsageLog) -> tuple[TokensOfKind, ...]:
    counts = {
        TokenKind.INPUT: record.input_tokens,
        TokenKind.CACHED_INPUT: record.cached_input_tokens,
        TokenKind.CACHE_WRITE: record.cache_write_tokens + record.cache_write_1h_tokens,
        TokenKind.AUDIO_IN: record.input_audio_tokens,
        TokenKind.IMAGE_IN: record.input_image_tokens,
        TokenKind.OUTPUT: record.output_tokens,
        TokenKind.REASONING: record.reasoning_tokens,
        TokenKind.AUDIO_OUT: record.output_audio_tokens,
        TokenKind.IMAGE_OUT: record.output_image_tokens,
        TokenKind.UNKNOWN: record.unknown_input_tokens + record.unknown_tokens,
    }
    return tuple(TokensOfKind(kind=kind, tokens=count) for kind, count in counts.items() if count)


def images_delivered(amount: int) -> Sentence:
    return Sentence(kind=SentenceKind.IMAGES_DELIVERED, text=f"Delivered: {_images(amount)}.", amount=amount)


def divided(*, amount: int, price: int, credits: int) -> Sentence:
    text = f"{amount:,} / {price:,}, rounded up once: {_credits(credits)}."
    return Sentence(kind=SentenceKind.DIVIDED, text=text, amount=amount, price=price, credits=credits)


def multiplied(*, amount: int, price: int, credits: int) -> Sentence:
    text = f"{amount:,} x {price:,}: {_credits(credits)}."
    return Sentence(kind=SentenceKind.MULTIPLIED, text=text, amount=amount, price=price, credits=credits)


def units_of_model(record: CreditUsageLog, *, model_name: str, price: int, amount: int, credits: int) -> Sentence:
    unit = unit_of(record)
    terms = f"at {_units(price, unit)} a credit: {_units(amount, unit)}, rounded up once"
    return Sentence(
        kind=SentenceKind.UNITS_OF_MODEL,
        text=f"Revision {record.revision} sold {model_name} {terms}: {_credits(credits)}.",
        revision=record.revision,
        model_name=model_name,
        unit=unit,
        price=price,
        amount=amount,
        credits=credits,
    )


def images_of_model(record: CreditUsageLog, *, model_name: str, price: int, amount: int, credits: int) -> Sentence:
    terms = f"at {_credits(price)} an image: {_images(amount)}"
    return Sentence(
        kind=SentenceKind.IMAGES_OF_MODEL,
        text=f"Revision {record.revision} sold {model_name} {terms}: {_credits(credits)}.",
        revision=record.revision,
        model_name=model_name,
        price=price,
        amount=amount,
        credits=credits,
    )


CREDIT_SENTENCES = {
    SentenceKind.TOGETHER: "Together: {}.",
    SentenceKind.MINIMUM: "The operation's minimum is {}.",
    SentenceKind.MAXIMUM: "The quote's maximum is {}.",
    SentenceKind.LATE: "It was settled after its hold had expired, when {} could be charged.",
    SentenceKind.CHARGED: "Charged: {}.",
    SentenceKind.ABSORBED: "{} absorbed.",
    SentenceKind.REFUNDED: "Refunded since: {}.",
}


def of_credits(kind: SentenceKind, credits: int) -> Sentence:
    """One that has nothing but credits."""
    return Sentence(kind=kind, text=CREDIT_SENTENCES[kind].format(_credits(credits)), credits=credits)


def unit_of(record: CreditUsageLog) -> CreditUnit:
    """What it was sold by; text is sold by tokens."""
    return CreditUnit(record.credit_unit or CreditUnit.TOKENS)


def _units(count: int, unit: CreditUnit) -> str:
    return f"{count:,} {unit.value.removesuffix('s') if count == 1 else unit.value}"


def _images(count: int) -> str:
    return f"{count:,} image{'' if count == 1 else 's'}"


def _credits(count: int) -> str:
    return f"{count:,} credit{'' if count == 1 else 's'}"
