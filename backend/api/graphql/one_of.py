"""Inputs as the domain takes them: plain values, with the domain's default for what was left out."""

from dataclasses import fields, is_dataclass


def chosen(input: object) -> tuple[str, object]:
    """The one field of an input whose fields exclude each other, and its plain values."""
    sent = {field.name: getattr(input, field.name) for field in fields(input)}  # type: ignore[arg-type]
    name, some = next((name, some) for name, some in sent.items() if some is not None)
    return name, plain(some.value)


def plain(value: object) -> object:
    if isinstance(value, list):
        return [plain(each) for each in value]
    if not is_dataclass(value):
        return value
    sent = {field.name: getattr(value, field.name) for field in fields(value)}
    return {name: plain(each) for name, each in sent.items() if each is not None}
