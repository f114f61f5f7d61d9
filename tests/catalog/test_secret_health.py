"""When a secret was used and tested: written in place, read fresh, no part of a revision."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from backend.catalog import secret_health
from backend.catalog.models import CatalogRevision, SecretHealth
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry, SecretNotSet
from backend.catalog.secret_health import Health
from backend.shared import clock
from tests.support.api import Api
from tests.support.clocks import travelling
from tests.support.publishing import move, set_key

pytestmark = pytest.mark.django_db

SECRETS = "{ name lastUsedAt lastTestedAt lastTestOk }"


def of_openai() -> Health:
    return secret_health.read()["openai", "api_key"]


def test_a_use_is_noted_at_most_once_a_minute() -> None:
    set_key("openai", "sk-0123456789ab")
    registry, start = ModelRegistry.current(), clock.now()
    seen = []
    for seconds in (0, 59, 60, 61):
        with travelling(start + timedelta(seconds=seconds)):
            registry.get_api_key("openai")
        at = of_openai().last_used_at
        assert at is not None
        seen.append(round((at - start).total_seconds()))
    assert seen == [0, 0, 60, 60]


def test_a_use_is_one_read_and_one_statement() -> None:
    set_key("openai", "sk-0123456789ab")
    registry = ModelRegistry.current()
    with CaptureQueriesContext(connection) as queries:
        registry.get_api_key("openai")
    assert len(queries) == 2


def test_a_use_makes_no_revision_and_no_new_view() -> None:
    set_key("openai", "sk-0123456789ab")
    before = ModelRegistry.current()
    before.get_api_key("openai")
    assert ModelRegistry.current() is before
    assert CatalogRevision.objects.count() == 2


def test_a_new_secret_was_not_used_and_not_tested() -> None:
    set_key("openai", "sk-0123456789ab")
    ModelRegistry.current().get_api_key("openai")
    set_key("openai", "sk-abcdefghijkl")
    assert of_openai() == Health()


def test_the_result_for_a_key_that_was_replaced_meanwhile_is_dropped() -> None:
    set_key("openai", "sk-0123456789ab")
    row = secret_health.row_of(provider_id="openai", name=SecretName.API_KEY)
    set_key("openai", "sk-abcdefghijkl")
    assert row is not None
    secret_health.note_test(row=row, ok=True, now=clock.now())
    assert of_openai() == Health()


def test_a_test_has_its_time_and_its_result() -> None:
    set_key("openai", "sk-0123456789ab")
    with pytest.raises(IntegrityError):
        SecretHealth.objects.update(last_test_ok=True)


def test_a_view_from_before_a_move_has_no_key_for_the_old_address() -> None:
    """Else the key of the new address would be sent to the old one."""
    set_key("openai", "sk-0123456789ab")
    before = ModelRegistry.current()
    move("openai", "https://elsewhere.example/v1", "sk-of-elsewhere-01")
    with pytest.raises(SecretNotSet):
        before.get_api_key("openai")
    assert ModelRegistry.current().get_api_key("openai") == "sk-of-elsewhere-01"


def test_staff_read_it_fresh(victor: Api) -> None:
    set_key("openai", "sk-0123456789ab")
    document = f'{{ provider(providerId: "openai") {{ secrets {SECRETS} }} }}'
    unused = {"lastUsedAt": None, "lastTestedAt": None, "lastTestOk": None}
    assert victor.data(document)["provider"]["secrets"] == [{"name": name.name, **unused} for name in SecretName]
    ModelRegistry.current().get_api_key("openai")
    (row,) = SecretHealth.objects.all()
    secret_health.note_test(row=row.pk, ok=False, now=clock.now())
    found = victor.data(document)["provider"]["secrets"][0]
    assert found["lastUsedAt"] is not None
    assert found["lastTestedAt"] is not None
    assert found["lastTestOk"] is False


def queries(caller: Api, fields: str) -> int:
    document = f"{{ providers {{ nodes {{ secrets {fields} }} }} }}"
    caller.data(document)
    with CaptureQueriesContext(connection) as found:
        caller.data(document)
    return len(found)


def test_it_costs_one_query_for_all_providers_and_none_where_it_is_not_asked(victor: Api) -> None:
    set_key("openai", "sk-0123456789ab")
    assert (queries(victor, "{ isSet lastFour setAt }"), queries(victor, SECRETS)) == (3, 4)
