"""`ratecard catalog`: the catalog as a whole."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from backend.api.cli import fields
from backend.api.cli.published import print_published
from backend.api.cli.terminal import AsJson, fail, print_json, print_table
from backend.catalog import files, revisions
from backend.catalog.files import FileFormat
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Published
from backend.imports import aliases, formats, price_lists
from backend.imports.models import ImportFormat
from backend.imports.price_check import ModelComparison, compare
from backend.shared import clock
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)
app.command("fields")(fields.write)


CHANGES = 2
"""Exit code of `plan` and `apply` where there are changes; 0 is nothing to do, 1 a refusal."""
File = Annotated[
    Path, typer.Argument(help="A document as `ratecard catalog export` writes it, YAML or JSON; - is standard input.")
]
ExpectedRevision = Annotated[int | None, typer.Option(help="Refuse where the catalog has moved on since.")]
AcceptLowMargin = Annotated[bool, typer.Option(help="Even below the settings' minimum margin.")]
RemoveSecrets = Annotated[bool, typer.Option(help="Also where a provider that goes takes its secrets with it.")]


@app.command()
def export(
    format: Annotated[FileFormat, typer.Option(help="YAML or JSON.")] = FileFormat.YAML,
    output: Annotated[Path | None, typer.Option(help="The file to write; else standard output.")] = None,
) -> None:
    """Write the whole configuration, without secrets."""
    try:
        text = files.write(ModelRegistry.current().to_state(), format=format)
    except files.UnreadableDocument as error:
        fail(f"The document could not be read again. {error}")
    if output is None:
        typer.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(f"{output}: {error.strerror}.")


@app.command()
def plan(
    file: File,
    accept_low_margin: AcceptLowMargin = False,
    remove_secrets: RemoveSecrets = False,
    as_json: AsJson = False,
) -> None:
    """Show what applying a file would change and what that does. Exit code 0: nothing to do, 2: changes."""
    _answer(_publish(file, "plan", accept_low_margin, remove_secrets, dry_run=True), as_json=as_json)


@app.command("apply")
def apply_file(
    file: File,
    reason: Annotated[str, typer.Option(help="Why; it is kept with the revision.")],
    expected_revision: ExpectedRevision = None,
    accept_low_margin: AcceptLowMargin = False,
    remove_secrets: RemoveSecrets = False,
    as_json: AsJson = False,
) -> None:
    """Make the configuration what a file says, as one revision. Exit code 0: nothing to do, 2: changed."""
    _answer(_publish(file, reason, accept_low_margin, remove_secrets, expected=expected_revision), as_json=as_json)


def _publish(
    file: Path,
    reason: str,
    accept_low_margin: bool,
    remove_secrets: bool,
    *,
    expected: int | None = None,
    dry_run: bool = False,
) -> Published:
    try:
        state = files.read(_content(file))
        return revisions.publish(
            edit=lambda draft: files.replace_all(draft, state=state),
            author=user_name(),
            reason=reason,
            channel=Channel.COMMAND_LINE,
            now=clock.now(),
            expected_revision=expected,
            dry_run=dry_run,
            accept_low_margin=accept_low_margin,
            may_change_secrets=remove_secrets,
        )
    except OSError as error:
        fail(f"{file}: {error.strerror}.")
    except UnicodeDecodeError:
        fail(f"{file}: It is no text in UTF-8.")
    except files.UnreadableDocument as error:
        fail(f"{file}: {error}")


def _content(file: Path) -> str:
    content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    return content.decode("utf-8-sig")


def _answer(published: Published, *, as_json: bool) -> NoReturn:
    _show(published, as_json=as_json)
    raise typer.Exit(CHANGES if published.changes else 0)


def _show(published: Published, *, as_json: bool) -> None:
    if not published.changes and not as_json:
        typer.echo(f"Nothing to do: the catalog, at revision {published.revision}, says the same.")
        return
    print_published(published, as_json=as_json)
    if not as_json:
        typer.echo(f"\nThe catalog is at revision {published.revision}.")


@app.command("price-check")
def price_check(
    file: Annotated[Path, typer.Argument(help="A public price list, such as LiteLLM's.")],
    format: Annotated[ImportFormat, typer.Option(help="Whose list it is.")] = ImportFormat.LITELLM,
    as_json: AsJson = False,
) -> None:
    """Compare our provider costs with a public price list, in USD per 1,000,000 tokens or per image."""
    try:
        today = clock.now().date()
        listed = formats.read(price_lists.take_file(file), format=format, file_name=file.name, today=today)
        found = compare(registry=ModelRegistry.current(), listed=listed, names=aliases.current(), today=today)
    except price_lists.UnreadablePriceList as error:
        fail(f"{file}: {error}", code=2)
    if as_json:
        print_json([asdict(model) for model in found])
        return
    print_table(
        ["model", "verdict", "costs (ours / theirs)", "not listed", "retired there"],
        [
            [model.model_name, model.verdict, costs(model), ", ".join(model.unlisted), retirement(model)]
            for model in found
        ],
    )


def costs(model: ModelComparison) -> str:
    return "; ".join(
        f"{cost.field} {cost.ours}" if cost.is_same else f"{cost.field} {cost.ours} / {cost.theirs}"
        for cost in model.costs
    )


def retirement(model: ModelComparison) -> str:
    if model.retired_at is None:
        return ""
    return f"{model.retired_at}, past" if model.is_retired else str(model.retired_at)
