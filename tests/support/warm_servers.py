"""Servers that are forked from a process which has imported all that a server does: it takes them no CPU again.

`python -m tests.support.warm_servers` is that process: a line of its standard input asks for a server, its answer is
the id of the process that serves. One is kept for each of a few environments; servers of others start by themselves.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence

import psutil
from psycopg.conninfo import conninfo_to_dict

WARM: list[dict[str, str]] = [{}, {"DATABASE_POOL": "true"}]
"""What the environments of many servers have beside that of the tests."""
OF_A_TEST = "PYTEST_CURRENT_TEST"

_origins: dict[int, "Origin"] = {}


def start(
    *, arguments: Sequence[str], database_url: str, environment: dict[str, str], log: str
) -> psutil.Process | None:
    """A server of uvicorn's arguments; None where it has to start by itself, as its environment is another."""
    database = conninfo_to_dict(database_url)
    name = database.pop("dbname")
    if environment not in WARM or database != _server(os.environ["DATABASE_URL"]):
        return None
    place = WARM.index(environment)
    origin = _origins[place] = _origins.get(place) or Origin(environment)
    if origin.environment != _own_environment():
        return None
    return origin.fork(arguments=arguments, database=str(name), log=log)


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
    """The process of which servers are forks; it ends with its standard input."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = _own_environment()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.warm_servers"],
            env={**self.environment, "PUBLIC_CATALOG": "true", **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def fork(self, **asked: object) -> psutil.Process:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps(asked), file=self.process.stdin, flush=True)
        return psutil.Process(int(self.process.stdout.readline()))


def main() -> None:
    import backend.config.asgi  # noqa: F401

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # servers that have ended wait for nobody
    for line in sys.stdin:
        if (server := os.fork()) == 0:
            _serve(**json.loads(line))
        print(server, flush=True)


def _serve(*, arguments: list[str], database: str, log: str) -> None:
    """What `python -m uvicorn` does, which ends the process."""
    import uvicorn
    from django.conf import settings

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with open(os.devnull, "rb") as nothing, open(log, "wb") as output:
        for new, old in ((nothing, sys.stdin), (output, sys.stdout), (output, sys.stderr)):
            os.dup2(new.fileno(), old.fileno())
    settings.DATABASES["default"]["NAME"] = database
    uvicorn.main(arguments)


if __name__ == "__main__":
    main()
