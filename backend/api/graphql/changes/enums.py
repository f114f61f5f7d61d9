"""The enums of changes, named and described for GraphQL."""

from enum import StrEnum

from backend.api.graphql.enums import described
from backend.catalog import state
from backend.catalog.models.revisions import Action, Channel

__all__ = ["Action", "CatalogEntity", "Channel"]


class CatalogEntity(StrEnum):
    PROVIDER = state.PROVIDER
    AI_MODEL = state.AI_MODEL
    OPERATION = state.OPERATION
    SETTINGS = state.SETTINGS


described(
    CatalogEntity,
    description="A kind of row of the catalog, with its natural key.",
    PROVIDER="A provider, by its `providerId`.",
    AI_MODEL="A model, by its `modelName`.",
    OPERATION="An operation, by its name in lower case, such as image_generation.",
    SETTINGS="The settings: one row.",
)
described(
    Action,
    name="CatalogAction",
    description="What happened to a row.",
    CREATE="It was added.",
    UPDATE="It was changed.",
    DELETE="It was removed.",
)
described(
    Channel,
    name="CatalogChannel",
    description="Where a change came in.",
    GRAPHQL="This API.",
    ADMIN="The admin pages.",
    COMMAND_LINE="The command `ratecard`.",
    IMPORT="An import whose rows were accepted.",
    SCHEDULE="A change that was scheduled, or a planned retirement.",
    SEED="The first state of a new database.",
)
