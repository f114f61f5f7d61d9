"""A service that sells, as a process: `python -m tests.support.seller JOURNAL ACCOUNT [finish]`.

Its clients charge, or hold and settle, one sale after another, until it is killed. What the ledger acknowledged
goes to the journal, a line each. A client that starts looks where it was and sends its last step again under
the same key; so it does while the database is away. With `finish` each client ends after one whole sale.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, UUID, uuid5

if TYPE_CHECKING:
    from backend.credits.holds import HoldAnswer

CLIENTS = 6
MOST_PER_SALE = 5
QUOTED_AT = datetime(2026, 11, 21, tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """An acknowledged step of a sale: charge, or hold and settle."""

    client: int
    sale: int
    step: str
    hold_id: str
    charged: int

    @property
    def ends_sale(self) -> bool:
        return self.step in ("charge", "settle")


def read(journal: Path) -> Iterator[Entry]:
    for line in journal.read_text().splitlines():
        yield Entry(**json.loads(line))


class Client:
    def __init__(self, *, number: int, account: UUID, journal: Path) -> None:
        self.number, self.account, self.journal = number, account, journal
        done = [entry for entry in read(journal) if entry.client == number]
        self.sale = done[-1].sale + done[-1].ends_sale if done else 0
        self.held = done[-1] if done and not done[-1].ends_sale else None

    def sell(self) -> None:
        """One whole sale, from where it was."""
        from tests.support import selling

        price = 1 + (self.number + self.sale) % MOST_PER_SALE
        if self.sale % 2:
            self._do("charge", partial(selling.charge, self.account, price))
        else:
            hold = self.held or self._do(
                "hold", partial(selling.hold, self.account, price, quote_token=self._quote(price))
            )
            self._do("settle", partial(selling.settle, UUID(hold.hold_id), price - 1))
        self.sale, self.held = self.sale + 1, None

    def _quote(self, price: int) -> str:
        """The same token each time that it is asked for, as of a client that kept it."""
        from backend.credits import quotes
        from tests.support import selling

        quote = selling.quote(price, now=QUOTED_AT)
        same_id = uuid5(NAMESPACE_OID, f"{self.number}/{self.sale}")
        return quotes.sign(replace(quote, id=same_id, expires_at=QUOTED_AT + timedelta(days=36_500))).token

    def _do(self, step: str, move: Callable[..., "HoldAnswer"]) -> Entry:
        from tests.support import selling

        answer = _until_acknowledged(partial(move, once=selling.once(f"{self.number}/{self.sale}/{step}")))
        entry = Entry(self.number, self.sale, step, str(answer.hold_id), answer.charged)
        line = json.dumps(asdict(entry)) + "\n"
        with self.journal.open("ab", buffering=0) as file:
            file.write(line.encode())
        return entry


def _until_acknowledged(move: Callable[[], "HoldAnswer"]) -> "HoldAnswer":
    from django.db import InterfaceError, OperationalError, connection

    while True:
        try:
            return move()
        except (OperationalError, InterfaceError):
            connection.close()
            time.sleep(0.02)


def _give_up(failure: threading.ExceptHookArgs) -> None:
    """A client that fails must not go unnoticed among those that work."""
    sys.__excepthook__(failure.exc_type, failure.exc_value or failure.exc_type(), failure.exc_traceback)
    os._exit(1)


def main(journal: str, account: str, finish: str = "") -> None:
    import django

    django.setup()
    clients = [Client(number=number, account=UUID(account), journal=Path(journal)) for number in range(CLIENTS)]

    def run(client: Client) -> None:
        client.sell()
        while not finish:
            client.sell()

    threading.excepthook = _give_up
    threads = [threading.Thread(target=run, args=[client]) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    main(*sys.argv[1:])
