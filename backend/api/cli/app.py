"""All commands; `backend.manage` adds `run`."""

import typer

from backend.api.cli import (
    accounts,
    catalog,
    doctor,
    documents,
    imports,
    ledger,
    models,
    schedules,
    schema,
    secrets,
    setup,
    tokens,
    usage,
)
from backend.api.cli.terminal import Answering

app = typer.Typer(
    name="ratecard",
    cls=Answering,
    help="The single source of truth for the AI that a product sells.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.add_typer(accounts.app, name="account")
app.add_typer(catalog.app, name="catalog")
app.add_typer(documents.app, name="documents")
app.add_typer(imports.app, name="import")
app.add_typer(ledger.app, name="ledger")
app.add_typer(usage.app, name="usage")
app.add_typer(models.app, name="models")
app.add_typer(tokens.app, name="token")
app.add_typer(schedules.app, name="schedule")
app.add_typer(schema.app, name="schema")
app.add_typer(secrets.app, name="secrets")
app.command()(doctor.doctor)
app.command()(setup.setup)
