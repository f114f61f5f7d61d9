"""The enums of changes, named and described for GraphQL."""

from backend.api.graphql.enums import described
from backend.catalog.models.revisions import Action, Channel

__all__ = ["Action", "Channel"]

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
