"""The enums of the cut-over, named and described for GraphQL; their values are the columns'."""

from backend.api.graphql.enums import described
from backend.legacy.models import DriftKind

__all__ = ["DriftKind"]

described(
    DriftKind,
    name="LegacyDriftKind",
    description="The kind of thing that differs between a former product and Ratecard.",
    PROVIDER="A provider that came from there.",
    MODEL="A model: its costs, sizes, limits and abilities, or whether it is on sale.",
    SETTING="A setting, or the price of a credit.",
    OPERATION="A value of an operation, such as its minimum.",
    OVERRIDE="An account's own setting.",
    KEY="Which key a provider has; never what it is.",
    BALANCE="The credits that an account has there and came with here.",
    DEFAULT="Which model is the default of its type.",
)
