"""A page of 50 models that nobody asked for before, against other frameworks on the same tables."""

import re
from collections.abc import Iterator
from contextlib import ExitStack

from tests.bench import load, peer_servers
from tests.bench.figures import Figure, cost
from tests.bench.load import Load
from tests.bench.stage import Stage, answer, page

PAGE = "aiModels, not kept"
GRAPHQL = ("graphene", "strawberry", "mercurius")
REST = "django_rest"
NAME = re.compile(rb'"model_?[nN]ame":')
CONNECTIONS = 4  # what is under way when a round ends is worked at, but not counted: 4 of hundreds


def figures(stage: Stage) -> Iterator[Figure]:
    with ExitStack() as servers:
        ratecard = servers.enter_context(peer_servers.ratecard(stage.database_url, KEPT_ANSWERS_MB="0"))
        loads = {PAGE: page(ratecard, connections=CONNECTIONS)}
        for name in (*GRAPHQL, REST):
            peer = servers.enter_context(peer_servers.peer(name, stage.database_url))
            rest = Load(peer, "/models/?limit=50", connections=CONNECTIONS)
            loads[name] = rest if name == REST else page(peer, connections=CONNECTIONS)
        sizes = {name: len(NAME.findall(answer(asked))) for name, asked in loads.items()}
        assert set(sizes.values()) == {min(stage.on_sale, 50)}, sizes
        measured = load.rounds(loads)
    for name in (*GRAPHQL, REST):
        yield cost(PAGE, stage.models, measured[PAGE], name, measured[name])


def growth(figures: list[Figure]) -> Iterator[Figure]:
    """What a page costs with 100 times as many models."""
    pages = {figure.models: figure.value for figure in figures if figure.name == PAGE}
    if {100, 10_000} <= pages.keys():
        yield Figure(
            name="aiModels, not kept, growth",
            models=10_000,
            value=pages[10_000],
            peer="100 models",
            peer_value=pages[100],
        )
