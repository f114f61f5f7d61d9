"""A ledger that checks before it acts, without a lock: it shows that the tests of overspending detect such faults."""

import threading
from uuid import UUID

from backend.credits import ledger
from backend.credits.credit_errors import InsufficientCredits
from backend.credits.models import CreditBalance, LedgerEntry
from backend.credits.models.ledger import EntryKind
from backend.shared import clock


class NaiveLedger:
    """Its clients all look before the first of them acts, as they do on a bad day."""

    def __init__(self, *, clients: int, price: int) -> None:
        self.price = price
        self.all_looked = threading.Barrier(clients, timeout=60)
        self.client = threading.local()

    def charge(self, account_id: UUID) -> None:
        found = CreditBalance.objects.get(account_id=account_id).balance
        if not hasattr(self.client, "has_looked"):
            self.client.has_looked = self.all_looked.wait()
        if found < self.price:
            raise InsufficientCredits(required=self.price, available=found)
        CreditBalance.objects.filter(account_id=account_id).update(balance=found - self.price)
        LedgerEntry.objects.create(
            account_id=account_id,
            lot=ledger.lots(account_id=account_id, now=clock.now())[0],
            kind=EntryKind.ADJUSTMENT,
            credits=-self.price,
            balance_after=found - self.price,
            created_at=clock.now(),
        )
