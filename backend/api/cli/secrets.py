"""`ratecard secrets`: keys that encrypt provider secrets."""

import typer

from backend.api.cli.terminal import fail
from backend.shared import key_rotation, webhook_secrets
from backend.shared.encryption import generate_key

app = typer.Typer(no_args_is_help=True)


@app.command("new-key")
def new_key() -> None:
    """Print a new key for ENCRYPTION_KEYS."""
    typer.echo(generate_key())


@app.command("new-webhook-secret")
def new_webhook_secret() -> None:
    """Print a new secret for ISSUES_WEBHOOK_SECRET or JOBS_WEBHOOK_SECRET."""
    typer.echo(webhook_secrets.generate())


@app.command()
def rotate() -> None:
    """Seal every secret with the first key of ENCRYPTION_KEYS. Safe to run again, and while a server runs."""
    from rich.console import Console
    from rich.progress import Progress

    done = key_rotation.Progress()
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("Sealing secrets", total=key_rotation.count())
        for done in key_rotation.rotate():
            bar.update(task, completed=done.rotated + done.current + done.unreadable)
    typer.echo(f"{done.rotated:,} sealed with the newest key, {done.current:,} were before.")
    if done.unreadable:
        fail(
            f"{done.unreadable:,} are opened by no key of ENCRYPTION_KEYS. Add the key that sealed them and rotate "
            "again, or set them again: `configurationIssues` names them."
        )
