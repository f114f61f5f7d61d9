"""Old and new answers of an endpoint side by side, field by field."""

from collections.abc import Iterator, Mapping, Sequence

from backend.legacy.cut_over import Step

MISSING = "missing"
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
        yield Step(place or "the answer", old, new)


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
