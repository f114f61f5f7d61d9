"""Catalog reads and quotes ask the database once, at any size of the catalog, beyond who is calling."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.catalog.registry import ModelRegistry
from tests.support.api import Api
from tests.support.publishing import fill_catalog

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog")]

READS = [
    "{ aiConfig { qualityTiers { tier } textModel { modelName } } settings { imageStyle } currentRevisionNumber }",
    "{ aiModels(first: 100) { totalCount nodes { modelName isAvailable ... on ImageModel { validSizes } } } }",
    '{ a: aiModel(modelName: "gpt-5.1") { id } b: aiModel(modelName: "dall-e-3") { id } }',
    "{ quote(input: {image: {tier: QUALITY, count: 4}}) { __typename } }",
    "{ quotes(inputs: [{text: {inputTokens: 1}}, {image: {tier: BASIC, count: 1}}]) { __typename } }",
]
STAFF_READS = [
    """{ aiModels(filter: {includeUnavailable: true}) {
      nodes { admin { provider { providerId secrets { isSet } } margins { ratio } } } } }""",
    "{ providers { nodes { providerId secrets { isSet } } }"
    " operations { minCredits } settings { admin { minimumMargin } } }",
]
HEALTH_READ = "{ providers { nodes { secrets { lastUsedAt lastTestOk } } } }"
ISSUES_READ = "{ configurationIssues { code } }"


def count(caller: Api, document: str) -> int:
    caller.data(document)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        caller.data(document)
    return len(queries)


@pytest.fixture(params=[6, 1_000])
def models(request: pytest.FixtureRequest) -> int:
    wanted: int = request.param

    fill_catalog(wanted)
    assert len(ModelRegistry.current().ai_models) == wanted
    return wanted


def test_reads_cost_one_freshness_check(models: int, anonymous: Api, shop: Api, ada: Api) -> None:
    for document in READS:
        assert count(anonymous, document) == 1, document
        assert count(shop, document) == 1 + 1, document  # the token
    for document in STAFF_READS:
        assert count(ada, document) == 1 + 2, document  # the session and its user
    assert count(ada, HEALTH_READ) == 1 + 2 + 1  # secrets' health is no part of the view
    # Nor are secrets, schedules, processes, webhooks, tokens, lists, jobs, runs, automations,
    # and what differs from a former product.
    assert count(ada, ISSUES_READ) == 1 + 2 + 15


def test_rest_costs_one_freshness_check(anonymous: Api) -> None:
    for path in ("/api/v1/system/ai-config/", "/api/v1/system/ai-models/"):
        anonymous.get(path)
        with CaptureQueriesContext(connection) as queries:
            assert anonymous.get(path).status_code == 200
        assert len(queries) == 1
