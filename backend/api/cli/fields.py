"""What each field of the catalog says of itself: as a page, docs/catalog-fields.md, and as a list for the console."""

from pathlib import Path
from typing import Annotated

import typer

from backend.api.cli import field_list
from backend.api.cli.terminal import fail
from backend.catalog import bounds, provider_config
from backend.catalog.fields import Field, Kind, declared
from backend.catalog.rows import AI_MODEL, FUNCTION, OPERATION, PROVIDER, SETTINGS
from backend.catalog.state import FIELDS

FILE = Path("docs/catalog-fields.md")
MODELS = "models"
INTRODUCTION = """# The fields of the catalog

`make schema` writes this page from `backend/catalog/rows.py`, where each field is declared; don't edit it. GraphQL has
the fields in camelCase, files, spreadsheets and the history have them as they stand here. Changing any of them takes
`configuration:write`; "set" says whether mutations and admin pages take a field always, only for a new row, or by an
action of its own (`aiModelSetDefault`). Files take all of them.
"""
TITLES = {
    AI_MODEL: "Models",
    PROVIDER: "Providers",
    OPERATION: "Operations",
    FUNCTION: "Functions",
    SETTINGS: "Settings",
}
TARGETS = {AI_MODEL: "a model", PROVIDER: "a provider"}


def page() -> str:
    sections = [_section(title, FIELDS[entity], of_models=entity == AI_MODEL) for entity, title in TITLES.items()]
    rows = [_rows(field) for field in FIELDS[AI_MODEL] if field.kind == Kind.ROWS]
    return "\n".join([INTRODUCTION, *sections, *rows, _config()])


def write(
    path: Annotated[Path, typer.Option(help="The page.")] = FILE,
    list_path: Annotated[Path, typer.Option("--list", help="The list for the console.")] = field_list.FILE,
    check: Annotated[bool, typer.Option("--check", help="Only fail where one is stale.")] = False,
) -> None:
    """Write docs/catalog-fields.md and the list of all fields for the console."""
    for target, content in ((path, page()), (list_path, field_list.text())):
        _write(target, content, check=check)


def _write(path: Path, content: str, *, check: bool) -> None:
    if check and (not path.exists() or path.read_text() != content):
        fail(f"{path} is stale. Run `make schema` and commit it.")
    if check:
        typer.echo(f"{path} is fresh.")
        return
    path.write_text(content)
    typer.echo(f"Wrote {path}.")


def _section(title: str, fields: tuple[Field, ...], *, of_models: bool) -> str:
    rows = [_cells(field) for field in fields]
    names = [name for name in rows[0] if of_models or name != MODELS]
    lines = [f"| {' | '.join(row[name] for name in names)} |" for row in rows]
    return "\n".join([f"## {title}", "", f"| {' | '.join(names)} |", "|---" * len(names) + "|", *lines, ""])


def _rows(field: Field) -> str:
    lines = [_row_field(item) for item in declared(field.type)]
    return "\n".join([f"## A row of `{field.name}`", "", *lines, ""])


def _config() -> str:
    lines = [
        f"- `{field.name}`: {field.about.help} Takes {provider_config.takes(field)}."
        for field in provider_config.FIELDS
    ]
    return "\n".join(["## Keys of a provider's `config`", "", "Others are kept, and not read.", "", *lines, ""])


def _row_field(field: Field) -> str:
    left_out = " or nothing" if field.is_optional else ""
    return f"- `{field.name}`: {field.about.help} Takes {_takes(field)}{left_out}."


def _cells(field: Field) -> dict[str, str]:
    about = field.about
    return {
        "field": f"`{field.name}`",
        "what it is": f"**{about.label}**: {about.help}",
        "takes": _takes(field),
        MODELS: _models(field),
        "read by": f"`{about.read}`",
        "set": "never changed" if about.is_key else about.written.value,
    }


def _takes(field: Field) -> str:
    if field.kind == Kind.REFERENCE:
        return TARGETS[field.about.refers_to]
    if field.kind == Kind.REFERENCES:
        return f"up to {field.about.maximum}, each {TARGETS[field.about.refers_to]}"
    if field.kind == Kind.CHOICE:
        return ", ".join(f"`{value}`" for value in field.type.values)
    return bounds.span(field) or field.kind


def _models(field: Field) -> str:
    only = ", ".join(field.about.only) or "all"
    needed = ", ".join(field.about.needed_by)
    return f"{only}; needed by {needed}" if needed else only
