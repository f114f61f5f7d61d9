from dataclasses import replace
from decimal import Decimal

import pytest

from backend.catalog import ai_models, history, revisions
from backend.catalog.enums import ModelType, QualityTier
from backend.catalog.models import AIModelConfig, CatalogChange, CatalogRevision
from backend.catalog.references import Reference, Referenced
from backend.catalog.registry import ModelNotFound, ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, PROVIDER, AIModel, Provider
from tests.support.publishing import change_model, nothing, publish
from tests.support.rates import image_rate

pytestmark = pytest.mark.django_db


def test_a_publish_writes_the_row_the_revision_and_its_changes() -> None:
    published = change_model("dall-e-3", credits_per_image=6)

    assert published.revision == 2
    assert AIModelConfig.objects.values_list("credits_per_image", flat=True).get(model_name="dall-e-3") == 6
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.author, revision.reason, revision.channel) == ("ada", "a test", "command_line")
    changes = revision.changes.values_list("action", "entity", "key", "field", "before", "after")
    assert list(changes) == [("update", "ai_model", "dall-e-3", "credits_per_image", 5, 6)]


def test_an_edit_that_changes_nothing_makes_no_revision() -> None:
    published = publish(nothing)
    assert (published.revision, published.changes) == (1, ())
    assert CatalogRevision.objects.count() == 1


def test_a_dry_run_says_what_would_change_and_writes_nothing() -> None:
    published = publish(lambda draft: ai_models.update(draft, model_name="dall-e-3", credits_per_image=6), dry_run=True)
    assert [(change.field, change.before, change.after) for change in published.changes] == [
        ("credits_per_image", 5, 6)
    ]
    assert published.revision == 1
    assert ModelRegistry.current().get_model("dall-e-3").credits_per_image == 5


def test_a_stale_writer_is_refused_with_the_current_number() -> None:
    change_model("dall-e-3", credits_per_image=6)
    with pytest.raises(revisions.StaleRevision) as refused:
        publish(nothing, expected_revision=1)
    assert (refused.value.expected, refused.value.current) == (1, 2)


def test_an_invalid_next_state_leaves_everything_as_it_was() -> None:
    before = ModelRegistry.current()
    with pytest.raises(revisions.InvalidCatalog) as refused:
        change_model("gpt-5.1", tokens_per_credit=0)
    assert [(problem.key, problem.field) for problem in refused.value.problems] == [("gpt-5.1", "tokens_per_credit")]
    assert ModelRegistry.current() is before
    assert CatalogRevision.objects.count() == 1


def test_a_failing_edit_leaves_everything_as_it_was() -> None:
    with pytest.raises(ModelNotFound):
        change_model("no-such-model", credits_per_image=1)
    assert CatalogRevision.objects.count() == 1


def test_the_default_moves_in_one_step() -> None:
    publish(lambda draft: ai_models.set_default(draft, model_name="gpt-4o-mini"))
    default = ModelRegistry.current().get_default_model(ModelType.TEXT)
    assert default is not None
    assert default.model_name == "gpt-4o-mini"
    assert list(AIModelConfig.objects.filter(is_default=True, model_type="text").values_list("model_name")) == [
        ("gpt-4o-mini",)
    ]


def test_a_tier_moves_from_one_model_to_another_in_one_revision() -> None:
    def assign(draft: Draft) -> None:
        ai_models.update(draft, model_name="google:4@2", is_active=False)
        ai_models.update(draft, model_name="runware:97@1", quality_tier=QualityTier.PREMIUM)

    published = publish(assign)
    assert {(change.key, change.field) for change in published.changes} == {
        ("google:4@2", "is_active"),
        ("runware:97@1", "quality_tier"),
    }
    model = ModelRegistry.current().model_for_tier(QualityTier.PREMIUM)
    assert model is not None
    assert model.model_name == "runware:97@1"


def test_rows_are_created_and_deleted() -> None:
    model = AIModel(
        model_name="new-image",
        display_name="New",
        model_type=ModelType.IMAGE,
        provider_id="acme",
        cost_per_image=Decimal("0.02"),
        rates=(image_rate("0.03", size="64x64", image_quality="hd"),),
        credits_per_image=3,
        quality_tier=QualityTier.BASIC,
        valid_sizes=("64x64",),
        is_active=False,
    )

    def add(draft: Draft) -> None:
        draft.state.put(PROVIDER, "acme", Provider(provider_id="acme", display_name="Acme", config={"region": ["eu"]}))
        draft.state.put(AI_MODEL, model.model_name, model)

    def remove(draft: Draft) -> None:
        draft.state.put(AI_MODEL, model.model_name, None)
        draft.state.put(PROVIDER, "acme", None)

    publish(add)
    assert ModelRegistry.current().get_model("new-image") == model
    assert ModelRegistry.current().get_provider("acme").config == {"region": ("eu",)}
    publish(remove)
    assert "new-image" not in ModelRegistry.current().ai_models
    assert CatalogChange.objects.filter(revision_id=3, action="delete", key="acme").exists()


def test_deleting_a_provider_that_a_model_uses_names_the_model() -> None:
    with pytest.raises(revisions.InvalidCatalog) as refused:
        publish(lambda draft: draft.state.put(PROVIDER, "runware", None))
    assert [problem.key for problem in refused.value.problems] == ["runware:97@1", "google:4@2"]


