"""The enums of credits, named and described for GraphQL; their values are the columns'."""

import strawberry

from backend.credits.models.holds import HoldStatus
from backend.credits.models.ledger import EntryKind
from backend.credits.models.lots import LotCategory
from backend.credits.models.usage import CostSource

__all__ = ["CostSource", "EntryKind", "HoldStatus", "LotCategory"]

strawberry.enum(LotCategory, name="CreditCategory", description="Where credits come from.")
strawberry.enum(EntryKind, name="LedgerEntryKind", description="Why credits came or went.")
strawberry.enum(HoldStatus, description="What became of a hold.")
strawberry.enum(CostSource, description="Where a provider cost comes from, the best first.")
