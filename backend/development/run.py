"""`ratecard run`: everything in one terminal, on demo data."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Annotated, Any

import typer
import uvicorn
from django.core.management import call_command

from backend.catalog import seed
from backend.config import environment
from backend.development import demo, valkey
from backend.development.embedded_server import EmbeddedServerFailed
from backend.shared import clock

END_SECONDS = 5
APPLICATION = "backend.config.asgi:application"
ANY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104

BANNER = """
Ratecard is ready. Stop it with Ctrl-C.

  Settings    {base}/
  GraphQL     {base}/graphql    (in a browser: GraphiQL, for staff)
  REST        {base}/api/v1/system/ai-config/
              {base}/api/v1/system/ai-models/
  Admin       {base}/admin/    sign in as {admin} with {password}
  Token       {token}

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
    settings = environment.read()
    _refuse_taken_port(settings.host, settings.port)
    try:
        with _broker(settings.redis_url) as redis_url:
            banner = _set_up(settings)
            with _beside("worker", redis_url), _beside("beat", redis_url):
                _serve(settings, banner, reload=reload)
    except EmbeddedServerFailed as failure:
        print(failure, file=sys.stderr)
        raise typer.Exit(2) from None
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)


def _set_up(settings: environment.Environment) -> str:
    """Make what the demo needs and is missing; the banner that says how to use it."""
    print("Preparing the database ...", flush=True)
    call_command("migrate", verbosity=0, interactive=False)
    seed.publish_seed(now=clock.now())
    details = demo.sign_in_details(now=clock.now())
    demo.open_account(now=clock.now())
    host = "127.0.0.1" if settings.host in ANY_ADDRESS else settings.host
    return BANNER.format(
        base=f"http://{host}:{settings.port}",
        admin=demo.ADMIN,
        password=details.password or "the password that you chose",
        token=details.token,
    )


def _serve(settings: environment.Environment, banner: str, *, reload: bool) -> None:
    options: dict[str, Any] = {
        "host": settings.host,
        "port": settings.port,
        "lifespan": "off",
        "access_log": False,
        "proxy_headers": False,  # the setting TRUSTED_PROXIES says which count
        "log_level": "warning",
        "timeout_graceful_shutdown": 5,
    }
    if reload:
        print(banner, flush=True)
        uvicorn.run(APPLICATION, reload=True, reload_dirs=[str(environment.PROJECT / "backend")], **options)
    else:
        Server(uvicorn.Config(APPLICATION, **options), banner).run()


@contextmanager
def _broker(redis_url: str | None) -> Iterator[str]:
    if redis_url is not None:
        yield redis_url
        return
    with valkey.running() as own:
        yield own


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
