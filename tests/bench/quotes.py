"""Quotes, which are computed and signed for each request."""

from collections.abc import Iterator
from dataclasses import replace

from tests.bench import load, peer_servers
from tests.bench.figures import Figure, cost
from tests.bench.load import Load
from tests.bench.stage import Stage, answer, body

REQUEST = {"text": {"inputTokens": 1_500, "expectedOutputTokens": 800}}
QUOTE = """
query Quote($input: QuoteInput!) {
  quote(input: $input) { ... on Quote { expectedCredits maxCredits expiresAt token } }
}
"""
QUOTES = """
query Quotes($inputs: [QuoteInput!]!) {
  quotes(inputs: $inputs) { ... on Quote { expectedCredits maxCredits expiresAt token } }
}
"""
MANY = 100


def figures(stage: Stage) -> Iterator[Figure]:
    with (
        peer_servers.ratecard(stage.database_url) as server,
        peer_servers.peer("strawberry", stage.database_url) as strawberry,
    ):
        one = Load(server, "/graphql", [body(QUOTE, input=REQUEST)], stage.by_token, connections=4)
        many = Load(server, "/graphql", [body(QUOTES, inputs=[REQUEST] * MANY)], stage.by_token, connections=1)
        loads = {
            "quote": one,
            "quote at one client": replace(one, connections=1),
            "quotes": many,
            "strawberry": replace(many, server=strawberry, headers={}),
        }
        for asked, count in ((one, 1), (many, MANY), (loads["strawberry"], MANY)):
            assert answer(asked).count(b'"token"') == count
        measured = load.rounds(loads)
    yield cost("quote, by token", stage.models, measured["quote"])
    alone = measured["quote at one client"]
    yield Figure(
        name="quote, by token, p50 at one client",
        models=stage.models,
        value=alone.p50_us,
        unit="us",
        per_second=alone.per_second,
    )
    yield cost(f"{MANY} quotes in one request", stage.models, measured["quotes"], "strawberry", measured["strawberry"])
