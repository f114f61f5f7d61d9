"""A row is of one of our models under another name only where an alias says so."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from backend.catalog import ai_models
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel
from backend.imports import aliases
from backend.imports.aliases import AliasChain, AliasNotFound, UnusableAlias
from backend.imports.models import AliasKind, ImportAlias, ImportFormat, ImportReview
from backend.imports.price_check import Verdict, compare
from backend.imports.price_lists import ListedRow
from tests.support.imports import NOW, imported, openrouter, text, verdicts
from tests.support.publishing import publish

pytestmark = pytest.mark.django_db
CASES = Path(__file__).resolve().parents[1] / "cases" / "price-lists"
NAMES = json.loads((CASES / "names.litellm.json").read_text())


def sell(name: str, provider: str) -> None:
    """A text model at the price of the cases."""
    template = ModelRegistry.current().ai_models["gpt-4o"]
    costs = {"input_cost_per_1m": 3, "output_cost_per_1m": 12, "cached_input_cost_per_1m": None}
    values = {field: getattr(template, field) for field in template.__dataclass_fields__} | costs
    model = AIModel(**{**values, "model_name": name, "display_name": name, "provider_id": provider})
    publish(lambda draft: ai_models.create(draft, model=model))


def put(kind: AliasKind, name: str, means: str) -> None:
    aliases.put(kind=kind, name=name, means=means, author="edith", now=NOW)


def keys(review: ImportReview) -> dict[str, str]:
    return dict(review.rows.order_by("place").values_list("name", "key"))


def test_without_an_alias_a_row_of_another_provider_is_of_no_model_of_ours() -> None:
    ImportAlias.objects.all().delete()
    sell("lumen-pro", "google")
    sell("opal-4", "anthropic")
    assert keys(imported(NAMES)) == {**dict.fromkeys(NAMES, ""), "openai/gpt-4o": "gpt-4o"}


def test_the_shipped_aliases_say_who_google_is_and_guess_nothing() -> None:
    sell("lumen-pro", "google")
    sell("opal-4", "anthropic")
    of_google = ("google/lumen-pro", "gemini/lumen-pro", "lumen-pro")
    expected = {**dict.fromkeys(NAMES, ""), "openai/gpt-4o": "gpt-4o", **dict.fromkeys(of_google, "lumen-pro")}
    assert keys(imported(NAMES)) == expected


@pytest.mark.parametrize(
    ("ours", "theirs"), [("google", "gemini"), ("google", "vertex_ai"), ("xai", "x-ai"), ("mistral", "mistralai")]
)
def test_providers_are_known_by_both_names(ours: str, theirs: str) -> None:
    names = aliases.current()
    assert names.is_same_provider(ours, theirs)
    assert names.is_same_provider(theirs, ours)
    assert not names.is_same_provider(ours, "openai")


def test_dots_and_dashes_are_one_only_where_an_alias_says_so() -> None:
    sell("opal-4-5", "anthropic")
    content = {"data": [openrouter("anthropic/opal-4.5", prompt="0.000003", completion="0.000012")]}
    assert keys(imported(content, format=ImportFormat.OPENROUTER)) == {"anthropic/opal-4.5": ""}
    put(AliasKind.MODEL, "opal-4.5", "opal-4-5")
    assert keys(imported(content, format=ImportFormat.OPENROUTER)) == {"anthropic/opal-4.5": "opal-4-5"}


def test_an_alias_that_could_mean_two_of_our_models_means_none() -> None:
    for name in ("opal-4-5", "opal-4.5"):
        sell(name, "anthropic")
    for name in ("opal-4-5", "opal-4.5", "opal-4-5-latest"):
        put(AliasKind.MODEL, name, "opal")
    rows = {name: text(3e-06, 1.2e-05, litellm_provider="anthropic") for name in ("opal-4-5", "opal-4-5-latest")}
    assert keys(imported(rows)) == {"opal-4-5": "opal-4-5", "opal-4-5-latest": ""}


def test_two_lists_disagree_about_a_model_by_other_names() -> None:
    sell("lumen-pro", "google")
    first = imported({"gemini/lumen-pro": text(4e-06, 1.2e-05, litellm_provider="gemini")})
    content = {"data": [openrouter("google/lumen-pro", prompt="0.000005", completion="0.000012")]}
    second = imported(content, format=ImportFormat.OPENROUTER)
    held = ("held", "sources_disagree")
    assert (verdicts(first), verdicts(second)) == ({"gemini/lumen-pro": held}, {"google/lumen-pro": held})


def test_the_price_check_finds_models_by_their_aliases() -> None:
    sell("lumen-pro", "google")
    rows = [ListedRow(name="vertex_ai/lumen-pro", provider="vertex_ai", values={"input_cost_per_1m": Decimal(4)})]
    found = compare(registry=ModelRegistry.current(), listed=rows, names=aliases.current(), today=NOW.date())
    assert {model.model_name: model.verdict for model in found}["lumen-pro"] == Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("name", "means"),
    [("", "x"), ("x", "x"), (" x", "y"), ("x\n", "y"), ("n" * 201, "y"), ("google", "y"), ("x", "gemini")],
)
def test_an_alias_that_would_be_a_chain_or_no_name_is_refused(name: str, means: str) -> None:
    before = list(aliases.listed().values())
    with pytest.raises((UnusableAlias, AliasChain)):
        put(AliasKind.PROVIDER, name, means)
    assert list(aliases.listed().values()) == before


def test_an_alias_can_mean_something_else_and_be_removed() -> None:
    put(AliasKind.PROVIDER, "gemini", "my-google")
    assert aliases.current().provider("gemini") == "my-google"
    aliases.remove(kind=AliasKind.PROVIDER, name="gemini")
    assert aliases.current().provider("gemini") == "gemini"
    with pytest.raises(AliasNotFound):
        aliases.remove(kind=AliasKind.PROVIDER, name="gemini")
