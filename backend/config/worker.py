"""`ratecard worker` and `ratecard beat`: the processes beside the server."""

import os
import signal
import sys
import time
import warnings
from threading import Thread
from typing import NoReturn

import typer
from django.db import Error, connection

from backend.config.environment import PARENT, read
from backend.shared import clock
from backend.watch import background
from backend.watch.models.background import Part

THREADS = 16
"""Twelve jobs at once, and what is due beside them."""
QUEUES = "celery,generation"
POLL_SECONDS = 1
NO_BROKER = "REDIS_URL is not set. `ratecard run` starts a server of its own; elsewhere, name one."


def worker() -> None:
    """Run jobs and what is due: scheduled changes, retirements, webhooks, tidying. Needs REDIS_URL and a `beat`."""
    # No gossip and no mingle: workers need not know each other, because due work is in the database.
    _start(
        Part.WORKER,
        [
            *("worker", "--pool", "threads", "--concurrency", str(THREADS), "--queues", QUEUES),
            *("--without-gossip", "--without-mingle"),
        ],
    )


def beat() -> None:
    """Say when it is time for what a worker runs. One is enough; a second one does no harm."""
    _start(Part.BEAT, ["beat", "--scheduler", "backend.config.celery:ModestScheduler"])


def _start(part: Part, command: list[str]) -> NoReturn:
    from celery.exceptions import SecurityWarning

    from backend.config.celery import app

    if read().redis_url is None:
        typer.echo(NO_BROKER, err=True)
        raise typer.Exit(2)
    Thread(target=_live, args=(part, os.environ.get(PARENT)), daemon=True).start()
    warnings.simplefilter("ignore", SecurityWarning)  # as root: it is about pickled messages, these are JSON
    sys.exit(app.start(["--quiet", *command, "--loglevel", "WARNING"]))


def _live(part: Part, parent: str | None) -> None:
    """Write the heartbeat; end with the process that started this one, where that was `ratecard run`."""
    note, written = background.note_start, None
    while True:
        now = clock.now()
        if written is None or now - written >= background.STEP:
            try:
                note(part=part, now=now)
                note, written = background.note, now
            except Error:
                pass  # a missing heartbeat reports it
            finally:
                connection.close()
        if parent is not None and str(os.getppid()) != parent:
            os.kill(os.getpid(), signal.SIGTERM)
            return
        time.sleep(POLL_SECONDS)
