"""Reads that are answered from memory, against servers that send the same bytes and do nothing else."""

import shutil
from collections.abc import Iterator
from dataclasses import replace

from tests.bench import load, peer_servers
from tests.bench.figures import Figure, cost
from tests.bench.load import Load
from tests.bench.stage import Stage, answer, body, page

CONFIG = """
query AiConfig {
  aiConfig {
    qualityTiers { id tier label creditsPerImage validSizes isDefault }
    textModel { id modelName tokensPerCredit maxOutputTokens }
    imageStyle imageQuality maxInArticleImages maxImagesPerRequest revisionNumber
  }
}
"""
CONNECTIONS = 16
SMALLEST = 6
"""Where also those are measured whose answers are the same for each number of models."""
DJANGO = "Django, fixed bytes"


def figures(stage: Stage) -> Iterator[Figure]:
    with peer_servers.ratecard(stage.database_url) as server:
        anonymous = {
            "aiModels": page(server, connections=CONNECTIONS),
            "aiConfig": Load(server, "/graphql", [body(CONFIG)]),
            "REST ai-config": Load(server, "/api/v1/system/ai-config/"),
        }
        if stage.models == SMALLEST:
            anonymous["health"] = Load(server, "/health/")
        shutil.rmtree(peer_servers.FIXED, ignore_errors=True)
        peer_servers.FIXED.mkdir(parents=True)
        fixed = {name: name.replace(" ", "-") for name in anonymous}
        for name, asked in anonymous.items():
            (peer_servers.FIXED / fixed[name]).write_bytes(answer(asked))
        with (
            peer_servers.peer("plain_asgi", stage.database_url) as plain,
            peer_servers.peer("django_fixed", stage.database_url) as django,
        ):
            loads = {}
            for name, asked in anonymous.items():
                loads[f"{name}, kept"] = asked
                loads[name] = replace(asked, server=plain, path=f"/{fixed[name]}")
                if name != "health":
                    loads[f"{name}, kept, by token"] = replace(asked, headers=stage.by_token)
            if stage.models == SMALLEST:
                loads[DJANGO] = replace(loads["aiModels"], server=django)
            for asked in loads.values():
                answer(asked)  # Django notes a token's first use, and does so for 16 connections at once
            measured = load.rounds(loads)
    for name in anonymous:
        for figure in (f"{name}, kept", f"{name}, kept, by token"):
            if figure in measured:
                yield cost(figure, stage.models, measured[figure], "plain ASGI", measured[name])
    if DJANGO in measured:
        yield cost(DJANGO, stage.models, measured[DJANGO], "plain ASGI", measured["aiModels"])
