"""The example services: what they make, and that both ways to charge for it leave the same record."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import httpx
import pytest
from direct_services import in_process, over_api
from direct_services.content_optimization import ContentOptimization, Optimized
from direct_services.internal_linking import InternalLinking
from direct_services.provider import Provider
from ratecard_client import InsufficientCredits, OperationType, Ratecard

from backend.accounts import tokens
from backend.accounts.scopes import SCOPES
from backend.catalog.enums import OperationType as OperationInProcess
from backend.credits.models import CreditUsageLog
from backend.shared import clock
from tests.conftest import integration
from tests.support.api import Api
from tests.support.charging import account, balance_of
from tests.support.databases import Database
from tests.support.generating import text
from tests.support.ids import key_of
from tests.support.stand_ins import Scripted, StandIn, stand_in

LINKING = InternalLinking("Lamps of brass and lamps of tin.", {"/brass": "Brass", "/tin": "Tin"})
OPTIMIZATION = ContentOptimization("Lamps.", ["brass lamp", "desk lamp"])
LINKS = {"Lamps of brass": "/brass", "lamps of tin": "/unknown", "of glass": "/tin", "tin": "/tin", "brass": "/brass"}
ARTICLE = {"article": "Brass lamps.", "title": "Lamps", "description": "All about lamps."}
SERVICES: dict[str, tuple[Any, Any]] = {
    "INTERNAL_LINKING": (LINKING, LINKS),
    "CONTENT_OPTIMIZATION": (OPTIMIZATION, ARTICLE),
}
SAME = ("operation_type", "model_name", "input_tokens", "output_tokens", "total_tokens", "credits", "provider_cost_usd")


def test_links_lead_to_pages_of_the_site_once_each() -> None:
    assert LINKING.prompt.endswith("/brass Brass\n/tin Tin\n\nArticle:\nLamps of brass and lamps of tin.\n")
    assert LINKING.result(json.dumps(LINKS)) == "Lamps of [brass](/brass) and lamps of [tin](/tin)."


def test_an_article_is_optimized_for_its_keywords() -> None:
    assert "Keywords: brass lamp, desk lamp\n" in OPTIMIZATION.prompt
    assert OPTIMIZATION.result(json.dumps(ARTICLE)) == Optimized("Brass lamps.", "Lamps", "All about lamps.")


@pytest.fixture
def shop(site_database: Database) -> Api:
    return integration("shop")


@pytest.fixture
def ratecard(site: str, shop: Api) -> Iterator[Ratecard]:
    made = tokens.create(integration_name="shop", name="services", scopes=SCOPES, now=clock.now())
    with Ratecard(site, token=made.token) as client:
        yield client


def model(server: StandIn) -> Provider:
    return Provider(server.base, "a key", "gpt-4o-mini")


@pytest.mark.parametrize("operation", SERVICES)
def test_both_ways_charge_the_same(operation: str, ratecard: Ratecard, shop: Api) -> None:
    service, answer = SERVICES[operation]
    one, other = account(shop, "one", credits=50), account(shop, "other", credits=50)
    with stand_in(text(12_345, json.dumps(answer))) as server:
        words: dict[str, Any] = {"request_id": "order-5", "prompt": service.prompt, "max_output_tokens": 16_000}
        api = over_api.sell(ratecard, model(server), account=one, operation_type=OperationType(operation), **words)
        process = in_process.sell(
            model(server), account=UUID(key_of(other)), operation_type=OperationInProcess[operation], **words
        )
        asked = [json.loads(each.body) for each in server.asked]
    assert api == process
    assert service.result(api.text) == service.result(json.dumps(answer))
    assert asked[0] == asked[1]
    first, second = CreditUsageLog.objects.values(*SAME)
    assert first == second
    assert (first["operation_type"], first["total_tokens"], first["credits"]) == (operation.lower(), 12_345, 2)
    assert balance_of(shop, one) == balance_of(shop, other) == {"balance": 48, "held": 0, "available": 48}


def test_too_few_credits_are_known_before_the_provider_is_called(ratecard: Ratecard, shop: Api) -> None:
    poor = account(shop, credits=1)
    words: dict[str, Any] = {"operation_type": OperationType.CONTENT_OPTIMIZATION, "prompt": "A lamp."}
    with stand_in(Scripted()) as server, pytest.raises(InsufficientCredits):
        over_api.sell(ratecard, model(server), account=poor, request_id="order-6", max_output_tokens=16_000, **words)
    assert server.asked == []


def test_a_provider_that_is_not_there_costs_nothing(ratecard: Ratecard, shop: Api) -> None:
    customer = account(shop, credits=50)
    words: dict[str, Any] = {"operation_type": OperationType.INTERNAL_LINKING, "prompt": "A lamp."}
    nobody = Provider("http://127.0.0.1:9", "a key", "gpt-4o-mini")
    with pytest.raises(httpx.ConnectError):
        over_api.sell(ratecard, nobody, account=customer, request_id="order-7", max_output_tokens=1_000, **words)
    assert balance_of(shop, customer) == {"balance": 50, "held": 0, "available": 50}
