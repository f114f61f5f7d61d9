"""Whether a value of a field is in its range, and the words that say which range that is."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from backend.catalog.enums import ModelType
from backend.catalog.fields import About, Field, Kind

SLUG = re.compile(r"[a-z0-9_-]+")
SIZE = re.compile(r"[1-9][0-9]{0,4}x[1-9][0-9]{0,4}")


def problems(field: Field, value: Any) -> Iterator[str]:
    """What is wrong with a value, in words. What is missing is in no range; see `missing`."""
    if value is not None and not _is_in_range(field, value):
        yield f"{'Use' if field.about.is_slug else 'Give'} {span(field)}."
    if field.kind == Kind.SIZES:
        if any(not SIZE.fullmatch(size) for size in value):
            yield 'Write each size as "WIDTHxHEIGHT", such as 1024x1024.'
        if len(set(value)) < len(value):
            yield "Name each size once."
    if field.kind == Kind.REFERENCES:
        if len(value) > (field.about.maximum or 0):
            yield f"Name up to {field.about.maximum}."
        if len(set(value)) < len(value):
            yield "Name each once."
    if field.kind == Kind.NAMES:
        if not all(_is_text_of(field.about, name) for name in value):
            yield f"Write each in {span(field)}."
        if len(set(value)) < len(value):
            yield "Name each once."


def of_model(field: Field, value: Any, model_type: ModelType) -> Iterator[str]:
    """The same for a field of a model, which some types need and others don't have."""
    if not field.is_of(model_type) and not _is_empty(value):
        yield f"Only {enumeration(field.about.only)} {field.about.of}s have this."
    elif field.is_needed_by(model_type) and _is_empty(value):
        yield missing(field, model_type)
    else:
        says_range = field.is_needed_by(model_type) and not field.about.needs
        yield from (missing(field, model_type) if says_range else problem for problem in problems(field, value))


def missing(field: Field, model_type: ModelType) -> str:
    article = "An" if model_type[0] in "aeiou" else "A"
    return f"{article} {model_type} {field.about.of} needs {field.about.needs or span(field)}."


def enumeration(names: Sequence[str]) -> str:
    """Names as a sentence has them: "a", "a and b", "a, b and c"."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def span(field: Field) -> str:
    """The range in words, such as "1 to 100 characters"; empty for a field without one."""
    about = field.about
    if about.is_slug:
        return f"1 to {about.longest} of a-z, 0-9, _ and -"
    if field.kind not in (Kind.TEXT, Kind.WHOLE, Kind.DECIMAL) or about.is_address:
        return ""
    if field.kind == Kind.TEXT:
        return " ".join(part for part in (about.noun, f"1 to {about.longest} characters") if part)
    text = " ".join(part for part in (about.noun, _numbers(about), about.unit) if part)
    text += f" with up to {about.places} decimal place{'' if about.places == 1 else 's'}" if about.places else ""
    return f"{text}, such as {about.example}" if about.example else text


def _numbers(about: About) -> str:
    if about.above is not None:
        return f"above {about.above:,} and {_end(about, 'up to')}"
    return (
        f"from {about.minimum:,} to {_end(about)}" if about.maximum is None else f"{about.minimum:,} to {_end(about)}"
    )


def _end(about: About, closed: str = "") -> str:
    return f"below {about.below:,}" if about.below is not None else f"{closed} {about.maximum:,}".lstrip()


def _is_in_range(field: Field, value: Any) -> bool:
    if field.kind in (Kind.WHOLE, Kind.DECIMAL):
        return _is_number_of(field.about, Decimal(value))
    if field.kind == Kind.TEXT and not field.about.is_address:
        return _is_text_of(field.about, value)
    return True


def _is_number_of(about: About, value: Decimal) -> bool:
    return (
        value.is_finite()
        and (about.minimum is None or value >= about.minimum)
        and (about.maximum is None or value <= about.maximum)
        and (about.above is None or value > about.above)
        and (about.below is None or value < about.below)
        and (about.places is None or value == round(value, about.places))
    )


def _is_text_of(about: About, value: str) -> bool:
    if about.is_slug and not SLUG.fullmatch(value):
        return False
    return 1 <= len(value) <= (about.longest or 0)


def _is_empty(value: object) -> bool:
    # `not value` would be wrong: 0 is a valid price.
    return value is None or value is False or value == ()