@pytest.mark.parametrize("gone", [None, {"is_active": False, "is_default": False}])
def test_the_default_goes_only_where_a_successor_is_named(gone: dict[str, bool] | None) -> None:
    def drop(draft: Draft) -> None:
        if gone is None:
            draft.state.put(AI_MODEL, "gpt-5.1", None)
        else:
            ai_models.update(draft, model_name="gpt-5.1", **gone)

    with pytest.raises(revisions.InvalidCatalog, match="name another default in the same step"):
        publish(drop)

    def succeed(draft: Draft) -> None:
        drop(draft)
        ai_models.update(draft, model_name="gpt-4o-mini", is_default=True)

    publish(succeed)
    default = ModelRegistry.current().get_default_model(ModelType.TEXT)
    assert default is not None
    assert default.model_name == "gpt-4o-mini"


def test_an_unreferenced_row_can_be_deleted_in_the_same_step() -> None:
    def merge(draft: Draft) -> None:
        for name in ("runware:97@1", "google:4@2"):
            ai_models.update(draft, model_name=name, provider_id="google")
        draft.state.put(PROVIDER, "runware", None)

    publish(merge)
    assert "runware" not in ModelRegistry.current().providers
    publish(lambda draft: ai_models.update(draft, model_name="gpt-5.1", replaced_by_id="gpt-4o"))

    def unlink(draft: Draft) -> None:
        ai_models.update(draft, model_name="gpt-5.1", replaced_by_id=None)
        draft.state.put(AI_MODEL, "gpt-4o", None)

    publish(unlink)
    assert "gpt-4o" not in ModelRegistry.current().ai_models


def test_a_fallback_can_not_be_deleted() -> None:
    change_model("gpt-5.1", fallback_models=("gpt-4o-mini", "gpt-4o"))
    with pytest.raises(Referenced) as refused:
        publish(lambda draft: ai_models.delete(draft, model_name="gpt-4o"))
    assert refused.value.references == (Reference(entity=AI_MODEL, name="gpt-5.1"),)
    change_model("gpt-5.1", fallback_models=("gpt-4o-mini",))
    publish(lambda draft: ai_models.delete(draft, model_name="gpt-4o"))
    assert ModelRegistry.current().get_model("gpt-5.1").fallback_models == ("gpt-4o-mini",)


def test_the_order_of_fallbacks_is_a_change_that_rolls_back() -> None:
    change_model("gpt-5.1", fallback_models=("gpt-4o-mini", "gpt-4o"))
    (change,) = change_model("gpt-5.1", fallback_models=("gpt-4o", "gpt-4o-mini")).changes
    names = (change.field, change.before, change.after)
    assert names == ("fallback_models", ["gpt-4o-mini", "gpt-4o"], ["gpt-4o", "gpt-4o-mini"])
    publish(lambda draft: history.roll_back(draft, to_number=2))
    assert ModelRegistry.current().get_model("gpt-5.1").fallback_models == ("gpt-4o-mini", "gpt-4o")


def test_the_same_in_another_form_is_no_change() -> None:
    model = ModelRegistry.current().get_model("dall-e-3")
    published = change_model("dall-e-3", rates=tuple(reversed(model.rates)), cost_per_image=Decimal("0.0400"))
    assert published.changes == ()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"sort_order": 2**31}, "sort_order"),
        ({"display_name": "a\x00b"}, "display_name"),
        ({"cost_per_image": "much"}, "cost_per_image"),
        ({"credits_per_image": 1.5}, "credits_per_image"),
    ],
)
def test_an_impossible_value_is_a_problem_of_its_field(values: dict[str, object], field: str) -> None:
    with pytest.raises(revisions.InvalidCatalog) as refused:
        change_model("dall-e-3", **values)
    assert field in [problem.field for problem in refused.value.problems]
    assert CatalogRevision.objects.count() == 1


def test_a_row_keeps_its_name() -> None:
    def rename(draft: Draft) -> None:
        row = replace(draft.state.ai_models["gpt-4o"], model_name="renamed")
        draft.state.put(AI_MODEL, "gpt-4o", row)

    with pytest.raises(revisions.InvalidCatalog, match="name can't change"):
        publish(rename)


@pytest.mark.parametrize(
    ("words", "field"), [({"author": ""}, "author"), ({"author": "a" * 201}, "author"), ({"reason": " "}, "reason")]
)
def test_a_revision_has_an_author_and_a_reason(words: dict[str, str], field: str) -> None:
    with pytest.raises(revisions.InvalidCatalog) as refused:
        publish(nothing, **words)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_any_earlier_state_is_rebuilt_from_the_changes() -> None:
    states = [ModelRegistry.current().to_state()]
    for credits in (6, 7):
        change_model("dall-e-3", credits_per_image=credits, rates=())
        states.append(ModelRegistry.current().to_state())
    publish(lambda draft: draft.state.put(PROVIDER, "stripe", None))
    states.append(ModelRegistry.current().to_state())
    assert [history.state_at(number) for number in (1, 2, 3, 4)] == states


def test_settings_are_one_row_that_can_change_and_never_go() -> None:
    def price_change(draft: Draft) -> None:
        assert draft.state.settings is not None
        draft.state.settings = replace(draft.state.settings, price_per_credit_usd=Decimal("0.10"))

    def gone(draft: Draft) -> None:
        draft.state.settings = None

    publish(price_change)
    assert ModelRegistry.current().settings.price_per_credit_usd == Decimal("0.1")
    with pytest.raises(revisions.InvalidCatalog):
        publish(gone)
