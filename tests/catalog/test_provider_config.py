"""The further settings of a provider that we act on: what each takes, and that every interface refuses the rest."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.catalog import provider_config
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import Provider, ProviderConfig
from tests.support.admin_pages import content, form, provider_page
from tests.support.api import Api
from tests.support.changes import change
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

RPM = "requests_per_minute: Give 1 to 1,000,000 requests."
PROTOCOLS = "openai, openai-responses, anthropic, google, runware and cohere"
NAMES = "1 to 50 of a-z, 0-9, _ and -"


def problems(**config: Any) -> list[str]:
    return list(provider_config.problems(config))


@pytest.mark.parametrize(
    ("key", "smallest", "largest", "unit"),
    [
        ("requests_per_minute", 1, 1_000_000, "requests"),
        ("concurrent_calls", 1, 1_000, "calls"),
        ("timeout_seconds", 1, 600, "seconds"),
    ],
)
def test_a_number_has_bounds(key: str, smallest: int, largest: int, unit: str) -> None:
    refused = [f"{key}: Give {smallest} to {largest:,} {unit}."]
    for good in (smallest, largest, None):
        assert problems(**{key: good}) == []
    wrong: list[object] = [smallest - 1, largest + 1, -1, 1.5, 2.0, "60", True, [60], {"a": 1}]
    for value in wrong:
        assert problems(**{key: value}) == refused


def test_the_protocol_is_one_that_has_adapters() -> None:
    assert problems(protocol="openai-responses") == []
    wrong: list[object] = ["soap", "OPENAI", "", 1, ["openai"], {}]
    for value in wrong:
        assert problems(protocol=value) == [f"protocol: Give one of {PROTOCOLS}."]


def test_regions_are_names_each_once() -> None:
    assert problems(regions=["eu", "us-1", "a" * 50]) == problems(regions=()) == []
    wrong: list[object] = ["eu", ["EU"], [""], ["a" * 51], ["eu", "eu"], [1], {"eu": 1}, 5]
    for value in wrong:
        assert problems(regions=value) == [f"regions: Give a list of names, each {NAMES}, each once."]


def test_other_keys_are_kept() -> None:
    assert problems(region=["eu"], deep={"protocol": "soap"}) == []


def test_what_was_wrong_before_it_was_checked_counts_as_not_given() -> None:
    config = {"requests_per_minute": "60", "concurrent_calls": 3, "protocol": "soap", "regions": ("eu",), "x": 1}
    read = provider_config.config_of(Provider(provider_id="acme", display_name="Acme", config=config))
    assert read == ProviderConfig(concurrent_calls=3, regions=("eu",))


def test_graphql_names_the_key(edith: Api) -> None:
    refused = change(
        edith, "providerUpdate", providerId="openai", config={"requests_per_minute": 0, "protocol": "soap"}
    )
    assert [(problem["path"], problem["message"]) for problem in refused["problems"]] == [
        (["input", "config"], RPM),
        (["input", "config"], f"protocol: Give one of {PROTOCOLS}."),
    ]
    assert ModelRegistry.current().revision == 1


def test_the_admin_page_names_the_key(edith: Api) -> None:
    page = provider_page("openai")
    answer = edith.client.post(
        page, {**form(edith, page), "config": '{"requests_per_minute": 0}', "reason": "a test", "_save": "x"}
    )
    assert RPM in content(answer)
    assert ModelRegistry.current().revision == 1


def test_a_file_names_the_key(tmp_path: Path) -> None:
    file, document = tmp_path / "catalog.yaml", yaml.safe_load(ratecard("catalog", "export").stdout)
    (openai,) = (provider for provider in document["providers"] if provider["provider_id"] == "openai")
    openai["config"] = {"requests_per_minute": 0}
    file.write_text(yaml.safe_dump(document))
    applied = ratecard("catalog", "apply", str(file), "--reason", "a test")
    assert (applied.exit_code, RPM in " ".join(applied.output.split())) == (1, True)
    assert ModelRegistry.current().revision == 1
