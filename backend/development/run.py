"""`ratecard run`: everything in one terminal, on demo data."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from threading import Event, Thread
from typing import Annotated, Any

import typer
import uvicorn
from django.conf import settings
from django.core.management import call_command

from backend.catalog import seed
from backend.config import environment
from backend.development import demo, postgres, valkey
from backend.development.embedded_server import EmbeddedServerFailed, kept_running
from backend.generation.stand_in.server import StandIn, running
from backend.shared import clock

END_SECONDS = 5
KEEP_ALIVE_SECONDS = 75
"""Longer than proxies and clients keep a connection that they may use again: else they meet one that is closing."""
APPLICATION = "backend.config.asgi:application"
ANY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104

BANNER = """
Ratecard is ready. Stop it with Ctrl-C.

  Settings    {base}/
  GraphQL     {base}/graphql    (in a browser: GraphiQL, for staff)
  REST        {base}/api/v1/system/ai-config/
              {base}/api/v1/system/ai-models/
  Admin       {base}/admin/    sign in as {admin} with {password}
  Member      {base}/login/    as {member} with {member_password}
  Token       {token}
  {stand_ins}

Paste these into another terminal. The models on sale:

curl -s {base}/graphql -H 'Content-Type: application/json' \\
  -d '{{"query": "{{ aiModels {{ totalCount nodes {{ modelName displayName modelType }} }} }}"}}'

A quote for four images:

curl -s {base}/graphql -H 'Content-Type: application/json' -H 'Authorization: Bearer {token}' \\
  -d '{{"query": "{{ quote(input: {{image: {{tier: QUALITY, count: 4}}}}) \
{{ ... on Quote {{ maxCredits expiresAt token }} ... on UserError {{ message }} }} }}"}}'

The models with their prices, and an account with credits, from the database:

.venv/bin/ratecard models list
.venv/bin/ratecard account show customer-1
"""


class Server(uvicorn.Server):
    """Prints how to use the server once it listens."""

    def __init__(self, config: uvicorn.Config, banner: str) -> None:
        super().__init__(config)
        self.banner = banner

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(self.banner, flush=True)


def run(
    reload: Annotated[bool, typer.Option(help="Start again when the backend's code changes.")] = False,
) -> None:
    """Set everything up and serve the demo on http://HOST:PORT until Ctrl-C."""
    variables = environment.read()
    _refuse_taken_port(variables.host, variables.port)
    failures: list[EmbeddedServerFailed] = []
    try:
        with _database(failures), _broker(variables.redis_url, failures) as redis_url:
            _use_broker(redis_url)
            details = _set_up()
            with _stand_ins() as stand_ins, _beside("worker", redis_url), _beside("beat", redis_url):
                _serve(variables, _banner(variables, details, stand_ins), reload=reload)
    except EmbeddedServerFailed as failure:
        print(failure, file=sys.stderr)
        raise typer.Exit(2) from None
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    if failures:
        raise typer.Exit(1)


def _use_broker(redis_url: str) -> None:
    """The settings were read before the embedded broker had an address; a server that reloads reads them again."""
    os.environ["REDIS_URL"] = settings.RATE_LIMITS_URL = settings.CELERY_BROKER_URL = redis_url


def _set_up() -> demo.Demo:
    """Make what the demo needs and is missing."""
    print("Migrating the database ...", flush=True)
    call_command("migrate", verbosity=0, interactive=False)
    print("Adding the seed and the demo data ...", flush=True)
    seed.publish_seed(now=clock.now())
    seed.publish_functions(now=clock.now())
    details = demo.sign_in_details(now=clock.now())
    demo.open_account()
    demo.add_examples(now=clock.now())
    return details


