"""The entry points: `ratecard ...` for people, `python -m backend.manage ...` for Django's own commands."""

import os
import sys


def main() -> None:
    """Django's commands, such as makemigrations."""
    _prepare()
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


def ratecard() -> None:
    """Ratecard's commands. A command that finds no DATABASE_URL uses the embedded PostgreSQL."""
    from backend.config.embedded import EmbeddedDatabaseFailed
    from backend.config.environment import InvalidEnvironment

    try:
        if sys.argv[1:2] == ["run"]:
            from backend.config import demo

            demo.write_environment()
        _prepare()
    except (InvalidEnvironment, EmbeddedDatabaseFailed) as failure:
        print(failure, file=sys.stderr)
        if isinstance(failure, InvalidEnvironment):
            print("For a demo on this machine, `make run` makes them all.", file=sys.stderr)
        raise SystemExit(2) from None
    import django

    django.setup()
    from backend.api.cli.app import app
    from backend.config.run import run

    app.command()(run)
    app()


def _prepare() -> None:
    from backend.config import embedded, environment

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    if "DATABASE_URL" not in os.environ and environment.read().database_url is None:
        os.environ["DATABASE_URL"] = embedded.url(embedded.start())


if __name__ == "__main__":
    main()
