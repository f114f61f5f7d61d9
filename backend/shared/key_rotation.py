"""Rotation of encryption keys: every encrypted column, found by its field, is sealed again with the newest key.

So are values in columns of JSON that the setting ENCRYPTED_JSON names, which a library keeps there.

Rows are taken in small batches, one transaction each, so a server goes on serving, and a rotation that was killed goes
on where it was: what the newest key opens is left alone. Nothing but the ciphertext changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pgtrigger
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction

from backend.shared.encryption import EncryptedTextField

BATCH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Secrets checked so far: sealed again, sealed by the newest key before, and such that no key opens."""

    rotated: int = 0
    current: int = 0
    unreadable: int = 0

    def plus(self, *, rotated: int = 0, current: int = 0, unreadable: int = 0) -> "Progress":
        return Progress(
            rotated=self.rotated + rotated, current=self.current + current, unreadable=self.unreadable + unreadable
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A column of ciphertext, or one of JSON objects in which values of these names are."""

    model: type[models.Model]
    name: str
    keys: tuple[str, ...] = ()

    def rows(self) -> "models.QuerySet[models.Model]":
        """Those that hold a secret."""
        rows = self.model._base_manager.exclude(**{self.name: None}).order_by("pk")
        return rows.filter(**{f"{self.name}__has_any_keys": self.keys}) if self.keys else rows

    def secrets(self, stored: Any) -> dict[str, str]:
        """The ciphertexts in what a row has there, by their keys."""
        return {key: stored[key] for key in self.keys if key in stored} if self.keys else {"": stored}

    def with_secrets(self, stored: Any, sealed: dict[str, str]) -> Any:
        return {**stored, **sealed} if self.keys else sealed[""]


def columns() -> list[tuple[type[models.Model], str]]:
    """Every encrypted column of the project."""
    return [
        (model, field.name)
        for model in apps.get_models()
        for field in model._meta.local_concrete_fields
        if isinstance(field, EncryptedTextField)
    ]


def places() -> list[Place]:
    """Everywhere where secrets are."""
    in_json = [(*path.rpartition("."), keys) for path, keys in settings.ENCRYPTED_JSON.items()]
    return [
        *(Place(model, name) for model, name in columns()),
        *(Place(apps.get_model(model), name, keys) for model, _, name, keys in in_json),
    ]


def count() -> int:
    """How many rows of a place hold a secret, summed over all places."""
    return sum(place.rows().count() for place in places())


def rotate(*, batch: int = BATCH) -> Iterator[Progress]:
    """Seal every secret with the newest key; reports how far it is after each batch."""
    progress = Progress()
    for place in places():
        last: object = None
        while keys := _next_keys(place, last, batch):
            progress = _rotate_batch(place, keys, progress)
            last = keys[-1]
            yield progress


def _next_keys(place: Place, last: object, batch: int) -> list[object]:
    rows = place.rows()
    rows = rows if last is None else rows.filter(pk__gt=last)
    return list(rows.values_list("pk", flat=True)[:batch])


def _rotate_batch(place: Place, keys: list[object], progress: Progress) -> Progress:
    # A rotation is no change of the catalog, so its triggers, which ask for a revision, stand aside.
    with transaction.atomic(), pgtrigger.ignore():
        _let_writers_wait(place.model)
        # Read under the lock, because the secret may have changed since the rows were listed.
        for pk, stored in place.rows().filter(pk__in=keys).values_list("pk", place.name):
            secrets = place.secrets(stored)
            states = {key: _state(ciphertext) for key, ciphertext in secrets.items()}
            sealed = {key: _all().rotate(secrets[key]).decode() for key, state in states.items() if state == "rotated"}
            if sealed:
                place.model._base_manager.filter(pk=pk).update(**{place.name: place.with_secrets(stored, sealed)})
            for state in states.values():
                progress = progress.plus(**{state: 1})
    return progress


def _state(ciphertext: str) -> str:
    """What a rotation does with a secret: the name of its count in Progress."""
    if _opens(Fernet(_newest()), ciphertext):
        return "current"
    return "rotated" if _opens(_all(), ciphertext) else "unreadable"


def _let_writers_wait(model: type[models.Model]) -> None:
    """Until the batch is done. One lock and no other after it: row by row, a writer in another order is a deadlock."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {connection.ops.quote_name(model._meta.db_table)} IN SHARE ROW EXCLUSIVE MODE")


def _opens(keys: Fernet | MultiFernet, ciphertext: str) -> bool:
    try:
        keys.decrypt(ciphertext)
    except InvalidToken:
        return False
    return True


def _newest() -> str:
    key: str = settings.ENCRYPTION_KEYS[0].get_secret_value()
    return key


def _all() -> MultiFernet:
    return MultiFernet([Fernet(key.get_secret_value()) for key in settings.ENCRYPTION_KEYS])
