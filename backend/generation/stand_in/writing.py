"""The texts that stand-ins write: they say what they are, and keep to a limit and to a schema."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from backend.generation.stand_in import function_texts
from backend.generation.stand_in.asked import Asked
from backend.generation.stand_in.moments import Moment

Finish: TypeAlias = Literal["stop", "length", "blocked"]
LONGEST_QUOTATION = 400
PIECES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A token is a word here."""

    text: str
    finish: Finish

    @property
    def tokens(self) -> int:
        return len(self.text.split())

    @property
    def pieces(self) -> list[str]:
        """Of about the same length; together the text."""
        size = max(1, -(-len(self.text) // PIECES))
        return [self.text[place : place + size] for place in range(0, len(self.text), size)]


def write(asked: Asked, moment: Moment) -> Written:
    if moment.name == "blocked-answer":
        return Written(text="", finish="blocked")
    text, words = _text(asked), _text(asked).split(" ")
    limit = len(words) // 2 if moment.name == "truncated" else asked.max_tokens or len(words)
    if limit < len(words):
        return Written(text=" ".join(words[:limit]), finish="length")
    return Written(text=text, finish="stop")


def _text(asked: Asked) -> str:
    quotation = " ".join(asked.prompt.split())[:LONGEST_QUOTATION]
    text = f"A stand-in wrote this in place of {asked.model}. It was asked: {quotation}"
    if asked.json_schema is None:
        return text
    of_function = function_texts.answer(asked.json_schema, asked.prompt)
    if of_function is not None:
        return json.dumps(of_function)
    return json.dumps(fitting(asked.json_schema, asked.json_schema, text) if asked.json_schema else {"text": text})


def fitting(schema: object, root: object, text: str) -> object:
    """A value of a JSON schema, as far as providers take schemas."""
    if not isinstance(schema, Mapping):
        return text
    if isinstance(reference := schema.get("$ref"), str):
        found: object = root
        for step in reference.removeprefix("#/").split("/"):
            found = found.get(step) if isinstance(found, Mapping) else None
        return fitting(found, root, text)
    for choices in ("enum", "anyOf", "oneOf"):
        if isinstance(schema.get(choices), list):
            return schema[choices][0] if choices == "enum" else fitting(schema[choices][0], root, text)
    match schema.get("type"):
        case "object":
            fields = schema.get("properties") or {}
            return {name: fitting(field, root, text) for name, field in fields.items()}
        case "array":
            return [fitting(schema.get("items"), root, text) for _ in range(schema.get("minItems") or 1)]
        case "integer" | "number":
            return schema.get("minimum", 1)
        case "boolean" | "null" as kind:
            return True if kind == "boolean" else None
    return text[: schema.get("maxLength")]
