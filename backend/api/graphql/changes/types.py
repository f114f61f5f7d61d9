"""What a change was and what it does, and why one is refused."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import strawberry
from strawberry.scalars import JSON

from backend.accounts.scopes import Right
from backend.api.graphql.catalog.enums import ModelType, QualityTierName
from backend.api.graphql.connections import CatalogConnection
from backend.api.graphql.results import result
from backend.api.graphql.rights import guarded
from backend.catalog import history, operations, references, registry, revisions
from backend.catalog.impact import Impact
from backend.catalog.models import CatalogRevision as Row
from backend.catalog.models.revisions import Action, Channel
from backend.catalog.revision_feed import Newest
from backend.credits import simulation

STAFF = Right.CONFIGURATION_READ

strawberry.enum(Action, name="CatalogAction", description="What happened to a row.")
strawberry.enum(Channel, name="CatalogChannel", description="Where a change came in.")


def about(description: str) -> Any:
    return strawberry.field(description=description)


@strawberry.type(description='One field of one row, before and after. A secret is "set" or null.')
class CatalogChange:
    action: Action = about("What happened to the row.")
    entity: str = about("The kind of row: provider, ai_model, operation or settings.")
    key: str = about("The row's natural key.")
    field: str = about("The field.")
    before: JSON | None = about("Its value before.")
    after: JSON | None = about("Its value after.")


@strawberry.type(description="A tier that another model serves, or at another price; null: not on sale.")
class TierEffect:
    quality_tier: QualityTierName = about("The tier.")
    model_before: str | None = about("The model that served it.")
    model_after: str | None = about("The model that serves it.")
    credits_before: int | None = about("Credits an image before.")
    credits_after: int | None = about("Credits an image after.")


@strawberry.type(description="A type of model with another default on sale.")
class DefaultEffect:
    model_type: ModelType = about("The type.")
    model_before: str | None = about("The default before.")
    model_after: str | None = about("The default after.")


@strawberry.type(description="A model's price in credits, before and after; null: it has none or is not there.")
class PriceEffect:
    model_name: str = about("The model.")
    tokens_per_credit_before: int | None = about("Tokens a credit before. Text only.")
    tokens_per_credit_after: int | None = about("Tokens a credit after. Text only.")
    credits_per_image_before: int | None = about("Credits an image before. Image only.")
    credits_per_image_after: int | None = about("Credits an image after. Image only.")


@strawberry.type(description="A worst-case margin that differs, as a share of the price: -0.2 is -20 %.")
class MarginEffect:
    model_name: str = about("The model.")
    size: str | None = about("The image size. Image only.")
    image_quality: str | None = about("The image quality. Image only.")
    before: Decimal | None = about("The margin before; null where it was not on sale or free.")
    after: Decimal | None = about("The margin after; null where it is free.")
    is_low: bool = about("Whether it is below the settings' minimum.")


@strawberry.type(description="The margin that a model's use of the last 30 days leaves, as a share of the price.")
class TypicalMargin:
    model_name: str = about("The model.")
    records: int = about("How many usage records it is computed from.")
    before: Decimal | None = about("The margin before; null where it sold nothing.")
    after: Decimal | None = about("The margin after; null where it would sell nothing.")


@strawberry.type(description="What a change does to those who buy.")
class CatalogImpact:
    tiers: list[TierEffect] = about("Tiers that change.")
    defaults: list[DefaultEffect] = about("Defaults that change.")
    unavailable: list[str] = about("Models that go off sale.")
    available: list[str] = about("Models that come on sale.")
    prices: list[PriceEffect] = about("Prices in credits that change.")
    margins: list[MarginEffect] = about("Worst-case margins that change.")

    @strawberry.field(description="Margins of the use of the 30 days before that change.")
    def typical_margins(root: strawberry.Parent[Impact]) -> list[TypicalMargin]:
        found: Any = simulation.typical_margins(root)
        return found


@strawberry.type(description="One numbered state of the catalog, and how it came about.")
class CatalogRevision:
    number: int = about("Its number.")
    author: str = about("Who made it.")
    reason: str = about("Why.")
    channel: Channel = about("Where it came in.")
    published_at: datetime = about("When.")

    @guarded(STAFF, description="What it changed.")
    def changes(root: strawberry.Parent[Row]) -> list[CatalogChange] | None:
        found: Any = history.changes(revision=root)
        return found

    @guarded(STAFF, description="What it did to those who buy.")
    def impact(root: strawberry.Parent[Row]) -> CatalogImpact | None:
        found: Any = history.impact(number=root.number)
        return found


@strawberry.type(description="A revision that is the newest.")
class PublishedRevision:
    @strawberry.field(description="Its number.")
    def revision(root: strawberry.Parent[Newest]) -> int:
        return root.number

    published_at: datetime = about("When it was published.")


@strawberry.type(description="A page of revisions, the newest first.")
class CatalogRevisionConnection(CatalogConnection[CatalogRevision]):
    pass


@strawberry.type(description="What was published or, in a dry run, what would be.")
class CatalogPublished:
    revision: int = about("The revision that is current now. A change that changes nothing makes none.")
    dry_run: bool = about("Whether nothing was written.")
    changes: list[CatalogChange] = about("The changes; secrets without their values.")
    impact: CatalogImpact = about("What it does to those who buy.")


STEP_ERRORS = (
    registry.ModelNotFound,
    registry.ProviderNotFound,
    operations.OperationNotFound,
    references.AlreadyExists,
    references.Referenced,
    revisions.InvalidCatalog,
)
CHANGE = result(
    "CatalogChangeResult",
    CatalogPublished,
    description="What was published, or why nothing was changed.",
    errors=(*STEP_ERRORS, history.RevisionNotFound, revisions.StaleRevision, revisions.LowMargin),
)
