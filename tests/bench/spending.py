"""Movements of credits over HTTP: each has a key of its own, and a quote or a hold."""

from collections.abc import Callable, Iterator
from uuid import UUID, uuid4

from backend.credits.models import CreditUsageLog, Hold
from tests.bench import load, peer_servers
from tests.bench.figures import Figure, cost
from tests.bench.load import SECONDS, Load
from tests.bench.movements import CREDITS, tokens
from tests.bench.stage import SHOP, Stage, body
from tests.support import selling
from tests.support.ids import id_of

FUNDS = 1_000_000_000
EACH = 300 * SECONDS
"""Prepared for a round; where a server is faster, its round ends when they are used up."""
FIELDS = (
    "{ ... on HoldPayload { hold { id credits charged } credits { available } } ... on UserError { code message } }"
)
HOLD = f"mutation Hold($input: HoldCreateInput!) {{ holdCreate(input: $input) {FIELDS} }}"
SETTLE = f"mutation Settle($input: HoldSettleInput!) {{ holdSettle(input: $input) {FIELDS} }}"
CHARGE = f"mutation Charge($input: ChargeCreateInput!) {{ chargeCreate(input: $input) {FIELDS} }}"
TOKENS = {"prompt_tokens": 5_000, "completion_tokens": 0, "total_tokens": 5_000}
USAGE = {"calls": [{"providerUsage": {"format": "OPENAI", "usage": TOKENS}}]}


def holds(account: UUID) -> list[str]:
    named = id_of("Account", account)
    return [
        body(HOLD, input={"quoteToken": token, "account": named, "idempotencyKey": str(uuid4())})
        for token in tokens(EACH)
    ]


def settlements(account: UUID) -> list[str]:
    held = [selling.hold(account, CREDITS, quote_token=token).id for token in tokens(EACH)]
    return [
        body(SETTLE, input={"hold": id_of("Hold", hold), "usage": USAGE, "idempotencyKey": str(uuid4())})
        for hold in held
    ]


def charges(account: UUID) -> list[str]:
    work = {"work": {"operationType": "CONTENT_GENERATION"}}
    named = id_of("Account", account)
    return [
        body(
            CHARGE,
            input={"account": named, "chargeFor": work, "usage": USAGE, "idempotencyKey": str(uuid4())},
        )
        for _ in range(EACH)
    ]


MOVEMENTS: dict[str, Callable[[UUID], list[str]]] = {
    "holdCreate": holds,
    "holdSettle": settlements,
    "chargeCreate": charges,
}


def figures(stage: Stage) -> Iterator[Figure]:
    account = selling.account(integration=SHOP).id
    selling.grant(account, FUNDS)
    turns: dict[str, list[load.Measured]] = {name: [] for name in MOVEMENTS}
    with peer_servers.ratecard(stage.database_url) as server:
        for _ in range(1 + load.ROUNDS):  # the first warms up
            for name, prepare in MOVEMENTS.items():
                asked = Load(server, "/graphql", prepare(account), stage.by_token, connections=4)
                moved = moved_so_far(name)
                turns[name].append(load.one_round(asked))
                moved = moved_so_far(name) - moved
                assert moved >= turns[name][-1].requests, f"{name}: {moved} of {turns[name][-1].requests} were done"
    for name, measured in turns.items():
        yield cost(f"{name} over HTTP", stage.models, load.medians(measured[1:]))


def moved_so_far(name: str) -> int:
    """Counted in the database: an answer 200 may say that nothing was done."""
    return Hold.objects.count() if name == "holdCreate" else CreditUsageLog.objects.count()
