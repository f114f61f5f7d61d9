"""The JSON schema of an output, in the part of JSON Schema that all providers take."""

from collections.abc import Hashable, Mapping
from functools import cache
from typing import Any, cast

from backend.generation.functions.function import adapter

KEPT = ("type", "items", "properties", "required", "additionalProperties", "enum", "anyOf")


def schema_of(kind: type) -> dict[str, Any]:
    """Every field is required and no other is allowed; limits of lengths are checked when the answer is read."""
    return _schema_of(cast("Hashable", kind))


@cache
def _schema_of(kind: Hashable) -> dict[str, Any]:
    whole = adapter(cast("type", kind)).json_schema()
    return _plain(whole, whole.get("$defs", {}))


def _plain(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return _plain(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    plain = {name: value for name, value in schema.items() if name in KEPT}
    if "items" in plain:
        plain["items"] = _plain(plain["items"], definitions)
    if "anyOf" in plain:
        plain["anyOf"] = [_plain(each, definitions) for each in plain["anyOf"]]
    if plain.get("type") == "object":
        plain["properties"] = {name: _plain(each, definitions) for name, each in plain["properties"].items()}
        plain |= {"required": list(plain["properties"]), "additionalProperties": False}
    return plain
