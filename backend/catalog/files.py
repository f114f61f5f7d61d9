"""The whole configuration as a document for people and version control: providers, models, operations, settings.

It holds no secret. Rows stand under their natural keys' order with their column names; money is text, so that no
digit is lost; what a row leaves out has its default. A document is the whole: what it does not name is deleted.
"""

import json
import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import TypedDict

import yaml
from pydantic import ValidationError

from backend.catalog.formats import CATALOG
from backend.catalog.invariants import Problem, RulesBroken
from backend.catalog.models.providers import SecretName
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, OPERATION, PROVIDER, SETTINGS, SETTINGS_KEY
from backend.catalog.state import CLASSES, KEYS, CatalogState, Row, field_names, row_from, to_json
from backend.shared import text_parts
from backend.shared.formats import JsonObject

FORMAT = re.compile(r"ratecard/([1-9][0-9]{0,3})")
MAX_BYTES = 5_000_000
NO_FIELD = "There is no such field."
NO_SECRETS = "Files hold no secrets: set it by providerRotateKey or on the admin pages."
MAX_VALUES = 500_000
YAML_MAX_BYTES = 1_000_000
YAML_MAX_VALUES = 20_000
TOO_LARGE_FOR_YAML = (
    f"It is larger than {YAML_MAX_BYTES:,} bytes or {YAML_MAX_VALUES:,} lines, which takes long to read as YAML: "
    "write it as JSON."
)
LINE_BREAKS = "\x85\u2028\u2029"
SECTIONS = (("providers", PROVIDER), ("ai_models", AI_MODEL), ("operations", OPERATION))


class FileFormat(StrEnum):
    YAML = "yaml"
    JSON = "json"


class Document(TypedDict):
    """A whole document; the rows of each section are in the order of their keys."""

    format: str
    providers: list[JsonObject]
    ai_models: list[JsonObject]
    operations: list[JsonObject]
    settings: JsonObject


class UnreadableDocument(Exception):
    """The text is no catalog document; the error's own text says why."""


class InvalidDocument(RulesBroken):
    """Rows of a document can't be read."""


def write(state: CatalogState, *, format: FileFormat) -> str:
    """The document of a state."""
    document = to_document(state)
    if format == FileFormat.JSON:
        return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    text: str = yaml.dump(document, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=120)
    return text


def to_document(state: CatalogState) -> Document:
    rows = state.rows()
    providers, ai_models, operations = (
        [_shown(entity, rows[place]) for place in sorted(rows) if place[0] == entity] for _, entity in SECTIONS
    )
    return {
        "format": f"ratecard/{CATALOG.number}",
        "providers": providers,
        "ai_models": ai_models,
        "operations": operations,
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
            problems += [Problem(entity, key, str(detail["loc"][0]), f"{detail['msg']}.") for detail in error.errors()]
    if problems:
        raise InvalidDocument(tuple(problems))
    return state


def written(document: Mapping[str, object]) -> dict[tuple[str, str], frozenset[str]]:
    """The names of the fields that each row gives, by entity and key. Raises UnreadableDocument."""
    return {(entity, key): frozenset(values) for entity, key, values in _rows(document, _number(document))}


def replace_all(draft: Draft, *, state: CatalogState) -> None:
    """Make a draft that state. Secrets of providers that stay stay."""
    draft.state = state.copy()


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
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise UnreadableDocument(f"It is larger than {MAX_BYTES:,} bytes.")
    if text_parts.count(text) > MAX_VALUES:
        raise UnreadableDocument(f"It has more than {MAX_VALUES:,} values.")
    try:
        document = _as_json(text) or _as_yaml(text)
    except yaml.MarkedYAMLError as error:
        raise UnreadableDocument(_explained(error)) from None
    except (yaml.YAMLError, ValueError, LookupError, RecursionError):
        raise UnreadableDocument("It is neither YAML nor JSON.") from None
    if not isinstance(document, Mapping):
        raise UnreadableDocument("It is not an object with parts.")
    return document


def _explained(error: yaml.MarkedYAMLError) -> str:
    """Where, and why in our own words: those of YAML quote the file, which may hold a secret."""
    why = error.problem if isinstance(error, NotRead) else "It is neither YAML nor JSON."
    mark = error.problem_mark or error.context_mark
    return f"{why} Look at line {mark.line + 1}." if mark else str(why)


def _as_json(text: str) -> object:
    """What JSON says, or None: YAML reads most of JSON, but not its line breaks inside of text."""
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except json.JSONDecodeError:
        return None


def _as_yaml(text: str) -> object:
    # PyYAML's pure Python loader is slow: a file of JSON's maximum size would block a worker for long.
    if len(text) > YAML_MAX_BYTES or text_parts.count(text, marks=",[{\n") > YAML_MAX_VALUES:
        raise UnreadableDocument(TOO_LARGE_FOR_YAML)
    return yaml.load(text, Loader=StrictLoader)  # noqa: S506, a subclass of the safe loader


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
        rows = document.get(section)
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


class NotRead(yaml.MarkedYAMLError):
    """What YAML allows and we do not."""

    def __init__(self, why: str, mark: yaml.Mark) -> None:
        super().__init__(problem=why, problem_mark=mark)


class StrictLoader(yaml.SafeLoader):
    """What JSON can say, and nothing twice: dates stay text, and there are no aliases, of which bombs are made."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise NotRead("Aliases are not read.", self.peek_event().start_mark)  # type: ignore[no-untyped-call]
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:
        mapping = super().construct_mapping(node, deep)
        # SafeLoader silently keeps the last of duplicate names, so a price could be given twice.
        if len(mapping) < len(node.value):
            raise NotRead("A name stands there twice.", node.start_mark)
        if not all(isinstance(name, str) for name in mapping):
            raise NotRead("A name is no text: put it in quotes.", node.start_mark)
        return mapping


class Dumper(yaml.SafeDumper):
    """Quotes text with letters that YAML takes for the end of a line."""


def _text(dumper: Dumper, text: str) -> yaml.ScalarNode:
    breaks = any(letter in text for letter in LINE_BREAKS)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if breaks else None)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise UnreadableDocument("A name stands there twice.")
    return values


# Numbers as JSON has them. YAML 1.1 also reads 1:30 as 90 and 017 as 15; here these are text.
NUMBERS = {
    "tag:yaml.org,2002:int": (re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z"), "-+0123456789"),
    "tag:yaml.org,2002:float": (
        re.compile(r"[-+]?[0-9]+\.[0-9]*(?:[eE][-+][0-9]+)?\Z|[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z"),
        "-+.0123456789",
    ),
}
StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in NUMBERS]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for tag, (pattern, firsts) in NUMBERS.items():
    StrictLoader.add_implicit_resolver(tag, pattern, list(firsts))
JSON_TYPES = ("null", "bool", "int", "float", "str", "seq", "map")
# Any other tag is refused: none may build a Python object.
StrictLoader.yaml_constructors = {
    tag: build
    for tag, build in yaml.SafeLoader.yaml_constructors.items()
    if tag is None or tag.rpartition(":")[2] in JSON_TYPES
} | {"tag:yaml.org,2002:timestamp": yaml.SafeLoader.construct_yaml_str}
Dumper.add_representer(str, _text)
