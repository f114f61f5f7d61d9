"""The comparison; it fails where the domain's rate is too small a part of pgbench's."""

import os
import sys
from itertools import product
from uuid import UUID

from backend.accounts.models import Account, Integration
from tests.bench import pgbench, python_clients
from tests.bench.movements import MOVEMENTS, Movement
from tests.support import selling
from tests.support.databases import connected_to
from tests.support.own_postgres import OwnPostgres, own_postgres

SECONDS = int(os.environ.get("BENCH_SECONDS", "3"))
TURNS = 2
CLIENTS = (1, 4, 16)
ACCOUNTS = (1, 1_000)
FUNDS = 1_000_000_000
COMPARED = ("hold", 4)
THRESHOLD = 0.4  # 0.51 to 0.73 were reached on two cores that others used too
ROW = "{:10}{:>9}{:>9}{:>10}{:>11}{:>7}"


def account_id(place: int) -> UUID:
    return UUID(f"00000000-0000-4000-8000-{place:012}")


def open_accounts() -> None:
    shop = Integration.objects.create(name="shop")
    for place in range(max(ACCOUNTS)):
        account = Account.objects.create(id=account_id(place), integration=shop, external_id=str(place))
        selling.grant(account.id, FUNDS)


def compare(postgres: OwnPostgres, movement: Movement, *, accounts: int, clients: int) -> float:
    """The domain's part of pgbench's rate. They take turns, so that both meet the same machine."""
    ids = [account_id(place) for place in range(accounts)]
    domain = bare = 0.0
    for _ in range(TURNS):
        domain += python_clients.rate(movement.name, ids, clients=clients, seconds=SECONDS) / TURNS
        bare += pgbench.rate(postgres, movement, accounts=accounts, clients=clients, seconds=SECONDS) / TURNS
    print(
        ROW.format(movement.name, f"{accounts:,}", clients, f"{domain:,.0f}", f"{bare:,.0f}", f"{domain / bare:.2f}"),
        flush=True,
    )
    return domain / bare


def main() -> None:
    slow = []
    with own_postgres() as postgres, connected_to(postgres.url):
        os.environ["DATABASE_URL"] = postgres.url
        open_accounts()
        print(ROW.format("movement", "accounts", "clients", "domain/s", "pgbench/s", "ratio"))
        for movement, accounts, clients in product(MOVEMENTS.values(), ACCOUNTS, CLIENTS):
            ratio = compare(postgres, movement, accounts=accounts, clients=clients)
            if (movement.name, clients) == COMPARED and ratio < THRESHOLD:
                slow.append(f"{ratio:.2f} on {accounts:,} accounts")
    if slow:
        sys.exit(f"Holds of {COMPARED[1]} clients are below {THRESHOLD} of pgbench's: {', '.join(slow)}.")


if __name__ == "__main__":
    main()
