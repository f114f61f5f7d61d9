"""`ratecard secrets`: keys that encrypt provider secrets."""

import typer

from backend.shared.encryption import generate_key

app = typer.Typer(help="Keys that encrypt provider secrets.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """Keeps `new-key` a command of its own while it is the only one."""


@app.command("new-key")
def new_key() -> None:
    """Print a new key for ENCRYPTION_KEYS."""
    typer.echo(generate_key())
