"""The tables of credits. What moves credits is written by the database's functions alone; see `statements`."""

from backend.credits.models.checks import LedgerCheck
from backend.credits.models.holds import Hold, HoldLot
from backend.credits.models.idempotency import IdempotencyKey
from backend.credits.models.ledger import LedgerEntry
from backend.credits.models.lots import CreditBalance, CreditLot
from backend.credits.models.sums import AccountUsageSum, UsageSum
from backend.credits.models.usage import CreditUsageLog

__all__ = [
    "AccountUsageSum",
    "CreditBalance",
    "CreditLot",
    "CreditUsageLog",
    "Hold",
    "HoldLot",
    "IdempotencyKey",
    "LedgerCheck",
    "LedgerEntry",
    "UsageSum",
]
