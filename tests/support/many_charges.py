"""Thousands of charges of an account, written as rows: charging each would take hours."""

from collections.abc import Iterator
from copy import copy
from datetime import timedelta
from typing import Any
from uuid import uuid4

from backend.accounts.models import Account
from backend.catalog.enums import OperationType
from backend.credits.models import CreditUsageLog, Hold
from backend.shared import clock
from tests.support import selling

DAYS = 80
AT_ONCE = 5_000


def fill_usage(account: Account, wanted: int) -> None:
    """As many records of the last weeks, of all kinds of work."""
    selling.grant(account.id, 10)
    selling.charge(account.id, 1)
    record = CreditUsageLog.objects.select_related("hold").get(account=account)
    for first in range(1, wanted, AT_ONCE):
        pairs = list(_copies(record, range(first, min(first + AT_ONCE, wanted)), wanted))
        Hold.objects.bulk_create(hold for hold, _ in pairs)
        CreditUsageLog.objects.bulk_create(record for _, record in pairs)


def _copies(record: CreditUsageLog, places: range, of: int) -> Iterator[tuple[Hold, CreditUsageLog]]:
    kinds = list(OperationType)
    for place in places:
        at = clock.now() - timedelta(days=DAYS * place / of, seconds=1)
        hold = _new(record.hold, quote_id=uuid4(), created_at=at, closed_at=at)
        operation = kinds[place % len(kinds)]
        yield hold, _new(record, hold=hold, quote_id=hold.quote_id, operation_type=operation, created_at=at)


def _new(row: Any, **values: object) -> Any:
    made = copy(row)
    for name, value in {"id": uuid4(), **values}.items():
        setattr(made, name, value)
    return made
