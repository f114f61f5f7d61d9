"""`ratecard providers stand-in`: providers of AI on this machine, without keys or costs."""

from typing import Annotated

import typer

from backend.api.cli.terminal import fail
from backend.generation.stand_in.server import StandIn

SERVED = {
    "openai": "chat, Responses, images; for any provider that speaks OpenAI's protocol",
    "anthropic": "messages",
    "google": "generateContent, texts and images",
    "runware": "images",
}
PORT = 8010


def serve(
    port: Annotated[int, typer.Option(min=0, max=65_535, help="Where it listens; 0 for any free port.")] = PORT,
) -> None:
    """Serve stand-ins for the providers on 127.0.0.1 until Ctrl-C: docs/stand-ins.md says how they are made to fail."""
    try:
        server = StandIn(port)
    except OSError as error:
        fail(f"Can't listen on 127.0.0.1:{port}: {error.strerror}. Choose another: --port {PORT + 1}", code=2)
    with server:
        typer.echo("\n".join(lines(server)))
        server.serve_forever()


def lines(server: StandIn) -> list[str]:
    """How to use it."""
    return [
        "Stand-ins for providers, on this machine only. Stop them with Ctrl-C.",
        "Set a provider's address to its own here, with any key; Ratecard needs INSECURE_ENDPOINTS=true for that.",
        *(f"  {provider:10} {address:48} {SERVED[provider]}" for provider, address in server.addresses.items()),
        f"What they were asked: {server.base}/requests",
    ]
