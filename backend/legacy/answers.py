"""Old and new answers of an endpoint side by side, field by field."""

from collections.abc import Iterator, Mapping, Sequence

from backend.legacy.cut_over import Step
from backend.shared import secret_names

MISSING = "missing"
SECRET = "a secret"  # noqa: S105 - shown in its place
NAMES = ("model_name", "modelName", "name", "slug", "tier", "id")
"""What items of lists are matched by: the first that all of them have, each another."""


def differences(old: object, new: object, place: str = "") -> Iterator[Step]:
    """Each place at which two JSON values differ, with both."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in dict.fromkeys([*old, *new]):
            yield from differences(old.get(name, MISSING), new.get(name, MISSING), f"{place}.{name}".lstrip("."))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _of_lists(old, new, place)
    elif old != new or isinstance(old, bool) != isinstance(new, bool):  # Python takes True for 1
        name = place.rpartition(".")[2]
        yield Step(place or "the answer", _shown(old, name), _shown(new, name))


def _of_lists(old: list[object], new: list[object], place: str) -> Iterator[Step]:
    name = next((one for one in NAMES if _names_all(old, one) and _names_all(new, one)), None)
    before, after = _by(old, name), _by(new, name)
    for key in dict.fromkeys([*before, *after]):
        yield from differences(before.get(key, MISSING), after.get(key, MISSING), f"{place}[{key}]")


def _names_all(items: Sequence[object], name: str) -> bool:
    values = [str(item[name]) for item in items if isinstance(item, Mapping) and name in item]
    return len(values) == len(items) == len(set(values))


def _by(items: Sequence[object], name: str | None) -> dict[str, object]:
    if name is None:
        return {str(place): item for place, item in enumerate(items)}
    return {str(item[name]): item for item in items if isinstance(item, Mapping)}


def _shown(value: object, name: str = "") -> object:
    """A value as it may be printed: what by its name or its form is a secret is not."""
    if isinstance(value, Mapping):
        return {key: _shown(item, str(key)) for key, item in value.items()}
    if isinstance(value, list):
        return [_shown(item, name) for item in value]
    if value in (None, "", MISSING) or isinstance(value, bool):
        return value
    return SECRET if secret_names.is_secret(name) or secret_names.in_text(str(value)) else value
