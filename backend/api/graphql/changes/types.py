"""What a change was and what it does, and why one is refused."""

from datetime import datetime
from decimal import Decimal

import strawberry
from pydantic import TypeAdapter
from strawberry.scalars import JSON

from backend.api.global_ids import Kind
from backend.api.graphql.catalog.enums import CreditUnit, EntityKind, FunctionName, ModelType, Tier
from backend.api.graphql.changes.enums import Action, Channel
from backend.api.graphql.connections import CatalogConnection, connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.fields import about
from backend.api.graphql.listings import Number, Order
from backend.api.graphql.node import Node, identity
from backend.api.graphql.results import result
from backend.api.graphql.sources import sourced
from backend.catalog import history, operations, references, registry, revisions
from backend.catalog import impact as effects
from backend.catalog.models import CatalogRevision as Row
from backend.catalog.revision_feed import Newest
from backend.catalog.revisions import Change
from backend.credits import simulation

NEWEST_FIRST = Order(by=("-number",), values=TypeAdapter(tuple[Number]))


@sourced(Change, description='One field of one row, before and after. A secret is "set" or null.')
class CatalogChange:
    action: Action = about("What happened to the row.")
    key: str = about("The row's natural key.")
    field: str = about("The field, by the name of its column.")
    before: JSON | None = about("Its value before.")
    after: JSON | None = about("Its value after.")

    @strawberry.field(description="The kind of row.")
    def entity(root: strawberry.Parent[Change]) -> EntityKind:
        return EntityKind(root.entity)


@sourced(effects.TierEffect, description="A tier that another model serves, or at another price; null: not on sale.")
class TierEffect:
    quality_tier: Tier = about("The tier.", name="tier")
    model_before: str | None = about("The model that served it.", name="modelNameBefore")
    model_after: str | None = about("The model that serves it.", name="modelNameAfter")
    credits_before: int | None = about("Credits an image before.")
    credits_after: int | None = about("Credits an image after.")


@sourced(effects.DefaultEffect, description="A type of model with another default on sale.")
class DefaultEffect:
    model_type: ModelType = about("The type.")
    model_before: str | None = about("The default before.", name="modelNameBefore")
    model_after: str | None = about("The default after.", name="modelNameAfter")


@sourced(
    effects.PriceEffect, description="A model's price in credits, before and after; null: it has none or is not there."
)
class PriceEffect:
    model_name: str = about("The model.")
    size: str | None = about("The size that it is the price of; null: of all.")
    image_quality: str | None = about("The image quality that it is the price of; null: of all.")
    tokens_per_credit_before: int | None = about("Tokens a credit before. Text only.")
    tokens_per_credit_after: int | None = about("Tokens a credit after. Text only.")
    credits_per_image_before: int | None = about("Credits an image before. Image only.")
    credits_per_image_after: int | None = about("Credits an image after. Image only.")
    credit_unit_before: CreditUnit | None = about("What it was sold by. Of `UnitModel`s only.")
    credit_unit_after: CreditUnit | None = about("What it is sold by after. Of `UnitModel`s only.")
    units_per_credit_before: int | None = about("Units a credit before. Of `UnitModel`s only.")
    units_per_credit_after: int | None = about("Units a credit after. Of `UnitModel`s only.")


@sourced(effects.MarginEffect, description="A worst-case margin that differs, as a share of the price: -0.2 is -20 %.")
class MarginEffect:
    model_name: str = about("The model.")
    size: str | None = about("The image size. Image only.")
    image_quality: str | None = about("The image quality. Image only.")
    before: Decimal | None = about("The margin before; null where it was not on sale or free.")
    after: Decimal | None = about("The margin after; null where it is free.")
    is_low: bool = about("Whether it is below the settings' minimum.")


@sourced(
    simulation.TypicalMargin,
    description="The margin that a model's use of the last 30 days leaves, as a share of the price.",
)
class TypicalMargin:
    model_name: str = about("The model.")
    records: int = about("How many usage records it is computed from.")
    before: Decimal | None = about("The margin before; null where it sold nothing.")
    after: Decimal | None = about("The margin after; null where it would sell nothing.")


