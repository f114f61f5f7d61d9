"""The further settings of a provider that we act on. Others may stand beside them: they are kept, and not read."""

from collections.abc import Iterator, Mapping

from backend.catalog import bounds
from backend.catalog.fields import Field, Kind, declared
from backend.catalog.rows import Provider, ProviderConfig

FIELDS = declared(ProviderConfig)


def config_of(provider: Provider) -> ProviderConfig:
    """What a provider's `config` says. What was wrong already before it was checked counts as not given."""
    values = {field.name: provider.config.get(field.name) for field in FIELDS}
    given = {
        field.name: field.type(values[field.name]) if field.kind == Kind.CHOICE else values[field.name]
        for field in FIELDS
        if values[field.name] is not None and _problem(field, values[field.name]) is None
    }
    return ProviderConfig(**given)  # type: ignore[arg-type]


def problems(config: Mapping[str, object]) -> Iterator[str]:
    """What is wrong with it, in words that begin with the key."""
    for field in FIELDS:
        value = config.get(field.name)
        if value is not None and (problem := _problem(field, value)) is not None:
            yield f"{field.name}: {problem}"


def takes(field: Field) -> str:
    """What a key takes, in words."""
    if field.kind == Kind.CHOICE:
        return f"one of {bounds.enumeration(field.type.values)}"
    return f"a list of names, each {bounds.span(field)}, each once" if field.kind == Kind.NAMES else bounds.span(field)


def _problem(field: Field, value: object) -> str | None:
    return None if _is_good(field, value) else f"Give {takes(field)}."


def _is_good(field: Field, value: object) -> bool:
    if field.kind == Kind.CHOICE:
        return value in field.type.values
    if field.kind == Kind.NAMES:
        # Of a draft it may still be a list.
        is_list = isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
        return is_list and not any(bounds.problems(field, value))
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return is_whole and not any(bounds.problems(field, value))
