"""The whole configuration as a document for people and version control: providers, models, operations, settings.

It holds no secret. Rows stand under their natural keys' order with their column names; money is text, so that no
digit is lost; what a row leaves out has its default. A document is the whole: what it does not name is deleted.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any

import yaml
from pydantic import ValidationError

from backend.catalog.invariants import Problem
from backend.catalog.revisions import Draft
from backend.catalog.state import (
    AI_MODEL,
    CLASSES,
    OPERATION,
    PROVIDER,
    SETTINGS,
    SETTINGS_KEY,
    CatalogState,
    Row,
    field_names,
    row_from,
    to_json,
)
from backend.shared import text_parts

FORMAT = "ratecard/1"
MAX_BYTES = 5_000_000
MAX_VALUES = 500_000
YAML_MAX_BYTES = 1_000_000
YAML_MAX_VALUES = 20_000
TOO_LARGE_FOR_YAML = (
    f"It is larger than {YAML_MAX_BYTES:,} bytes or {YAML_MAX_VALUES:,} lines, which takes long to read as YAML: "
    "write it as JSON."
)
LINE_BREAKS = "\x85\u2028\u2029"
SECTIONS = (
    ("providers", PROVIDER, "provider_id"),
    ("ai_models", AI_MODEL, "model_name"),
    ("operations", OPERATION, "operation_type"),
)


class FileFormat(StrEnum):
    YAML = "yaml"
    JSON = "json"


class UnreadableDocument(Exception):
    """The text is no document of ours; the message says why."""


class InvalidDocument(Exception):
    """Rows that can't be read; `problems` names each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


def write(state: CatalogState, *, format: FileFormat) -> str:
    """The document of a state."""
    document = to_document(state)
    if format == FileFormat.JSON:
        return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    text: str = yaml.dump(document, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=120)
    return text


def to_document(state: CatalogState) -> dict[str, Any]:
    rows = state.rows()
    document: dict[str, Any] = {"format": FORMAT}
    for section, entity, _ in SECTIONS:
        document[section] = [_shown(entity, rows[place]) for place in sorted(rows) if place[0] == entity]
    document["settings"] = _shown(SETTINGS, rows[SETTINGS, SETTINGS_KEY])
    return document


def read(text: str) -> CatalogState:
    """The state of a document in YAML or JSON. Raises UnreadableDocument, InvalidDocument."""
    return from_document(_parsed(text))


def from_document(document: Mapping[str, Any]) -> CatalogState:
    """Raises UnreadableDocument, InvalidDocument."""
    known = {"format", "settings", *(section for section, _, _ in SECTIONS)}
    if document.get("format") != FORMAT:
        raise UnreadableDocument(f'It has no line "format: {FORMAT}" of a document of ours.')
    if unknown := document.keys() - known:
        raise UnreadableDocument(f"It has parts that are not ours: {', '.join(sorted(map(str, unknown)))}.")
    state, found = CatalogState(), []
    for entity, key, values in _rows(document):
        row, problems = None, list(_problems(entity, key, values))
        try:
            row = None if problems else row_from(entity, values)
        except ValidationError as error:
            problems = [Problem(entity, key, str(one["loc"][0]), f"{one['msg']}.") for one in error.errors()]
        found += problems
        if row is not None and not problems:
            if (entity, key) in state.rows():
                found.append(Problem(entity, key, None, "It stands there twice."))
            state.put(entity, key, row)
    if found:
        raise InvalidDocument(tuple(found))
    return state


def replace_all(draft: Draft, *, state: CatalogState) -> None:
    """Make a draft that state. Secrets of providers that stay stay."""
    draft.state = state.copy()


def _shown(entity: str, row: Row) -> dict[str, Any]:
    """Without what a row has by default, so that a document says what matters."""
    values = to_json(entity, row)
    return {name: value for name, value in values.items() if value != _defaults(entity).get(name, MISSING)}


def _defaults(entity: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in fields(CLASSES[entity]):
        if item.default is not MISSING:
            found[item.name] = list(item.default) if isinstance(item.default, tuple) else item.default
        elif item.default_factory is not MISSING:
            found[item.name] = item.default_factory()
    return found


def _parsed(text: str) -> Mapping[str, Any]:
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise UnreadableDocument(f"It is larger than {MAX_BYTES:,} bytes.")
    if text_parts.count(text) > MAX_VALUES:
        raise UnreadableDocument(f"It has more than {MAX_VALUES:,} values.")
    try:
        document = _as_json(text) or _as_yaml(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        raise UnreadableDocument("It is neither YAML nor JSON.") from None
    if not isinstance(document, Mapping):
        raise UnreadableDocument("It is not an object with parts.")
    return document


def _as_json(text: str) -> Any:
    """What JSON says, or None: YAML reads most of JSON, but not its line breaks inside of text."""
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except json.JSONDecodeError:
        return None


def _as_yaml(text: str) -> Any:
    if len(text) > YAML_MAX_BYTES or text_parts.count(text, marks=",[{\n") > YAML_MAX_VALUES:
        raise UnreadableDocument(TOO_LARGE_FOR_YAML)
    return yaml.load(text, Loader=StrictLoader)  # noqa: S506, a subclass of the safe loader


def _rows(document: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for section, entity, key in SECTIONS:
        rows = document.get(section)
        if rows is None:
            raise UnreadableDocument(f"{section} is missing. A file is the whole; write [] where there shall be none.")
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            raise UnreadableDocument(f"{section} is not a list of objects.")
        yield from ((entity, str(row.get(key, "")), row) for row in rows)
    settings = document.get("settings")
    if not isinstance(settings, Mapping):
        raise UnreadableDocument("settings is missing or no object.")
    yield SETTINGS, SETTINGS_KEY, settings


def _problems(entity: str, key: str, values: Mapping[str, Any]) -> Iterator[Problem]:
    """Names that a row does not have, which would be lost in silence."""
    for name in values.keys() - set(field_names(entity)):
        yield Problem(entity, key, str(name), "There is no such field.")


class StrictLoader(yaml.SafeLoader):
    """Dates stay text, no name stands twice, and there are no aliases, of which bombs are made."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        names = [name.value for name, _ in node.value if isinstance(name, yaml.ScalarNode)]
        if len(set(names)) < len(node.value):
            raise yaml.YAMLError("a name stands there twice, or is none")
        return super().construct_mapping(node, deep)


class Dumper(yaml.SafeDumper):
    """Quotes text with letters that YAML takes for the end of a line."""


def _text(dumper: Dumper, text: str) -> yaml.ScalarNode:
    breaks = any(letter in text for letter in LINE_BREAKS)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if breaks else None)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands there twice")
    return found


DATE = "tag:yaml.org,2002:timestamp"
StrictLoader.yaml_constructors = {**yaml.SafeLoader.yaml_constructors, DATE: yaml.SafeLoader.construct_yaml_str}
Dumper.add_representer(str, _text)
