"""The whole configuration as a document for people and version control: providers, models, operations, functions,
settings.

It holds no secret. Rows stand under their natural keys' order with their column names; money is text, so that no
digit is lost; what a row leaves out has its default. A document is the whole: what it does not name is deleted, but
for functions, which stay.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import TypedDict

from pydantic import ValidationError

from backend.catalog.formats import CATALOG
from backend.catalog.invariants import Problem, RulesBroken, problems_of_types
from backend.catalog.models.providers import SecretName
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, FUNCTION, OPERATION, PROVIDER, SETTINGS, SETTINGS_KEY
from backend.catalog.state import CLASSES, KEYS, CatalogState, Row, field_names, row_from, to_json
from backend.shared import text_parts
from backend.shared.formats import JsonObject

FORMAT = re.compile(r"ratecard/([1-9][0-9]{0,3})")
MAX_BYTES = 20_000_000
NO_FIELD = "There is no such field."
NO_SECRETS = "Files hold no secrets: set it by providerRotateKey or on the admin pages."
MAX_VALUES = 1_000_000
YAML_MAX_LINES = 250_000
SECTIONS = (("providers", PROVIDER), ("ai_models", AI_MODEL), ("operations", OPERATION), ("functions", FUNCTION))
NEVER_DELETED = (FUNCTION,)


class FileFormat(StrEnum):
    YAML = "yaml"
    JSON = "json"


class Document(TypedDict):
    """A whole document; the rows of each section are in the order of their keys."""

    format: str
    providers: list[JsonObject]
    ai_models: list[JsonObject]
    operations: list[JsonObject]
    functions: list[JsonObject]
    settings: JsonObject


class UnreadableDocument(Exception):
    """The text is no catalog document; the error's own text says why."""


class InvalidDocument(RulesBroken):
    """Rows of a document can't be read."""


def write(state: CatalogState, *, format: FileFormat) -> str:
    """The document of a state, as it can be read again. Raises UnreadableDocument where it is too large for that."""
    document = to_document(state)
    if format == FileFormat.JSON:
        text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
        _check_size(text)
        return text
    from backend.catalog import yaml_text  # with PyYAML, which a server rarely needs

    text = yaml_text.write(document)
    _check_size(text)
    _check_lines(text)
    return text


def to_document(state: CatalogState) -> Document:
    rows = state.rows()
    providers, ai_models, operations, functions = (
        [_shown(entity, rows[place]) for place in sorted(rows) if place[0] == entity] for _, entity in SECTIONS
    )
    return {
        "format": f"ratecard/{CATALOG.number}",
        "providers": providers,
        "ai_models": ai_models,
        "operations": operations,
        "functions": functions,
        "settings": _shown(SETTINGS, rows[SETTINGS, SETTINGS_KEY]),
    }


def read(text: str) -> CatalogState:
    """The state of a document in YAML or JSON. Raises UnreadableDocument, InvalidDocument."""
    return from_document(parsed(text))


def from_document(document: Mapping[str, object]) -> CatalogState:
    """Raises UnreadableDocument, InvalidDocument."""
    number = _number(document)
    parts = {"format", "settings", *(section for section, _ in SECTIONS)}
    if unknown := document.keys() - parts:
        raise UnreadableDocument(f"It has unknown parts: {', '.join(sorted(map(str, unknown)))}.")
    # All problems are collected, so that a file can be fixed in one pass.
    state, problems, seen = CatalogState(), list[Problem](), set[tuple[str, str]]()
    for entity, key, values in _rows(document, number):
        problems += _problems(entity, key, values)
        if (entity, key) in seen:
            problems.append(Problem(entity, key, None, "It stands there twice."))
        seen.add((entity, key))
        try:
            state.put(entity, key, row_from(CLASSES[entity], values))
        except ValidationError as error:
            problems += problems_of_types(entity, key, error)
    if problems:
        raise InvalidDocument(tuple(problems))
    return state


def written(document: Mapping[str, object]) -> dict[tuple[str, str], frozenset[str]]:
    """The names of the fields that each row gives, by entity and key. Raises UnreadableDocument."""
    return {(entity, key): frozenset(values) for entity, key, values in _rows(document, _number(document))}


