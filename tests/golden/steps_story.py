"""A step of every name, as a scheduled change keeps them: each can be made after the one before, from the first state
of the catalog's story."""

from datetime import date
from decimal import Decimal

from backend.catalog.enums import FunctionName, ModelType, OperationType, ProviderType, QualityTier
from backend.catalog.steps import Step, StepName, step
from tests.support.rates import image_rate


def steps() -> list[Step]:
    return [
        step(
            StepName.PROVIDER_CREATE,
            provider_id="forge",
            display_name="Forge",
            provider_type=ProviderType.OTHER,
            api_endpoint="https://forge.example",
            is_active=False,
            config={"regions": ["eu"]},
        ),
        step(StepName.PROVIDER_UPDATE, provider_id="forge", config={"regions": ["eu", "us"]}),
        step(StepName.PROVIDER_DELETE, provider_id="post"),
        step(StepName.PROVIDER_ACTIVATE, provider_id="forge"),
        step(StepName.PROVIDER_DEACTIVATE, provider_id="forge", new_defaults=[]),
        step(
            StepName.AI_MODEL_CREATE,
            model_name="brush",
            display_name="Brush",
            model_type=ModelType.IMAGE,
            provider_id="acme",
            is_active=False,
            cost_per_image=Decimal("0.012"),
            rates=(image_rate("0.0125", size="512x512", image_quality="hd"),),
            credits_per_image=2,
            image_prices=(),
            refuses_temperature=False,
            fallback_models=(),
            quality_tier=QualityTier.PREMIUM,
            valid_sizes=("512x512",),
            deprecated_at=date(2027, 1, 2),
        ),
        step(
            StepName.AI_MODEL_CREATE,
            model_name="writer-2",
            display_name="Writer 2",
            model_type=ModelType.TEXT,
            provider_id="acme",
            is_active=True,
            input_cost_per_1m=Decimal("0.50"),
            output_cost_per_1m=Decimal("1.5"),
            tokens_per_credit=1_000,
            image_prices=(),
            refuses_temperature=False,
            fallback_models=(),
            max_output_tokens=8_192,
            supports_json_mode=True,
        ),
        step(StepName.AI_MODEL_UPDATE, model_name="writer", tokens_per_credit=700, deprecated_at=None),
        step(StepName.AI_MODEL_SET_DEFAULT, model_name="writer-2"),
        step(StepName.AI_MODEL_RETIRE, model_name="writer", successor="writer-2", switch_at=date(2026, 11, 1)),
        step(StepName.TIER_ASSIGN, tier=QualityTier.BASIC, model_name="brush"),
        step(StepName.AI_MODEL_DEACTIVATE, model_name="painter"),
        step(StepName.AI_MODEL_DELETE, model_name="painter"),
        step(StepName.AI_MODEL_ACTIVATE, model_name="brush"),
        step(StepName.OPERATION_UPDATE, operation_type=OperationType.CLUSTERING, min_credits=4, is_active=True),
        step(StepName.FUNCTION_UPDATE, function=FunctionName.AUTO_CLUSTER, prompt="Put {{ keywords }} in order"),
        step(StepName.SETTINGS_UPDATE, image_style="sketch", temperature=Decimal("0.25"), minimum_margin=None),
    ]
