"""What calls of a job are made with: the catalog says how a model is called, settings and overrides how it writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.catalog import history, overrides, templates
from backend.catalog.enums import FunctionName
from backend.catalog.overrides import ModelConfig
from backend.catalog.provider_config import config_of
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import MAX_IMAGES_PER_REQUEST, AIModel, Provider
from backend.credits.quotes import Quote, QuoteLine
from backend.generation import fallbacks, protocols, settlement, work
from backend.generation.adapters import IMAGES, ImageAdapter, openai_images
from backend.generation.calls import ImageCall, TextCall
from backend.generation.models import Job
from backend.generation.work import ImageWork, TextWork, Work

SECONDS = 120
"""Until a provider has answered, where its config does not say otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSettings:
    registry: ModelRegistry
    task: Work
    quote: Quote
    config: ModelConfig

    @classmethod
    def of(cls, job: Job, now: datetime) -> "CallSettings":
        """As they are now. Raises Unreadable."""
        registry = ModelRegistry.current()
        task = work.from_json(job.kind, job.input)
        return cls(
            registry=registry,
            task=task,
            quote=settlement.quote_of(job),
            config=overrides.get_model_config(
                registry=registry, account_id=job.account_id, now=now, function=_function_of(task)
            ),
        )

    @property
    def line(self) -> QuoteLine:
        return self.quote.lines[0]

    def models(self) -> Sequence[AIModel]:
        """Those that may serve, in their order: what was bought, also where it was switched off since."""
        sold = history.state(number=self.quote.revision).ai_models
        needs_json = isinstance(self.task, TextWork) and self.task.json is not False
        models = fallbacks.candidates(registry=self.registry, sold=sold, line=self.line, needs_json=needs_json)
        return [model for model in models if self._is_callable(model)]

    def _is_callable(self, model: AIModel) -> bool:
        return self.provider(model).is_active and self.adapter_of(model) is not None

    def provider(self, model: AIModel) -> Provider:
        return self.registry.get_provider(model.provider_id)

    def adapter_of(self, model: AIModel) -> str | None:
        return protocols.adapter_of(provider=self.provider(model), model=model)

    def is_polled(self, model: AIModel) -> bool:
        """Whether a call can be repeated by its id without being done twice."""
        adapter = self._image_adapter(model)
        return adapter is not None and adapter.IS_POLLED

    def most_images(self, model: AIModel) -> int:
        """That one call makes."""
        adapter = self._image_adapter(model)
        is_single = (adapter is not None and adapter.IS_SINGLE) or model.image_family == openai_images.DALL_E
        return 1 if is_single else MAX_IMAGES_PER_REQUEST

    def _image_adapter(self, model: AIModel) -> ImageAdapter | None:
        return IMAGES.get(self.adapter_of(model) or "")

    def seconds(self, model: AIModel) -> float:
        """How long a call may take."""
        return config_of(self.provider(model)).timeout_seconds or SECONDS

    def text_call(self, model: AIModel, task: TextWork) -> TextCall:
        """A call for the job's work, or for its repair."""
        return text_call(model=model, task=task, config=self.config, most_output=self.line.max_output_tokens)

    def image_call(self, model: AIModel, *, images: int, request_id: str) -> ImageCall:
        task = self.task
        assert isinstance(task, ImageWork)
        return ImageCall(
            model=model.model_name,
            prompt=self._image_prompt(task.prompt),
            count=images,
            size=self.line.size or model.valid_sizes[0],
            output="base64",  # a link would have to be fetched, and ends soon
            quality=self.line.image_quality,
            family=model.image_family,
            request_id=request_id,
        )

    def _image_prompt(self, prompt: str) -> str:
        template, style = self.config.prompt, self.config.image_style
        assert template is not None  # a function has its prompt
        return templates.render(template, {"prompt": prompt, "image_style": style})


def _function_of(task: Work) -> FunctionName | None:
    """All images are asked for by the prompt of one function; a text may be for any."""
    if isinstance(task, ImageWork):
        return FunctionName.GENERATE_IMAGES
    return FunctionName(task.batch.function) if task.batch is not None else None


def text_call(*, model: AIModel, task: TextWork, config: ModelConfig, most_output: int | None) -> TextCall:
    """A call of a model as the catalog says. `most_output` is in tokens, beside the task's own limit."""
    limits = (task.max_output_tokens, most_output, model.max_output_tokens)
    return TextCall(
        model=model.model_name,
        prompt=task.prompt,
        system=task.system,
        temperature=None if model.refuses_temperature else config.temperature,
        max_output_tokens=min(limit for limit in limits if limit is not None),
        json=task.json,
        output_limit_parameter=model.output_limit_parameter,
    )