def replace_all(draft: Draft, *, state: CatalogState) -> None:
    """Make a draft that state. Secrets of providers that stay stay."""
    draft.state = state.after(draft.state)


def _shown(entity: str, row: Row) -> dict[str, object]:
    """Without what a row has by default, so that a document says what matters."""
    values = to_json(row)
    return {name: value for name, value in values.items() if value != _defaults(entity).get(name, MISSING)}


def _defaults(entity: str) -> dict[str, object]:
    defaults: dict[str, object] = {}
    for item in fields(CLASSES[entity]):
        if item.default is not MISSING:
            defaults[item.name] = list(item.default) if isinstance(item.default, tuple) else item.default
        elif item.default_factory is not MISSING:
            defaults[item.name] = item.default_factory()
    return defaults


def parsed(text: str) -> Mapping[str, object]:
    """The document that a text holds, whatever its rows say. Raises UnreadableDocument."""
    _check_size(text)
    try:
        document = _as_json(text) or _as_yaml(text)
    except (ValueError, RecursionError):
        raise UnreadableDocument("It is neither YAML nor JSON.") from None
    if not isinstance(document, Mapping):
        raise UnreadableDocument("It is not an object with parts.")
    return document


def _as_json(text: str) -> object:
    """What JSON says, or None: YAML reads most of JSON, but not its line breaks inside of text."""
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except json.JSONDecodeError:
        return None


def _check_size(text: str) -> None:
    """Raises UnreadableDocument."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise UnreadableDocument(f"It is larger than {MAX_BYTES:,} bytes.")
    if text_parts.count(text) > MAX_VALUES:
        raise UnreadableDocument(f"It has more than {MAX_VALUES:,} values.")


def _check_lines(text: str) -> None:
    """Raises UnreadableDocument where YAML, which is slow to read, would block a worker for long."""
    if text_parts.count(text, marks=",[{\n") > YAML_MAX_LINES:
        raise UnreadableDocument(f"It has more than {YAML_MAX_LINES:,} lines, which is slow as YAML: write it as JSON.")


def _as_yaml(text: str) -> object:
    _check_lines(text)
    from backend.catalog import yaml_text

    try:
        return yaml_text.read(text)
    except yaml_text.UnreadableYaml as error:
        raise UnreadableDocument(str(error)) from None


def _number(document: Mapping[str, object]) -> int:
    """The number of its format. Raises UnreadableDocument where that is none, or one to come."""
    line = document.get("format")
    match = FORMAT.fullmatch(line) if isinstance(line, str) else None
    if match is None:
        raise UnreadableDocument(f'It has no line "format: ratecard/{CATALOG.number}" of a catalog document.')
    if (number := int(match[1])) > CATALOG.number:
        raise UnreadableDocument(f"A newer Ratecard wrote it: it is {line}, this one reads up to {CATALOG.number}.")
    return number


def _rows(document: Mapping[str, object], number: int) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """By the names of today, whatever those of the document's format are."""
    for entity, values in _written_rows(document):
        upgraded = CATALOG.upgraded(entity, dict(values), number=number, where=entity)
        yield entity, SETTINGS_KEY if entity == SETTINGS else _key(upgraded.get(KEYS[entity])), upgraded


def _written_rows(document: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    for section, entity in SECTIONS:
        rows = document.get(section, [] if entity in NEVER_DELETED else None)
        if rows is None:
            raise UnreadableDocument(f"{section} is missing. A file is the whole; write [] where there shall be none.")
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            raise UnreadableDocument(f"{section} is not a list of objects.")
        yield from ((entity, row) for row in rows)
    settings = document.get("settings")
    if not isinstance(settings, Mapping):
        raise UnreadableDocument("settings is missing or no object.")
    yield SETTINGS, settings


def _key(value: object) -> str:
    """A key that is no text is reported with its field, as any wrong value."""
    return value if isinstance(value, str) else ""


def _problems(entity: str, key: str, values: Mapping[str, object]) -> Iterator[Problem]:
    """Names that a row does not have, which would be lost in silence."""
    for name in sorted(values.keys() - set(field_names(entity))):
        yield Problem(entity, key, name, NO_SECRETS if entity == PROVIDER and name in SecretName else NO_FIELD)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise UnreadableDocument("A name stands there twice.")
    return values
