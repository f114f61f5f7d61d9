"""The catalog's fields for the pages, with labels, help and ranges as they are declared."""

import json
from collections.abc import Iterable
from pathlib import Path

from strawberry.utils.str_converters import to_camel_case

from backend.catalog import bounds
from backend.catalog.fields import CLIENT_NAMES, Field, Kind, Written, declared
from backend.catalog.state import FIELDS

FILE = Path("frontend/src/console/fields/catalogFields.generated.ts")
INTRODUCTION = "// `make schema` writes this file from `backend/catalog/rows.py`; don't edit it.\n"


def text() -> str:
    entities = {entity: _entries(fields) for entity, fields in FIELDS.items()}
    return f"{INTRODUCTION}export const CATALOG_FIELDS = {json.dumps(entities, indent=2)} as const;\n"


def _entries(fields: Iterable[Field]) -> list[dict[str, object]]:
    return [{name: value for name, value in _entry(field).items() if value not in (None, "", [])} for field in fields]


def _entry(field: Field) -> dict[str, object]:
    about = field.about
    return {
        "column": field.name,
        "name": to_camel_case(CLIENT_NAMES.get(field.name, field.input_name)),
        "kind": field.kind.name,
        "label": about.label,
        "help": about.help,
        "group": about.group,
        "span": bounds.span(field),
        "only": [value.name for value in about.only],
        "neededBy": [value.name for value in about.needed_by],
        "minimum": about.minimum,
        "maximum": about.maximum,
        "places": about.places,
        "longest": about.longest,
        "unit": about.unit,
        "refersTo": about.refers_to,
        "isKey": about.is_key or None,
        "isNullable": field.is_optional or None,
        "isNeeded": not field.has_default or None,
        "isSetByAction": about.written == Written.BY_ACTION or None,
        "isSetAtFirst": about.written == Written.AT_FIRST or None,
        "choices": _choices(field),
        "columns": _entries(declared(field.type)) if field.kind == Kind.ROWS else None,
    }


def _choices(field: Field) -> list[dict[str, str]]:
    if field.kind != Kind.CHOICE:
        return []
    return [{"value": item.name, "column": item.value, "label": str(item.label)} for item in field.type]
