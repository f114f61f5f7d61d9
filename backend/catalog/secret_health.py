"""When a secret was last used and tested, and whether it opens. Read fresh: it is no part of a revision."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.catalog.models import IntegrationProvider, SecretHealth
from backend.catalog.models.providers import SecretName
from backend.shared import noted_times
from backend.shared.encryption import DecryptionFailed, decrypt

# Without this limit every provider call would write and lock the same row.
LAST_USE_STEP = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Of a secret that is set. `last_test_ok` is None as long as it was not tested."""

    last_used_at: datetime | None = None
    last_tested_at: datetime | None = None
    last_test_ok: bool | None = None


def read() -> dict[tuple[str, str], Health]:
    """Of all secrets that are set, by provider and name, in one query."""
    return {
        (row.provider_id, row.name): Health(
            last_used_at=row.last_used_at, last_tested_at=row.last_tested_at, last_test_ok=row.last_test_ok
        )
        for row in SecretHealth.objects.all()
    }


def unreadable() -> frozenset[tuple[str, str]]:
    """What no key of this process opens, by provider and name. One query; each secret is tried now."""
    rows = IntegrationProvider.objects.values("provider_id", *SecretName.values)
    secrets = ((row["provider_id"], name, row[name]) for row in rows for name in SecretName.values if row[name])
    return frozenset((provider, name) for provider, name, sealed in secrets if not _opens(provider, name, sealed))


def _opens(provider_id: str, name: str, ciphertext: str) -> bool:
    try:
        decrypt(ciphertext=ciphertext, owner=f"{provider_id}.{name}")
    except DecryptionFailed:
        return False
    return True


def note_use(*, provider_id: str, name: SecretName, now: datetime) -> None:
    """Write when a secret was used, at most once a minute."""
    key = {"provider_id": provider_id, "name": name}
    noted_times.note_use(SecretHealth, key=key, now=now, step=LAST_USE_STEP)


def row_of(*, provider_id: str, name: SecretName) -> int | None:
    """The row of the secret that is set now. A secret that is set again gets another row."""
    return SecretHealth.objects.filter(provider_id=provider_id, name=name).values_list("pk", flat=True).first()


def note_test(*, row: int, ok: bool, now: datetime) -> None:
    """Write the result of a test. Does nothing if the secret was set again or removed meanwhile."""
    SecretHealth.objects.filter(pk=row).update(last_tested_at=now, last_test_ok=ok)
