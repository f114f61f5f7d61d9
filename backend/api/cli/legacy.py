"""`ratecard legacy`: the cut-over from a product before Ratecard."""

from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings

from backend.api.cli import legacy_report
from backend.api.cli.terminal import AsJson, fail, print_json, print_table
from backend.catalog.registry import ModelRegistry
from backend.legacy import decisions, inventory, mapping, old_database, product
from backend.legacy.inventory import Inventory

app = typer.Typer(no_args_is_help=True)

MappingFile = Annotated[Path, typer.Argument(metavar="MAPPING", help="Where the former product keeps what.")]
DecisionsFile = Annotated[Path | None, typer.Option("--decisions", help="The file of decisions; read where it exists.")]


@app.command("mapping")
def show_mapping() -> None:
    """Print the mapping for a product whose tables have the usual names, to be changed for others."""
    typer.echo(mapping.READY.read_text(encoding="utf-8"), nl=False)


@app.command("inventory")
def take_inventory(
    file: MappingFile,
    decisions_file: DecisionsFile = None,
    write: Annotated[bool, typer.Option("--write", help="Write all faults into the file of decisions.")] = False,
    html: Annotated[Path | None, typer.Option(help="Also write a report for a browser.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say what was found, where it will go, and which faults a person must decide. Exit code 2 where some are open."""
    taken = take(file, decisions_file)
    if write and decisions_file is None:
        fail("Name the file to write by --decisions.", code=2)
    if write and decisions_file is not None:
        decisions.write(decisions_file, faults=taken.faults, decisions=decisions.read(decisions_file))
    if html is not None:
        _write(html, legacy_report.as_html(taken))
    if as_json:
        print_json(legacy_report.as_json(taken))
    else:
        _show(taken)
    if taken.open:
        raise typer.Exit(2)


def take(file: Path, decisions_file: Path | None) -> Inventory:
    """The inventory as it is now, with the decisions that were made."""
    read = mapping.read(file)
    with old_database.opened(url()) as old:
        found = product.read(old, mapping=read, folder=file.parent)
    return inventory.take(found, registry=ModelRegistry.current(), made=decisions.read(decisions_file))


def url() -> str | None:
    secret = settings.LEGACY_DATABASE_URL
    return None if secret is None else str(secret.get_secret_value())


def _show(taken: Inventory) -> None:
    print_table(["phase", "what", "name", "place", "goes to"], legacy_report.items(taken))
    typer.echo()
    print_table(["fault", "place", "finding", "can be decided", "decided"], legacy_report.faults(taken))
    typer.echo(f"\n{len(taken.items)} things, {len(taken.faults)} faults, {len(taken.open)} of them open.")
    for id in taken.stale:
        typer.echo(f"A decision about no fault, or about another finding, does not count: {id}.")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(f"{path}: {error.strerror}.")
