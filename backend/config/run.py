"""`ratecard run`: everything in one terminal, on demo data."""

import logging
import socket
import sys
import time
from threading import Thread
from typing import Annotated, Any

import typer
import uvicorn
from django.core.management import call_command
from django.db import DatabaseError, connection

from backend.catalog import seed
from backend.config import demo, environment
from backend.credits import ledger
from backend.shared import clock

log = logging.getLogger("ratecard.run")

TIDY_SECONDS = 30
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
    reload: Annotated[bool, typer.Option(help="Start anew when the backend's code changes.")] = False,
) -> None:
    """Set everything up and serve the demo on http://HOST:PORT until Ctrl-C."""
    settings = environment.read()
    _refuse_taken_port(settings.host, settings.port)
    print("Preparing the database ...", flush=True)
    call_command("migrate", verbosity=0, interactive=False)
    seed.publish_seed(now=clock.now())
    details = demo.sign_in_details(now=clock.now())
    demo.open_account(now=clock.now())
    Thread(target=_tidy_forever, daemon=True).start()
    host = "127.0.0.1" if settings.host in ANY_ADDRESS else settings.host
    banner = BANNER.format(
        base=f"http://{host}:{settings.port}",
        admin=demo.ADMIN,
        password=details.password or "the password that you chose",
        token=details.token,
    )
    options: dict[str, Any] = {
        "host": settings.host,
        "port": settings.port,
        "lifespan": "off",
        "access_log": False,
        "log_level": "warning",
        "timeout_graceful_shutdown": 5,
    }
    try:
        if reload:
            print(banner, flush=True)
            uvicorn.run(APPLICATION, reload=True, reload_dirs=[str(environment.PROJECT / "backend")], **options)
        else:
            Server(uvicorn.Config(APPLICATION, **options), banner).run()
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)


def _tidy_forever() -> None:
    """What a deployment's timer does by `ratecard ledger tidy`."""
    while True:
        time.sleep(TIDY_SECONDS)
        try:
            ledger.tidy(now=clock.now())
        except DatabaseError:
            log.exception("the ledger could not be tidied")
        finally:
            connection.close()


def _refuse_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as failure:
            print(
                f"Can't listen on {host}:{port}: {failure.strerror}. Choose another: PORT=8001 make run",
                file=sys.stderr,
            )
            raise typer.Exit(2) from None
