"""`ratecard catalog`: the catalog as a whole."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from backend.api import refusals
from backend.api.cli.terminal import fail, print_json, print_table
from backend.catalog.imports import litellm
from backend.catalog.imports.price_check import ModelComparison, compare
from backend.catalog.registry import CatalogNotSeeded, ModelRegistry
from backend.shared import clock

app = typer.Typer(help="The catalog as a whole.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """Keeps `price-check` a command of its own while it is the only one."""


@app.command("price-check")
def price_check(
    file: Annotated[Path, typer.Argument(help="LiteLLM's model_prices_and_context_window.json.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Compare our provider costs with LiteLLM's public price list, in USD per 1,000,000 tokens or per image."""
    try:
        found = compare(registry=ModelRegistry.current(), listed=litellm.read(file), today=clock.now().date())
    except CatalogNotSeeded:
        fail(refusals.CATALOG_EMPTY)
    except litellm.UnreadablePriceList as error:
        fail(f"{file}: {error}", code=2)
    if as_json:
        print_json([asdict(model) for model in found])
        return
    print_table(
        ["model", "verdict", "costs (ours / theirs)", "not listed", "retired there"],
        [
            [model.model_name, model.verdict, costs(model), ", ".join(model.unlisted), retirement(model)]
            for model in found
        ],
    )


def costs(model: ModelComparison) -> str:
    return "; ".join(
        f"{cost.field} {cost.ours}" if cost.is_same else f"{cost.field} {cost.ours} / {cost.theirs}"
        for cost in model.costs
    )


def retirement(model: ModelComparison) -> str:
    if model.retired_at is None:
        return ""
    return f"{model.retired_at}, past" if model.is_retired else str(model.retired_at)