@sourced(effects.FunctionEffect, description="A function that runs otherwise where an account has no override.")
class FunctionEffect:
    function: FunctionName = about("The function.")
    model_before: str | None = about("The model that ran it, or served its tier.", name="modelNameBefore")
    model_after: str | None = about("The model that runs it, or serves its tier.", name="modelNameAfter")
    max_output_tokens_before: int | None = about("Its own limit before; null: that of its model.")
    max_output_tokens_after: int | None = about("Its own limit after; null: that of its model.")
    is_active_before: bool = about("Whether it could be run.")
    is_active_after: bool = about("Whether it can be run after.")
    prompts_change: bool = about("Whether one of its prompts is another.")


@sourced(effects.Impact, description="What a change does to those who buy.")
class CatalogImpact:
    tiers: list[TierEffect] = about("Tiers that change.")
    defaults: list[DefaultEffect] = about("Defaults that change.")
    unavailable: list[str] = about("Models that go off sale.", name="unavailableModelNames")
    available: list[str] = about("Models that come on sale.", name="availableModelNames")
    prices: list[PriceEffect] = about("Prices in credits that change.")
    functions: list[FunctionEffect] = about("Functions that run otherwise.")
    margins: list[MarginEffect] = about("Worst-case margins that change.")

    @strawberry.field(
        description="Margins of the use of the 30 days before that change.", graphql_type=list[TypicalMargin]
    )
    def typical_margins(root: strawberry.Parent[effects.Impact]) -> tuple[simulation.TypicalMargin, ...]:
        return simulation.typical_margins(root)


@sourced(Row, description="One numbered state of the catalog, and how it came about.")
class CatalogRevision(Node):
    id: strawberry.ID = identity(Kind.CATALOG_REVISION)
    number: int = about("Its number: its natural key.")
    author: str = about("Who made it.")
    reason: str = about("Why.")
    channel: Channel = about("Where it came in.")
    published_at: datetime = about("When.")

    @strawberry.field(
        description=f"What it changed, the first {history.MOST_LISTED:,}; `catalogDiff` from the one before has all.",
        graphql_type=list[CatalogChange],
    )
    def changes(root: strawberry.Parent[Row], info: Info) -> tuple[Change, ...]:
        return history.changes(revision=root, kept=info.context.changes.get(root.number) or ())

    @strawberry.field(description="What it did to those who buy.", graphql_type=CatalogImpact)
    def impact(root: strawberry.Parent[Row]) -> effects.Impact:
        return history.impact(number=root.number)


@sourced(Newest, description="A revision that is the newest.")
class PublishedRevision:
    number: int = about("Its number.")
    published_at: datetime = about("When it was published.")


CatalogRevisionConnection = connection_type(
    CatalogRevision, "A page of revisions, the newest first.", base=CatalogConnection
)


@strawberry.type(description="A change was made or, in a dry run, could be.")
class CatalogChangePayload:
    number: strawberry.Private[int]
    dry_run: bool = about("Whether nothing was written.")
    changes: tuple[Change, ...] = about("The changes; secrets without their values.", graphql_type=list[CatalogChange])
    impact: effects.Impact = about("What it does to those who buy.", graphql_type=CatalogImpact)

    @strawberry.field(
        description="The revision that is current now. A change that changes nothing makes none, nor does a dry run.",
        graphql_type=CatalogRevision,
    )
    def revision(self, info: Info) -> Row:
        return history.get(number=self.number)


STEP_ERRORS = (
    registry.ModelNotFound,
    registry.ProviderNotFound,
    operations.OperationNotFound,
    registry.FunctionNotFound,
    references.AlreadyExists,
    references.Referenced,
    revisions.InvalidCatalog,
)
CHANGE = result(
    "CatalogChangeResult",
    CatalogChangePayload,
    description="What was published, or why nothing was changed.",
    errors=(*STEP_ERRORS, history.RevisionNotFound, revisions.StaleRevision, revisions.LowMargin),
)
