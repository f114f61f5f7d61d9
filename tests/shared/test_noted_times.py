from datetime import UTC, datetime, timedelta

import pytest

from backend.accounts import tokens
from backend.accounts.models import APIToken
from backend.shared import noted_times

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
STEP = timedelta(minutes=1)


@pytest.mark.django_db
def test_a_use_is_noted_once_in_a_step() -> None:
    record = tokens.create(integration_name="shop", name="web", scopes=["quotes:read"], now=NOW).record
    noted = []
    for now in (NOW, NOW + STEP / 2, NOW + STEP):
        noted_times.note_use(APIToken, key={"id": record.pk, "prefix": record.prefix}, now=now, step=STEP)
        record.refresh_from_db()
        noted.append(record.last_used_at)
    assert noted == [NOW, NOW, NOW + STEP]
