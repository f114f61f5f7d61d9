"""What a run of a function is made of: the work of its jobs, each of which fits one call of its model at its worst."""

from collections.abc import Sequence
from typing import Any, TypeVar

from backend.catalog import templates
from backend.catalog.enums import FunctionName
from backend.catalog.overrides import ModelConfig
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel
from backend.credits import quotes
from backend.generation import work
from backend.generation.functions import FUNCTIONS
from backend.generation.functions.function import TextFunction, as_json
from backend.generation.functions.generate_image_prompts import ImagePromptsInput
from backend.generation.functions.generate_images import ImagesInput, article_of
from backend.generation.functions.schemas import schema_of
from backend.generation.job_errors import ArticleFull, FunctionInactive, InvalidFunctionInput, TooManyBatches
from backend.generation.work import LONGEST_PROMPT, Batch, ImageWork, TextWork, Work

I = TypeVar("I")  # noqa: E741 - input
MOST_BATCHES = 100
"""Of one run. All are accepted in one transaction, and workers end them within the time that a job has."""


def tasks(*, registry: ModelRegistry, function: FunctionName, input: Any, config: ModelConfig) -> Sequence[Work]:
    """The work of each batch of an input. `config` is the account's, of the function.

    Raises FunctionInactive, NoDefaultModel, FunctionInputTooLarge, InvalidFunctionInput, ArticleFull, TooManyBatches.
    """
    if not registry.get_function(function).is_active:
        raise FunctionInactive(function=function)
    known = FUNCTIONS[function]
    if not isinstance(known, TextFunction):
        return _images(input, config)
    if isinstance(input, ImagePromptsInput) and input.count > config.max_in_article_images:
        raise ArticleFull(maximum=config.max_in_article_images, left=config.max_in_article_images)
    if config.text_model is None:
        raise quotes.no_default(registry)
    return _texts(known, input, config, config.text_model)


def _images(input: ImagesInput, config: ModelConfig) -> Sequence[Work]:
    tier = input.tier or config.quality_tier
    if tier is None:
        raise InvalidFunctionInput(place=("tier",), problem="Name a tier: the function has none of its own.")
    return [
        ImageWork(prompt=each.prompt, tier=tier, size=input.size, article=article_of(input, each))
        for each in input.prompts
    ]


def _texts(function: TextFunction[I, Any], input: I, config: ModelConfig, model: AIModel) -> Sequence[Work]:
    def fits(batch: I) -> bool:
        task, tokens = text_task(function, batch, config, model), function.output_tokens(batch)
        window = model.context_window
        return (
            len(task.prompt) <= LONGEST_PROMPT
            and tokens <= _most_output(config, model)
            and (window is None or work.most_input_tokens(task) + tokens <= window)
        )

    batches = function.batches(input, fits)
    if len(batches) > MOST_BATCHES:
        raise TooManyBatches(batches=len(batches), maximum=MOST_BATCHES)
    return [text_task(function, batch, config, model) for batch in batches]


def text_task(function: TextFunction[I, Any], batch: I, config: ModelConfig, model: AIModel) -> TextWork:
    """One call, by the account's prompts. A model without JSON mode is asked for JSON by the prompt alone."""
    values = function.variables(batch)
    return TextWork(
        prompt=templates.render(config.prompt or "", values),
        system=templates.render(config.system_prompt or "", values).strip() or None,
        operation_type=function.operation_type,
        max_output_tokens=min(_most_output(config, model), function.output_tokens(batch)),
        json=schema_of(function.output) if model.supports_json_mode else False,
        batch=Batch(
            function=function.name,
            input=as_json(batch),
            repair_prompt=config.repair_prompt or "",
            model_name=model.model_name,
        ),
    )


def _most_output(config: ModelConfig, model: AIModel) -> int:
    limits = (config.max_output_tokens, model.max_output_tokens)
    return min((limit for limit in limits if limit is not None), default=0)
