"""Holds and charges through the domain's functions, against pgbench running the SQL that they run."""

from collections.abc import Iterator
from itertools import product
from uuid import UUID

from backend.accounts.models import Account, Integration
from tests.bench import pgbench, python_clients
from tests.bench.figures import Figure
from tests.bench.load import SECONDS
from tests.bench.movements import MOVEMENTS, Movement
from tests.support import selling
from tests.support.databases import connected_to
from tests.support.own_postgres import OwnPostgres, own_postgres

TURNS = 2
CLIENTS = {"hold": (1, 4, 16), "charge": (4,)}
ACCOUNTS = (1, 1_000)
FUNDS = 1_000_000_000
MODELS = 6


def figures() -> Iterator[Figure]:
    """On a PostgreSQL of its own, which waits for its disk at each commit as in production."""
    with own_postgres() as postgres, connected_to(postgres.url):
        open_accounts()
        for name, movement in MOVEMENTS.items():
            for accounts, clients in product(ACCOUNTS, CLIENTS[name]):
                yield compare(postgres, movement, accounts=accounts, clients=clients)


def account_id(place: int) -> UUID:
    return UUID(f"00000000-0000-4000-8000-{place:012}")


def open_accounts() -> None:
    shop = Integration.objects.create(name="shop")
    for place in range(max(ACCOUNTS)):
        account = Account.objects.create(id=account_id(place), integration=shop, external_id=str(place))
        selling.grant(account.id, FUNDS)


def compare(postgres: OwnPostgres, movement: Movement, *, accounts: int, clients: int) -> Figure:
    """The domain's rate and pgbench's. They take turns, so that both meet the same machine."""
    ids = [account_id(place) for place in range(accounts)]
    domain = bare = 0.0
    for _ in range(TURNS):
        domain += python_clients.rate(movement.name, ids, postgres.url, clients=clients, seconds=SECONDS) / TURNS
        bare += pgbench.rate(postgres, movement, accounts=accounts, clients=clients, seconds=SECONDS) / TURNS
    return Figure(
        name=f"{movement.name}, clients: {clients}, accounts: {accounts:,}",
        models=MODELS,
        value=domain,
        unit="/s",
        peer="pgbench",
        peer_value=bare,
    )