@contextmanager
def _stand_ins() -> Iterator[str]:
    """They serve in a thread of this process, and so end with it; yields a line about them."""
    if not settings.INSECURE_ENDPOINTS:
        yield "Providers   need their keys: stand-ins serve where INSECURE_ENDPOINTS is on"
        return
    with _running_stand_in() as server:
        demo.use_stand_ins(addresses=server.addresses, now=clock.now())
        yield f"Providers   stand-ins, without keys and costs    (asked for: {server.base}/requests)"


@contextmanager
def _running_stand_in() -> Iterator[StandIn]:
    """At the port of the last time, if it is free."""
    with ExitStack() as started:
        try:
            server = started.enter_context(running(demo.port_of_stand_ins()))
        except OSError:
            server = started.enter_context(running())
        yield server


def _banner(variables: environment.Environment, details: demo.Demo, stand_ins: str) -> str:
    host = "127.0.0.1" if variables.host in ANY_ADDRESS else variables.host
    return BANNER.format(
        base=f"http://{host}:{variables.port}",
        admin=demo.ADMIN,
        member=demo.MEMBER,
        password=details.password or "the password that you chose",
        member_password=details.password or "the password that the admin had first",
        token=details.token,
        stand_ins=stand_ins,
    )


def _serve(variables: environment.Environment, banner: str, *, reload: bool) -> None:
    options: dict[str, Any] = {
        "host": variables.host,
        "port": variables.port,
        "lifespan": "off",
        "access_log": False,
        "proxy_headers": False,  # the setting TRUSTED_PROXIES says which count
        "log_level": "warning",
        "timeout_graceful_shutdown": 5,
        "timeout_keep_alive": KEEP_ALIVE_SECONDS,
    }
    if reload:
        print(banner, flush=True)
        uvicorn.run(APPLICATION, reload=True, reload_dirs=[str(environment.PROJECT / "backend")], **options)
    else:
        Server(uvicorn.Config(APPLICATION, **options), banner).run()


@contextmanager
def _database(failures: list[EmbeddedServerFailed]) -> Iterator[None]:
    """The embedded one, where it is used, is started again where it ends."""
    if (server := postgres.used()) is None:
        yield
        return
    with kept_running(server, on_failure=partial(_end, failures)):
        yield


@contextmanager
def _broker(redis_url: str | None, failures: list[EmbeddedServerFailed]) -> Iterator[str]:
    if redis_url is not None:
        yield redis_url
        return
    with valkey.running() as own, kept_running(valkey.embedded(), on_failure=partial(_end, failures)):
        yield own


def _end(failures: list[EmbeddedServerFailed], failure: EmbeddedServerFailed) -> None:
    """By one line: without its server the demo would answer nothing but errors."""
    failures.append(failure)
    print(f"{failure} The demo ends.", file=sys.stderr, flush=True)
    os.kill(os.getpid(), signal.SIGINT)


@contextmanager
def _beside(command: str, redis_url: str) -> Iterator[None]:
    """A `ratecard` command that runs as long as this does. The terminal's Ctrl-C is for this one, which ends it."""
    variables = {**os.environ, "REDIS_URL": redis_url, environment.PARENT: str(os.getpid())}
    words = [sys.executable, sys.argv[0], command]
    process = subprocess.Popen(words, env=variables, process_group=0)  # noqa: S603
    is_over = Event()
    Thread(target=_report_end, args=(process, command, is_over), daemon=True).start()
    try:
        yield
    finally:
        is_over.set()
        process.terminate()
        try:
            process.wait(timeout=END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()


def _report_end(process: "subprocess.Popen[bytes]", command: str, is_over: Event) -> None:
    code = process.wait()
    if not is_over.is_set():
        print(
            f"The {command} has ended ({code}): what it did waits. Stop this with Ctrl-C and start it again.",
            file=sys.stderr,
        )


def _refuse_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # The server sets this, too; without it a port in TIME_WAIT would look taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as failure:
            print(
                f"Can't listen on {host}:{port}: {failure.strerror}. Choose another: PORT=8001 make run",
                file=sys.stderr,
            )
            raise typer.Exit(2) from None
