"""`ratecard setup`: what a deployment runs before it serves."""

import typer
from django.core.management import call_command

from backend.api.documents import trusted
from backend.catalog import seed
from backend.shared import clock


def setup() -> None:
    """Migrate the database and publish the seed where the catalog is empty. Safe to run again."""
    call_command("migrate", verbosity=0, interactive=False)
    trusted.keep_frontend(now=clock.now())
    if seed.publish_seed(now=clock.now()):
        typer.echo("The database is migrated and the seed is revision 1.")
    elif seed.publish_functions(now=clock.now()):
        typer.echo("The database is migrated; the functions of the seed were added to the catalog, as a revision.")
    else:
        typer.echo("The database is migrated; the catalog has revisions already.")
