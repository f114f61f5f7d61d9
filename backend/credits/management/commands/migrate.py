"""Django's `migrate`, which then installs the functions of credits; see docs/decisions/0019."""

from django.core.management.commands import migrate
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from backend.credits import functions
from backend.shared import time_limits


class Command(migrate.Command):
    """Whatever migrates a database, a deployment or a test, gets the functions of its code."""

    def handle(self, *args: object, **options: object) -> None:
        with time_limits.lifted():
            super().handle(*args, **options)
            if options["plan"] or unapplied_migrations():
                return
            changes = functions.install()
        if options["verbosity"]:
            self.stdout.write(f"Functions of credits: {len(changes.created)} created, {len(changes.dropped)} dropped.")


def unapplied_migrations() -> bool:
    """Whether the tables of credits are older than the functions, as after `migrate credits 0001`."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes("credits")))
