"""The docs agree with the code."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import typer
from graphql import build_schema, is_scalar_type, parse, validate

from backend.accounts.scopes import Right
from backend.api.cli.app import app
from backend.config.environment import Environment
from backend.development import demo
from tests.support.api import Api

PROJECT = Path(__file__).resolve().parents[2]
OPERATING = (PROJECT / "docs" / "operating.md").read_text()
CHARGING = (PROJECT / "docs" / "charging.md").read_text()
FUNCTIONS = (PROJECT / "docs" / "functions.md").read_text()
PROMPTS = (PROJECT / "docs" / "prompts.md").read_text()
GENERATING = (PROJECT / "docs" / "generating.md").read_text()
SCHEMA = build_schema((PROJECT / "schema.graphql").read_text())
CHARGING_RESULTS = [
    "QuoteResult",
    "HoldCreateResult",
    "HoldResult",
    "ChargeCreateResult",
    "CreditsResult",
    "CreditsRefundResult",
    "AccountResult",
    "AccountTokenResult",
]


def test_every_scalar_is_documented_with_its_specification() -> None:
    page = (PROJECT / "docs" / "scalars.md").read_text()
    rows = re.findall(r"^\| `(\w+)` .*<(https://[^>]+)> \|$", page, flags=re.MULTILINE)
    built_in = {"Boolean", "Float", "ID", "Int", "String"}
    scalars = [kind for kind in SCHEMA.type_map.values() if is_scalar_type(kind) and kind.name not in built_in]
    assert dict(rows) == {kind.name: kind.specified_by_url for kind in scalars}


def test_every_setting_is_documented() -> None:
    documented = set(re.findall(r"`([A-Z_]+)`", OPERATING))
    assert {name.upper() for name in Environment.model_fields} <= documented


def test_every_right_is_documented() -> None:
    assert set(re.findall(r"^\| `([a-z]+:[a-z]+)`", OPERATING, flags=re.MULTILINE)) == {str(right) for right in Right}


@pytest.mark.django_db
def test_every_operation_of_the_charging_page_is_answered(shop: Api) -> None:
    operations = re.findall(r"^```graphql\n(.*?)^```", CHARGING, flags=re.MULTILINE | re.DOTALL)
    assert [shop.post(text, usage={}).get("errors") for text in operations] == [None] * 13


@pytest.mark.django_db
def test_every_operation_of_the_generating_page_is_answered(ada: Api) -> None:
    operations = re.findall(r"^```graphql\n(.*?)^```", GENERATING, flags=re.MULTILINE | re.DOTALL)
    streams = [text for text in operations if text.startswith("subscription")]
    assert [ada.post(text).get("errors") for text in operations if text not in streams] == [None] * 9
    assert [validate(SCHEMA, parse(text)) for text in streams] == [[]]


@pytest.mark.django_db
def test_every_operation_of_the_functions_page_is_answered(ada: Api) -> None:
    pages = FUNCTIONS + PROMPTS
    operations = re.findall(r"^```graphql\n(.*?)^```", pages, flags=re.MULTILINE | re.DOTALL)
    assert [ada.post(text).get("errors") for text in operations] == [None] * 3


@pytest.mark.django_db
def test_every_operation_of_the_automations_page_is_answered(ada: Api) -> None:
    page = (PROJECT / "docs" / "automations.md").read_text()
    operations = re.findall(r"^```graphql\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    assert [ada.post(text).get("errors") for text in operations] == [None] * 4


def test_every_function_is_on_the_functions_page() -> None:
    kind: Any = SCHEMA.type_map["FunctionInput"]
    assert set(re.findall(r"^\| `(\w+)` \|", FUNCTIONS.partition("\n## ")[0], flags=re.MULTILINE)) == set(kind.fields)


def test_the_generating_page_names_the_integration_and_the_account_of_the_demo() -> None:
    assert f"\nratecard token create {demo.INTEGRATION} --scope" in GENERATING
    assert f"\nratecard account show {demo.ACCOUNT} --json\n" in GENERATING


def test_every_table_of_the_operating_page_is_whole() -> None:
    assert re.findall(r"^\|.*\n\n\|.*", OPERATING, flags=re.MULTILINE) == []


def test_every_status_of_a_job_that_has_ended_is_on_the_generating_page() -> None:
    kind: Any = SCHEMA.type_map["JobStatus"]
    named = set(re.findall(r"^\| `([A-Z_]+)` \|", GENERATING, flags=re.MULTILINE))
    assert set(kind.values) - named == {"QUEUED", "RUNNING"}


def test_every_refusal_has_its_advice_on_the_charging_page() -> None:
    section = CHARGING.partition("## Typed errors")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.*?) \|", section, flags=re.MULTILINE)
    results: list[Any] = [SCHEMA.type_map[name] for name in CHARGING_RESULTS]
    refusals = {member.name for result in results for member in result.types if member.interfaces}
    assert set(re.findall(r"\w+", " ".join(rows))) == refusals


def test_every_command_that_the_charging_page_names_exists() -> None:
    named = re.findall(r"`ratecard ([a-z]+) ([a-z]+)", CHARGING)
    groups: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert len(named) == 8
    assert [(group, name) for group, name in named if name not in groups[group].load().commands] == []


def test_the_files_that_the_charging_page_links_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", CHARGING)
    assert [link for link in links if not (PROJECT / "docs" / link).exists()] == []


def test_the_typescript_example_pins_what_the_frontend_has() -> None:
    package = json.loads((PROJECT / "docs" / "examples" / "charging-typescript" / "package.json").read_text())
    lock = json.loads((PROJECT / "frontend" / "package-lock.json").read_text())["packages"]
    pins = package["devDependencies"]
    assert pins == {name: lock[f"node_modules/{name}"]["version"] for name in pins}
