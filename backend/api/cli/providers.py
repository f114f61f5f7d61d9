"""`ratecard providers`: who serves the models, whether they are called, and stand-ins for them."""

from typing import Annotated

import typer

from backend.accounts.audit import Actor
from backend.api.cli import stand_in
from backend.api.cli.terminal import AsJson, print_rows
from backend.catalog.registry import ModelRegistry
from backend.generation import breaker, breaker_resets
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)
app.command("stand-in")(stand_in.serve)


@app.command("list")
def list_providers(as_json: AsJson = False) -> None:
    """List all providers, and whether each is called or left alone because too many calls failed."""
    providers = ModelRegistry.current().providers
    rows = []
    for provider_id in sorted(providers):
        provider, state = providers[provider_id], breaker.read(provider_id)
        rows.append(
            {
                "provider": provider_id,
                "name": provider.display_name,
                "type": provider.provider_type,
                "active": "yes" if provider.is_active else "no",
                "breaker": state.status,
                "until": f"{state.until:%Y-%m-%d %H:%M:%S}" if state.until is not None else "",
            }
        )
    print_rows(["provider", "name", "type", "active", "breaker", "until"], rows, as_json=as_json)


@app.command("reset-breaker")
def reset_breaker(
    provider: Annotated[str, typer.Argument(help="The provider's id; see `ratecard providers list`.")],
) -> None:
    """Call a provider again that is left alone: closes its breaker, and forgets what failed."""
    breaker_resets.reset(registry=ModelRegistry.current(), provider_id=provider, actor=Actor(name=user_name()))
    typer.echo(f"{provider} is called again.")
