"""A provider that is left alone: where that is seen, and how it is called again, which the audit log keeps."""

import json
from collections.abc import Iterator

import pytest

from backend.accounts.models import AuditEntry
from backend.generation import breaker
from backend.generation.outcomes import ErrorKind
from backend.shared.operating_system import user_name
from tests.support.admin_pages import PROVIDERS, provider_page, text
from tests.support.api import Api
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

STATE = 'query { provider(providerId: "openai") { breaker { status since until } } }'
RESET = """
mutation Reset($input: ProviderResetBreakerInput!) {
  providerResetBreaker(input: $input) {
    __typename
    ... on ProviderResetBreakerPayload { provider { providerId breaker { status since until } } }
    ... on NotFound { entity }
  }
}
"""
CLOSED = {"status": "CLOSED", "since": None, "until": None}


@pytest.fixture(autouse=True)
def left_alone() -> Iterator[None]:
    breaker.reset("openai")  # calls of tests before count
    for _ in range(5):
        breaker.record("openai", ErrorKind.TIMEOUT)
    yield
    breaker.reset("openai")


def entries() -> list[tuple[str, str, str, str, str]]:
    found = AuditEntry.objects.filter(action="breaker_reset")
    return [(entry.actor_name, entry.channel, entry.detail, entry.before, entry.after) for entry in found]


def test_staff_reset_it_over_graphql(edith: Api) -> None:
    state = edith.data(STATE)["provider"]["breaker"]
    assert (state["status"], state["since"] < state["until"]) == ("OPEN", True)
    done = edith.data(RESET, input={"providerId": "openai"})["providerResetBreaker"]
    assert done["provider"] == {"providerId": "openai", "breaker": CLOSED}
    assert breaker.read("openai") == breaker.CLOSED
    assert entries() == [("edith", "graphql", "openai", "open", "closed")]


def test_a_provider_that_is_not_there(edith: Api) -> None:
    missing = edith.data(RESET, input={"providerId": "nobody"})["providerResetBreaker"]
    assert missing == {"__typename": "NotFound", "entity": "PROVIDER"}
    assert entries() == []


def test_who_may_only_read_resets_nothing(victor: Api) -> None:
    assert victor.codes(RESET, input={"providerId": "openai"}) == ["FORBIDDEN"]
    assert (breaker.allows("openai"), entries()) == (False, [])


def test_the_admin_page_notes_who_did_it(edith: Api) -> None:
    assert "None since" in text(edith.get(PROVIDERS))
    edith.client.post(provider_page("openai", "call-again"))
    assert entries() == [("edith", "admin", "openai", "open", "closed")]
    assert "None since" not in text(edith.get(PROVIDERS))


def test_commands_show_and_reset_it() -> None:
    states = {row["provider"]: row["breaker"] for row in json.loads(ratecard("providers", "list", "--json").stdout)}
    assert (states["openai"], states["runware"]) == ("open", "closed")
    assert ratecard("providers", "reset-breaker", "openai").stdout == "openai is called again.\n"
    assert entries() == [(user_name(), "command_line", "openai", "open", "closed")]
    assert breaker.read("openai") == breaker.CLOSED
    assert ratecard("providers", "reset-breaker", "nobody").exit_code == 1
