"""Servers that are forked from a process which has imported all that a server does: it takes them no CPU again.

`python -m tests.support.warm_servers` is that process: a line of its standard input asks for a server, its answer is
the id of the process that serves. One is kept for each of a few environments, and one for all others, which has only
imported packages. Workers and beats have one, too.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module

import psutil
from psycopg.conninfo import conninfo_to_dict

WARM: list[dict[str, str]] = [{}, {"DATABASE_POOL": "true"}]
"""What the environments of many servers have beside that of the tests."""
PACKAGES = [
    *("django.core.asgi", "django.db.models", "django.db.backends.postgresql.base", "psycopg_pool"),
    *("pydantic_settings", "strawberry.schema", "starlette.types", "cryptography.fernet", "limits", "uvicorn"),
]
BESIDE = [
    *("backend.manage", "backend.api.cli.app", "backend.config.worker", "backend.config.celery"),
    *(
        "celery.bin.celery",
        "celery.apps.worker",
        "celery.apps.beat",
        "celery.worker.components",
        "celery.worker.consumer",
    ),
    *("celery.concurrency.thread", "kombu.transport.redis"),
]
"""What `ratecard worker` and `ratecard beat` import, beside the tasks."""
OF_A_TEST = "PYTEST_CURRENT_TEST"

_origins: dict[int, "Origin"] = {}


def start(
    *, arguments: Sequence[str], database_url: str, environment: dict[str, str], log: str
) -> psutil.Process | None:
    """A server of uvicorn's arguments; None where the environment of the tests is not what it was at first."""
    asked: dict[str, object] = {"arguments": arguments, "log": log}
    database = conninfo_to_dict(database_url)
    name = str(database.pop("dbname"))
    if environment in WARM and database == _server(os.environ["DATABASE_URL"]):
        place = WARM.index(environment)
        asked["database"] = name
    else:
        place, environment = len(WARM), {**environment, "DATABASE_URL": database_url}
        asked["environment"] = environment
    return _forked(place, "server" if "database" in asked else "packages", environment, asked)


def start_beside(*, command: str, database_url: str, redis_url: str) -> psutil.Process | None:
    """`ratecard worker` or `ratecard beat`; None as above, or where the database is on another server."""
    database = conninfo_to_dict(database_url)
    name = str(database.pop("dbname"))
    if database != _server(os.environ["DATABASE_URL"]):
        return None
    asked: dict[str, object] = {"command": command, "database": name, "redis_url": redis_url, "log": os.devnull}
    return _forked(len(WARM) + 1, "beside", {}, asked)


def _forked(place: int, kind: str, environment: dict[str, str], asked: dict[str, object]) -> psutil.Process | None:
    origin = _origins[place] = _origins.get(place) or Origin(kind, environment)
    return origin.fork(**asked) if origin.environment == _own_environment() else None


def end() -> None:
    """When all tests have run."""
    for origin in _origins.values():
        origin.process.communicate()
    _origins.clear()


def _server(url: str) -> dict[str, object]:
    return {part: value for part, value in conninfo_to_dict(url).items() if part != "dbname"}


def _own_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != OF_A_TEST}


class Origin:
    """The process of which servers are forks; it ends with its standard input.

    One of an environment has imported the product, the one without has only imported packages.
    """

    def __init__(self, kind: str, environment: dict[str, str]) -> None:
        self.environment = _own_environment()
        own = {"server": {"PUBLIC_CATALOG": "true", **environment}, "packages": {"PUBLIC_CATALOG": "true"}}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.warm_servers", kind],
            env={**self.environment, **own.get(kind, {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def fork(self, **asked: object) -> psutil.Process:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps(asked), file=self.process.stdin, flush=True)
        return psutil.Process(int(self.process.stdout.readline()))


def main(kind: str) -> None:
    if kind == "beside":
        import_beside()
    for name in {"server": ["backend.config.asgi"], "packages": PACKAGES}.get(kind, []):
        import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # servers that have ended wait for nobody
    for line in sys.stdin:
        if (server := os.fork()) == 0:
            (_run_beside if kind == "beside" else _serve)(**json.loads(line))
        print(server, flush=True)


def import_beside() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    django.setup()
    for name in BESIDE:
        import_module(name)
    from backend.config.celery import ROOMS

    for room in ROOMS:
        import_module(f"backend.api.tasks.{room}")


def _serve(*, arguments: list[str], log: str, database: str = "", environment: dict[str, str] | None = None) -> None:
    """What `python -m uvicorn` does, which ends the process."""
    import uvicorn

    _begin(log)
    os.environ.update(environment or {})
    if database:
        _use_database(database)
    uvicorn.main(arguments)


def _run_beside(*, command: str, log: str, database: str, redis_url: str) -> None:
    """What `ratecard worker` does, with the broker's address as `ratecard run` hands that of its own on."""
    from django.conf import settings

    from backend import manage
    from backend.config.celery import app

    _begin(log)
    _use_database(database)
    os.environ["REDIS_URL"] = settings.RATE_LIMITS_URL = settings.CELERY_BROKER_URL = app.conf.broker_url = redis_url
    sys.argv = ["ratecard", command]
    manage.ratecard()
    os._exit(0)


def _begin(log: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with open(os.devnull, "rb") as nothing, open(log, "wb") as output:
        for new, old in ((nothing, sys.stdin), (output, sys.stdout), (output, sys.stderr)):
            os.dup2(new.fileno(), old.fileno())


def _use_database(name: str) -> None:
    from django.conf import settings

    settings.DATABASES["default"]["NAME"] = name


if __name__ == "__main__":
    main(*sys.argv[1:])
