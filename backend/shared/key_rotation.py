"""Rotation of encryption keys: every encrypted column, found by its field, is sealed again with the newest key.

Rows are taken in small batches, one transaction each, so a server goes on serving, and a rotation that was killed goes
on where it was: what the newest key opens is left alone. Nothing but the ciphertext changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

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


def columns() -> list[tuple[type[models.Model], str]]:
    """Every encrypted column of the project."""
    return [
        (model, field.name)
        for model in apps.get_models()
        for field in model._meta.local_concrete_fields
        if isinstance(field, EncryptedTextField)
    ]


def count() -> int:
    """How many secrets there are."""
    return sum(_sealed(model, name).count() for model, name in columns())


def rotate(*, batch: int = BATCH) -> Iterator[Progress]:
    """Seal every secret with the newest key; reports how far it is after each batch."""
    progress = Progress()
    for model, name in columns():
        last: object = None
        while keys := _next_keys(model, name, last, batch):
            progress = _rotate_batch(model, name, keys, progress)
            last = keys[-1]
            yield progress


def _sealed(model: type[models.Model], name: str) -> "models.QuerySet[models.Model]":
    return model._base_manager.exclude(**{name: None}).order_by("pk")


def _next_keys(model: type[models.Model], name: str, last: object, batch: int) -> list[object]:
    rows = _sealed(model, name)
    rows = rows if last is None else rows.filter(pk__gt=last)
    return list(rows.values_list("pk", flat=True)[:batch])


def _rotate_batch(model: type[models.Model], name: str, keys: list[object], progress: Progress) -> Progress:
    # A rotation is no change of the catalog, so its triggers, which ask for a revision, stand aside.
    with transaction.atomic(), pgtrigger.ignore():
        _let_writers_wait(model)
        # Read under the lock, because the secret may have changed since the rows were listed.
        for pk, ciphertext in _sealed(model, name).filter(pk__in=keys).values_list("pk", name):
            if _opens(Fernet(_newest()), ciphertext):
                progress = progress.plus(current=1)
            elif _opens(_all(), ciphertext):
                sealed = _all().rotate(ciphertext).decode()
                model._base_manager.filter(pk=pk).update(**{name: sealed})
                progress = progress.plus(rotated=1)
            else:
                progress = progress.plus(unreadable=1)
    return progress


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
