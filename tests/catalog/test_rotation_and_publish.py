"""Publishing and the rotation of encryption keys meet: neither makes the other fail, whatever the order of rows."""

import random
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection
from pydantic import SecretStr

from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.shared import key_rotation
from backend.shared.encryption import generate_key
from tests.support.databases import Database
from tests.support.publishing import fill_providers, publish
from tests.support.soak import count

PROVIDERS = 40
PUBLISHES = count(sample=12, full=200)


def test_they_race_and_neither_fails(own_database: Database, settings: Any) -> None:
    places, chance = list(fill_providers(PROVIDERS)), random.Random(5)
    settings.ENCRYPTION_KEYS = [*settings.ENCRYPTION_KEYS, SecretStr(generate_key())]

    def set_all(turn: int) -> None:
        chance.shuffle(places)
        publish(lambda draft: draft.secrets.update({place: f"sk-{turn}-{place}" for place in places}))

    def publish_often() -> None:
        try:
            for turn in range(PUBLISHES):
                set_all(turn)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=1) as pool:
        publishing = pool.submit(publish_often)
        while not publishing.done():
            settings.ENCRYPTION_KEYS = settings.ENCRYPTION_KEYS[::-1]  # so that there is something to seal again
            *_, progress = key_rotation.rotate(batch=20)
            assert progress.unreadable == 0
    publishing.result()
    for provider_id, name in places:
        if name == SecretName.API_KEY:
            last = f"sk-{PUBLISHES - 1}-{(provider_id, name)}"
            assert ModelRegistry.current().get_api_key(provider_id) == last
