"""`ratecard models`: what is sold."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Annotated

import typer

from backend.api.cli.published import print_published
from backend.api.cli.terminal import AsCsv, AsJson, Whole, fail, print_lines, print_rows
from backend.api.wording import labels
from backend.catalog import ai_models, revisions
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AI_MODEL, AIModel, ImagePrice, Rate
from backend.catalog.state import field_names
from backend.shared import clock, spreadsheets
from backend.shared.operating_system import user_name

app = typer.Typer(no_args_is_help=True)


@app.command("list")
def list_models(as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """List all models: name, type, provider, price, default."""
    registry = ModelRegistry.current()
    rows = [
        {
            "model": model.model_name,
            "name": model.display_name,
            "type": model.model_type,
            "provider": model.provider_id,
            "price": price(model),
            "default": "yes" if model.is_default else "",
            "on_sale": "yes" if registry.is_available(model) else "no",
        }
        for model in registry.listed
    ]
    if as_csv and not as_json:
        print_lines(sheet(registry))
    else:
        print_rows(["model", "name", "type", "provider", "price", "default", "on sale"], rows, as_json=as_json)


@app.command("price")
def set_price(
    model: Annotated[str, typer.Argument(help="The model's name.")],
    reason: Annotated[str, typer.Option(help="Why; it is kept with the revision.")],
    tokens_per_credit: Annotated[int | None, Whole(help="Tokens that one credit buys (text).")] = None,
    credits_per_image: Annotated[int | None, Whole(help="Credits an image (image).")] = None,
    units_per_credit: Annotated[int | None, Whole(help="Units that one credit buys (other types).")] = None,
    dry_run: Annotated[bool, typer.Option(help="Only say what would change.")] = False,
    accept_low_margin: Annotated[bool, typer.Option(help="Even below the settings' minimum margin.")] = False,
    free: Annotated[bool, typer.Option("--free", help="Publish a price of 0 without asking: for scripts.")] = False,
) -> None:
    """Publish a model's price in credits as a new revision, and show what it does to tiers and margins."""
    given = {
        "tokens_per_credit": tokens_per_credit,
        "credits_per_image": credits_per_image,
        "units_per_credit": units_per_credit,
    }
    values = {name: value for name, value in given.items() if value is not None}
    if not values:
        fail("Give the price: --tokens-per-credit (text), --credits-per-image (images) or --units-per-credit.", code=2)
    publish = partial(
        revisions.publish,
        edit=lambda draft: ai_models.update(draft, model_name=model, **values),
        author=user_name(),
        reason=reason,
        channel=Channel.COMMAND_LINE,
        now=clock.now(),
        accept_low_margin=accept_low_margin,
    )
    preview = publish(dry_run=True)
    if not preview.changes:
        typer.echo("Nothing to change.")
        return
    print_published(preview)
    if dry_run:
        typer.echo(f"\nThis would be revision {preview.revision + 1}.")
        return
    if credits_per_image == 0 and not free:
        typer.confirm(f"\n{model} would be free, and its provider is paid all the same. Publish it?", abort=True)
    # What was shown is what is published: a change in between is an error.
    published = publish(expected_revision=preview.revision)
    typer.echo(f"\nThis is revision {published.revision}.")


def price(model: AIModel) -> str:
    if model.credit_unit is not None and model.units_per_credit is not None:
        return f"{labels.units(model.credit_unit, model.units_per_credit)}/credit"
    if model.tokens_per_credit is not None:
        return f"{model.tokens_per_credit:,} tokens/credit"
    return f"{labels.credits_of_images(model)}/image"


def sheet(registry: ModelRegistry) -> Iterator[str]:
    """Every field of a model, by its column: costs in USD per 1,000,000 tokens or per image, prices in credits."""
    names = field_names(AI_MODEL)
    rows = [
        [*(_cell(getattr(model, name)) for name in names), "yes" if registry.is_available(model) else "no"]
        for model in registry.listed
    ]
    return spreadsheets.write(columns=(*names, "on_sale"), rows=rows)


def _cell(value: object) -> object:
    """Numbers and text as they are; what else there is, as people write it."""
    if value is None or (isinstance(value, int | Decimal | str) and not isinstance(value, bool)):
        return value
    if isinstance(value, tuple):
        return ", ".join(str(_cell(item)) for item in value)
    if isinstance(value, Rate):
        return f"{value.title} {value.cost_usd:f}"
    if isinstance(value, ImagePrice):
        return f"{value.title} {value.credits_per_image}"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
