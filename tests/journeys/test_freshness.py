"""A read that begins after a publish was acknowledged never sees the state before it, in any process."""

import threading
from concurrent.futures import ThreadPoolExecutor

import httpx

from tests.support import soak
from tests.support.databases import Database
from tests.support.publishing import change_model
from tests.support.servers import server

PUBLISHES = soak.count(sample=100, full=500)
READERS_PER_SERVER = 2
QUERY = '{ aiModel(modelName: "dall-e-3") { ... on ImageModel { creditsPerImage } } }'


def test_no_answer_is_older_than_an_acknowledged_publish(own_database: Database) -> None:
    acknowledged, done = [5], threading.Event()

    def read(base: str) -> tuple[int, int]:
        """(answers, stale answers) until the publishing is done."""
        answers = stale = 0
        with httpx.Client(base_url=base) as client:
            while not done.is_set():
                known = acknowledged[0]
                answer = client.post("/graphql", json={"query": QUERY}).json()
                answers += 1
                stale += answer["data"]["aiModel"]["creditsPerImage"] < known
        return answers, stale

    with (
        server(own_database.url) as one,
        server(own_database.url) as two,
        ThreadPoolExecutor(max_workers=2 * READERS_PER_SERVER) as pool,
    ):
        readers = [pool.submit(read, base) for base in (one, two) for _ in range(READERS_PER_SERVER)]
        try:
            for place in range(PUBLISHES):
                change_model("dall-e-3", credits_per_image=6 + place)
                acknowledged[0] = 6 + place
        finally:
            done.set()
        counts = [reader.result() for reader in readers]
    assert all(answers > 10 for answers, _ in counts)
    assert sum(stale for _, stale in counts) == 0
