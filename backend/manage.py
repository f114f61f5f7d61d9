"""The entry points: `ratecard ...` for people, `python -m backend.manage ...` for Django's own commands."""

import json
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import NoReturn

PROCESSES = {
    "run": ("backend.development.run:run", "Set everything up and serve the demo on http://HOST:PORT until Ctrl-C."),
    "worker": ("backend.config.worker:worker", "Run what is due: scheduled changes, webhooks, tidying."),
    "beat": ("backend.config.worker:beat", "Say when it is time for what a worker runs."),
}
"""The commands of the rooms that the command line may not import."""


def main() -> None:
    """Django's commands, such as makemigrations."""
    _prepare()
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


def ratecard() -> None:
    """Ratecard's commands. A command that finds no DATABASE_URL uses the embedded PostgreSQL."""
    for name in ("SIGTERM", "SIGHUP"):  # leave by the exit that waits for the embedded database to stop
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _stop)
    try:
        _run_command()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except RuntimeError as error:
        # Before 3.12, Python makes one of whatever comes up while it creates a class, of a signal, too.
        if not isinstance(error.__cause__, SystemExit | KeyboardInterrupt):
            raise
        raise SystemExit(getattr(error.__cause__, "code", 130)) from None


def _run_command() -> None:
    words = sys.argv[1:]
    if words[:1] == ["secrets"] and (make := _makers().get(" ".join(words[1:]))):
        print(make())
        return
    from backend.api.cli.app import COMMANDS, app, only_explains

    COMMANDS.update(PROCESSES)
    if only_explains(words):
        _prepare_to_explain()
        app()
        return
    _prepare(is_demo=words[:1] == ["run"])
    import django
    from django.db import InterfaceError, OperationalError, ProgrammingError

    django.setup()
    try:
        app()
    except (OperationalError, InterfaceError, ProgrammingError) as failure:
        finding = f"The database failed: {type(failure).__name__}."
        _give_up("database", finding, "Check DATABASE_URL; `ratecard doctor` says what is missing.", code=1)


def _makers() -> dict[str, Callable[[], str]]:
    """What makes a setting can't need the settings."""
    from backend.shared import webhook_secrets
    from backend.shared.encryption import generate_key

    return {"new-key": generate_key, "new-webhook-secret": webhook_secrets.generate}


def _stop(signum: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + signum)


def _give_up(check: str, finding: str, hint: str, *, code: int = 2) -> NoReturn:
    """Say what is missing; as a failed check where `ratecard doctor` was asked for JSON."""
    if sys.argv[1:2] == ["doctor"] and "--json" in sys.argv:
        failed = {"check": check, "ok": False, "finding": finding, "hint": hint}
        print(json.dumps({"checks": [failed], "issues": []}, indent=2))
    else:
        print(f"{finding}\n{hint}", file=sys.stderr)
    raise SystemExit(code)


def _prepare(*, is_demo: bool = False) -> None:
    """Check the settings, which a demo makes, and start the embedded PostgreSQL where they name none."""
    from backend.config import environment
    from backend.development.embedded_server import EmbeddedServerFailed

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    try:
        if is_demo:
            from backend.development import demo

            demo.write_environment()
        if environment.read().database_url is None:
            from backend.development import postgres

            os.environ["DATABASE_URL"] = postgres.start().url()
    except environment.InvalidEnvironment as failure:
        _give_up("settings", str(failure), _how_to_set())
    except EmbeddedServerFailed as failure:
        _give_up("database", failure.finding, failure.hint)


def _how_to_set() -> str:
    """A demo is no way out for whoever has one, or a deployment's settings."""
    from backend.config import environment

    if "SECRET_KEY" in os.environ or environment.DEMO_FILE.exists():
        return "Set them right."
    return "Set them, or start a demo on this machine with `make run`."


def _prepare_to_explain() -> None:
    """Help imports what a command does, which reads settings; it uses none of them, so they need not be set."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "backend.config.settings"
    from backend.config import environment

    environment.use_placeholders()
    import django

    django.setup()


if __name__ == "__main__":
    main()
