"""The comparison; it fails where the domain's rate is too small a part of pgbench's."""

import os
import sys
from uuid import UUID

from tests.support import environment  # noqa: F401  settings for Django, before it starts

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
SECONDS = int(os.environ.get("BENCH_SECONDS", "3"))
TURNS = 2
CLIENTS = (1, 4, 16)
ACCOUNTS = (1, 1_000)
FUNDS = 1_000_000_000
JUDGED = ("hold", 4)
THRESHOLD = 0.5


def account_id(place: int) -> UUID:
    return UUID(f"00000000-0000-4000-8000-{place:012}")


def open_accounts() -> None:
    from backend.accounts.models import Account, Integration
    from tests.support import selling

    shop = Integration.objects.create(name="shop")
    for place in range(max(ACCOUNTS)):
        account = Account.objects.create(id=account_id(place), integration=shop, external_id=str(place))
        selling.grant(account.id, FUNDS)


def main() -> None:
    import django

    django.setup()
    from tests.bench import clients, pgbench
    from tests.bench.movements import MOVEMENTS
    from tests.support.databases import connected_to
    from tests.support.own_postgres import own_postgres

    slow = []
    with own_postgres() as postgres, connected_to(postgres.url):
        os.environ["DATABASE_URL"] = postgres.url
        open_accounts()
        print(f"{'movement':10}{'accounts':>10}{'clients':>9}{'domain/s':>10}{'pgbench/s':>11}{'ratio':>7}")
        for movement in MOVEMENTS.values():
            for accounts in ACCOUNTS:
                for count in CLIENTS:
                    ids = [account_id(place) for place in range(accounts)]
                    domain = bare = 0.0
                    for _ in range(TURNS):
                        domain += clients.rate(movement.name, ids, clients=count, seconds=SECONDS) / TURNS
                        bare += pgbench.rate(postgres, movement, accounts=accounts, clients=count, seconds=SECONDS) / TURNS
                    ratio = domain / bare
                    print(f"{movement.name:10}{accounts:10,}{count:9}{domain:10,.0f}{bare:11,.0f}{ratio:7.2f}", flush=True)
                    if (movement.name, count) == JUDGED and ratio < THRESHOLD:
                        slow.append(f"{ratio:.2f} with {accounts:,} accounts")
    if slow:
        sys.exit(f"Holds of {JUDGED[1]} clients are below {THRESHOLD} of pgbench: {', '.join(slow)}.")


if __name__ == "__main__":
    main()
