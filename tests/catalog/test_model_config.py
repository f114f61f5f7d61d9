"""What a function of an account is run with: its overrides over the function, over the settings, over the default."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.catalog import ai_models, functions, overrides, settings
from backend.catalog.enums import FunctionName, QualityTier
from backend.catalog.models import AccountOverride
from backend.catalog.models.overrides import OverrideName
from backend.catalog.overrides import InvalidOverrides, ModelConfig
from backend.catalog.registry import ModelRegistry
from backend.shared import clock
from tests.support import generating
from tests.support.publishing import publish

pytestmark = pytest.mark.django_db

CLUSTER, CONTENT, IMAGES = FunctionName.AUTO_CLUSTER, FunctionName.GENERATE_CONTENT, FunctionName.GENERATE_IMAGES


def override(account: Account, function: FunctionName | None = None, **values: Any) -> None:
    names = {OverrideName(name): value for name, value in values.items() if name != "ends_at"}
    overrides.update(
        registry=ModelRegistry.current(),
        account=account,
        function=function,
        values=names,
        author="ada",
        reason="a test",
        now=clock.now(),
        ends_at=values.get("ends_at"),
    )


def config(account: Account | None, function: FunctionName | None = CLUSTER, **later: int) -> ModelConfig:
    now = clock.now() + timedelta(**later)
    account_id = account.id if account is not None else None
    return overrides.get_model_config(
        registry=ModelRegistry.current(), account_id=account_id, now=now, function=function
    )


def model(account: Account | None, function: FunctionName | None = CLUSTER) -> str | None:
    account_id = account.id if account is not None else None
    one = overrides.text_model(
        registry=ModelRegistry.current(), account_id=account_id, now=clock.now(), function=function
    )
    both = config(account, function).text_model
    assert one == both  # the short way says the same
    return one.model_name if one else None


def problems(account: Account, function: FunctionName | None = None, **values: Any) -> list[tuple[str | None, str]]:
    with pytest.raises(InvalidOverrides) as refused:
        override(account, function, **values)
    assert not AccountOverride.objects.exists()
    return [(problem.field, problem.message) for problem in refused.value.problems]


@pytest.fixture
def account() -> Account:
    return generating.account()


@pytest.fixture(autouse=True)
def _gpt_4o_is_on_sale() -> None:
    publish(lambda draft: ai_models.activate(draft, model_name="gpt-4o"))


def test_without_a_function_it_has_nothing_of_one() -> None:
    found = config(None, None)
    assert (found.prompt, found.system_prompt, found.max_output_tokens, found.temperature) == (
        None,
        None,
        None,
        Decimal("0.7"),
    )


def test_a_function_has_its_own_over_the_settings(account: Account) -> None:
    row = ModelRegistry.current().functions[CLUSTER]
    found = config(account)
    assert (found.temperature, found.max_output_tokens) == (Decimal("0.2"), 4096)
    assert (found.system_prompt, found.prompt, found.repair_prompt) == (
        row.system_prompt,
        row.prompt,
        row.repair_prompt,
    )
    publish(lambda draft: settings.update(draft, temperature=Decimal("0.9")))
    assert (config(account).temperature, config(account, CONTENT).temperature) == (Decimal("0.2"), Decimal("0.9"))


def test_each_layer_takes_precedence_over_the_one_before(account: Account) -> None:
    assert model(account) == "gpt-5.1"
    publish(lambda draft: functions.update(draft, function=CLUSTER, text_model_id="gpt-4o"))
    assert (model(account), model(None), model(account, CONTENT)) == ("gpt-4o", "gpt-4o", "gpt-5.1")
    override(account, text_model="gpt-4o-mini", temperature=Decimal("1.1"))
    assert (model(account), model(None), model(account, None)) == ("gpt-4o-mini", "gpt-4o", "gpt-4o-mini")
    assert config(account).temperature == Decimal("1.1")
    override(account, CLUSTER, text_model="gpt-5.1", temperature=Decimal("1.5"))
    assert (model(account), model(account, CONTENT), model(account, None)) == ("gpt-5.1", "gpt-4o-mini", "gpt-4o-mini")
    assert (config(account).temperature, config(account, CONTENT).temperature) == (Decimal("1.5"), Decimal("1.1"))


def test_a_model_that_is_off_sale_leaves_the_choice_to_the_layer_below(account: Account) -> None:
    publish(lambda draft: functions.update(draft, function=CLUSTER, text_model_id="gpt-4o"))
    override(account, CLUSTER, text_model="gpt-4o-mini")
    publish(lambda draft: ai_models.deactivate(draft, model_name="gpt-4o-mini"))
    assert model(account) == "gpt-4o"
    publish(lambda draft: ai_models.deactivate(draft, model_name="gpt-4o"))
    assert model(account) == "gpt-5.1"


def test_prompts_and_limits_of_one_account_until_they_end(account: Account) -> None:
    was, ends_at = config(account), clock.now() + timedelta(days=1)
    override(account, CLUSTER, prompt="Put {{ keywords }} in order", max_output_tokens=900, ends_at=ends_at)
    found = config(account)
    assert (found.prompt, found.max_output_tokens, found.system_prompt) == (
        "Put {{ keywords }} in order",
        900,
        was.system_prompt,
    )
    assert config(account, days=2) == was
    assert config(account, CONTENT).prompt == ModelRegistry.current().functions[CONTENT].prompt


def test_images_have_a_tier_and_a_style_of_their_own(account: Account) -> None:
    publish(lambda draft: functions.update(draft, function=IMAGES, quality_tier=QualityTier.QUALITY))
    assert config(account, IMAGES).quality_tier == QualityTier.QUALITY
    override(account, IMAGES, quality_tier=QualityTier.PREMIUM, image_style="noir")
    found = config(account, IMAGES)
    assert (found.quality_tier, found.image_style, config(account, None).image_style) == (
        QualityTier.PREMIUM,
        "noir",
        "photorealistic",
    )


def test_what_is_taken_back_is_that_of_the_function_alone(account: Account) -> None:
    override(account, temperature=Decimal(1))
    override(account, CLUSTER, temperature=Decimal(2))
    override(account, CLUSTER, temperature=None)
    assert (config(account).temperature, [row.key for row in AccountOverride.objects.all()]) == (
        Decimal(1),
        [f"{account.id}/temperature"],
    )
    override(account, CLUSTER, temperature=Decimal(2))
    assert AccountOverride.objects.get(function=CLUSTER).key == f"{account.id}/auto_cluster/temperature"


def test_prompts_of_an_account_are_checked_as_those_of_a_function(account: Account) -> None:
    listed = "It can have {{ keywords }} and {{ language }}."
    assert problems(account, CLUSTER, prompt="Sort {{ words }}") == [
        ("prompt", "Line 1: there is no variable {{ words }}. " + listed),
        ("prompt", "It needs the variable {{ keywords }}. " + listed),
    ]
    assert problems(account, CLUSTER, max_output_tokens=0) == [("max_output_tokens", "Give 1 to 100,000,000 tokens.")]


def test_a_function_has_only_what_it_can_have_otherwise(account: Account) -> None:
    assert problems(account, prompt="{{ keywords }}") == [
        (
            "prompt",
            "An account, without a function, can have otherwise: image style, image quality, images per article, "
            "temperature and text model.",
        )
    ]
    assert problems(account, IMAGES, temperature=Decimal(1)) == [
        ("temperature", "Make images can have otherwise: quality tier, prompt and image style.")
    ]
