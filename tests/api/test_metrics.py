"""What Prometheus reads, and who may."""

import re

import pytest
from django.test import Client

from backend.accounts import tokens
from backend.shared import clock
from backend.watch import background
from backend.watch.models.background import Part
from tests.support.api import Api
from tests.support.publishing import switch_off

pytestmark = pytest.mark.django_db


def metrics(caller: Api) -> dict[str, float]:
    response = caller.get("/metrics")
    assert response["Content-Type"].startswith("text/plain; version=1.0.0")
    rows = re.findall(r"^(ratecard_\S+) (\S+)$", response.content.decode(), flags=re.MULTILINE)
    return {name: float(value) for name, value in rows}


def test_issues_are_counted_by_code(victor: Api) -> None:
    found = metrics(victor)
    assert found["ratecard_catalog_revision"] == 1
    assert found['ratecard_configuration_issues{code="model_retired"}'] == 1
    assert found['ratecard_configuration_issues{code="no_default_model"}'] == 0
    switch_off("openai")
    found = metrics(victor)
    assert found["ratecard_catalog_revision"] == 2
    assert found['ratecard_configuration_issues{code="no_default_model"}'] == 2


def test_running_processes_are_reported(victor: Api) -> None:
    background.note_start(part=Part.WORKER, now=clock.now())
    found = metrics(victor)
    assert found['ratecard_background_up{part="worker"}'] == 1
    assert found['ratecard_background_up{part="beat"}'] == 0


def test_a_token_with_the_scope_reads_them(shop: Api, anonymous: Api) -> None:
    made = tokens.create(integration_name="monitoring", name="x", scopes=["metrics:read"], now=clock.now())
    assert metrics(Api(Client(), token=made.token))["ratecard_catalog_revision"] == 1
    other = tokens.create(integration_name="monitoring", name="y", scopes=["catalog:read"], now=clock.now())
    assert Api(Client(), token=other.token).get("/metrics").status_code == 403
    assert anonymous.get("/metrics").status_code == 401
    assert shop.client.post("/metrics", headers=shop.headers).status_code == 405
