"""Trying prompts out: one call of a function with values of its variables, saved or not. It charges nobody, and
nothing of it is kept.

The stand-in answers in this process, without a socket or a key; a real provider is called as for a job, within its
limits, and takes its money.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from backend.catalog import overrides, prompts, templates
from backend.catalog.enums import FunctionName, ModelType, OperationType, QualityTier
from backend.catalog.invariants import Problem, RulesBroken
from backend.catalog.overrides import ModelConfig
from backend.catalog.provider_config import config_of
from backend.catalog.registry import ModelNotFound, ModelRegistry, SecretNotSet
from backend.catalog.rows import FUNCTION, AIModel
from backend.credits import quotes
from backend.generation import adapters, image_checks, protocols, provider_limits, waiting, work
from backend.generation.call_settings import text_call
from backend.generation.calls import CallNotPossible, ImageCall, Request, Response, TextCall
from backend.generation.functions import FUNCTIONS
from backend.generation.functions.answers import invalid_form
from backend.generation.functions.function import TextFunction
from backend.generation.functions.schemas import schema_of
from backend.generation.image_checks import CheckedImage, ImageRefused
from backend.generation.outcomes import Delivered, ErrorKind, Failed, Image, Outcome
from backend.generation.provider_limits import ProviderBusy
from backend.pricing.credits import calculate_credits_for_image, calculate_credits_from_tokens
from backend.pricing.rates import Conditions
from backend.pricing.usage import TokenUsage
from backend.shared.encryption import DecryptionFailed

if TYPE_CHECKING:
    from backend.generation.stand_in.in_process import StandIn

SECONDS = 60
POLL_SECONDS = 1.0
MAX_BYTES = 64_000_000


class InvalidTryOut(RulesBroken):
    """The prompts or the values can't be used; nothing was called."""


@dataclass(kw_only=True)
class TryOutFailed(Exception):
    """Nothing usable came of the call that tried a prompt out."""

    reason: ErrorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What to try. A prompt that is None is the account's, or the catalog's; a value that is left out, its example."""

    function: FunctionName
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    system_prompt: str | None = field(default=None, repr=False)
    prompt: str | None = field(default=None, repr=False)
    model_name: str | None = None
    account_id: UUID | None = None
    stand_in: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TryOut:
    """What came. `credits` and `cost_usd` are what a run would be charged and what its provider takes.

    `problem`: why the answer is not of its function's form.
    """

    model_name: str
    stand_in: bool
    system_prompt: str | None
    prompt: str
    text: str | None
    image: CheckedImage | None
    problem: str | None
    is_cut_off: bool
    usage: TokenUsage | None
    credits: int
    cost_usd: Decimal
    cost_is_estimate: bool


def run(*, registry: ModelRegistry, asked: Asked, now: datetime) -> TryOut:
    """Call once. Takes up to a minute and holds no transaction.

    Raises FunctionNotFound, InvalidTryOut, InvalidPrompt, ModelNotFound, NoDefaultModel, TryOutFailed.
    """
    config = overrides.get_model_config(
        registry=registry, account_id=asked.account_id, now=now, function=asked.function
    )
    _check(asked, config)
    model = _model(registry, asked, config)
    name = protocols.adapter_of(provider=registry.get_provider(model.provider_id), model=model)
    if name is None:
        raise TryOutFailed(reason=ErrorKind.BAD_REQUEST)
    call = _call(registry, asked, config, model)
    outcome = (_by_stand_in if asked.stand_in else _by_provider)(registry, model, name, call, now)
    if isinstance(outcome, Failed):
        raise TryOutFailed(reason=outcome.error)
    return _try_out(registry, asked, model, call, outcome, now)


def _check(asked: Asked, config: ModelConfig) -> None:
    """Raises InvalidTryOut."""
    known = [variable.name for variable in prompts.variables_of(asked.function)]
    problems = [
        Problem(FUNCTION, asked.function, "values", f"There is no variable {name}: name one of {', '.join(known)}.")
        for name in asked.values
        if name not in known
    ]
    for place, text in (("system_prompt", asked.system_prompt), ("prompt", asked.prompt)):
        found = prompts.problems(text, field=place, function=asked.function) if text is not None else ()
        problems += [Problem(FUNCTION, asked.function, place, message) for message in found]
    if problems:
        raise InvalidTryOut(tuple(problems))


def _model(registry: ModelRegistry, asked: Asked, config: ModelConfig) -> AIModel:
    """Raises ModelNotFound, NoDefaultModel."""
    kind = asked.function.model_type
    if asked.model_name is not None:
        model = registry.ai_models.get(asked.model_name)
        if model is None or model.model_type != kind or not registry.is_available(model):
            raise ModelNotFound(key=asked.model_name, model_type=kind)
        return model
    of_tier = registry.model_for_tier(config.quality_tier) if config.quality_tier is not None else None
    chosen = config.text_model if kind == ModelType.TEXT else of_tier or registry.get_default_model(kind)
    if chosen is None:
        raise quotes.no_default(registry, kind)
    return chosen


def _call(registry: ModelRegistry, asked: Asked, config: ModelConfig, model: AIModel) -> TextCall | ImageCall:
    """Raises InvalidPrompt."""
    examples = {variable.name: variable.example for variable in prompts.variables_of(asked.function)}
    values = {**examples, **asked.values}
    prompt = templates.render(asked.prompt if asked.prompt is not None else config.prompt or "", values)
    known = FUNCTIONS[asked.function]
    if not isinstance(known, TextFunction):
        work.check(work.ImageWork(prompt=prompt, tier=QualityTier.BASIC))
        return _image_call(config, model, prompt)
    system = asked.system_prompt if asked.system_prompt is not None else config.system_prompt or ""
    task = work.TextWork(prompt=prompt, system=templates.render(system, values).strip() or None)
    work.check(task)
    task = replace(task, json=schema_of(known.output) if model.supports_json_mode else False)
    return text_call(model=model, task=task, config=config, most_output=config.max_output_tokens)


def _image_call(config: ModelConfig, model: AIModel, prompt: str) -> ImageCall:
    return ImageCall(
        model=model.model_name,
        prompt=prompt,
        size=model.valid_sizes[0],
        output="base64",
        quality=config.image_quality,
        family=model.image_family,
        request_id=str(uuid4()),
    )


def _by_stand_in(
    registry: ModelRegistry, model: AIModel, name: str, call: TextCall | ImageCall, now: datetime
) -> Outcome:
    from backend.generation.stand_in.in_process import StandIn  # which a server rarely needs

    stand_in = StandIn()
    if isinstance(call, ImageCall):
        of_images = adapters.IMAGES[name]
        return _answered(lambda: of_images.request(call=call, key="any"), stand_in, name, of_images.outcome, call)
    of_texts = adapters.TEXT[name]
    return _answered(lambda: of_texts.request(call=call, key="any"), stand_in, name, of_texts.outcome, call)


def _answered(
    request: Callable[[], Request],
    stand_in: "StandIn",
    name: str,
    outcome: Callable[..., Outcome],
    call: TextCall | ImageCall,
) -> Outcome:
    try:
        asked = request()
    except CallNotPossible:
        raise TryOutFailed(reason=ErrorKind.BAD_REQUEST) from None
    status, headers, body = stand_in.answer(protocol=name.partition("-")[0], path=asked.path, content=asked.content())
    return outcome(call=call, response=Response(status=status, headers=headers, body=body))


def _by_provider(
    registry: ModelRegistry, model: AIModel, name: str, call: TextCall | ImageCall, now: datetime
) -> Outcome:
    provider = registry.get_provider(model.provider_id)
    try:
        key = registry.get_api_key(provider.provider_id)
        with provider_limits.slot(provider, seconds=SECONDS):
            outcome = _sent(name, call, key, provider.api_endpoint, config_of(provider).timeout_seconds)
    except (SecretNotSet, DecryptionFailed):
        raise TryOutFailed(reason=ErrorKind.AUTH) from None
    except ProviderBusy:
        raise TryOutFailed(reason=ErrorKind.RATE_LIMITED) from None
    except CallNotPossible:
        raise TryOutFailed(reason=ErrorKind.BAD_REQUEST) from None
    waiting.wake(provider.provider_id)
    return outcome


def _sent(name: str, call: TextCall | ImageCall, key: str, address: str | None, seconds: int | None) -> Outcome:
    from backend.generation.transport import Transport  # its client takes long to import

    transport, ends_at = Transport(seconds=min(seconds or SECONDS, SECONDS), max_bytes=MAX_BYTES), _soon()
    if isinstance(call, TextCall):
        return transport.text(adapter=adapters.TEXT[name], call=call, key=key, address=address)
    outcome = transport.images(adapter=adapters.IMAGES[name], call=call, key=key, address=address)
    while isinstance(outcome, Failed) and outcome.poll and time.monotonic() < ends_at:
        time.sleep(POLL_SECONDS)
        outcome = transport.images(
            adapter=adapters.IMAGES[name], call=replace(call, poll=True), key=key, address=address
        )
    return outcome


def _soon() -> float:
    return time.monotonic() + SECONDS


def _try_out(
    registry: ModelRegistry,
    asked: Asked,
    model: AIModel,
    call: TextCall | ImageCall,
    outcome: Delivered,
    now: datetime,
) -> TryOut:
    image = _image(outcome.images[0]) if outcome.images else None
    quality = call.quality if isinstance(call, ImageCall) else None
    size = call.size if isinstance(call, ImageCall) else None
    conditions = Conditions(day=now.date(), size=size, image_quality=quality)
    costed = model.call_cost(usage=outcome.usage, images=len(outcome.images), conditions=conditions)
    # What the stand-in reports is made up: its cost is what the rates say.
    reported = None if asked.stand_in else outcome.reported_cost_usd
    return TryOut(
        model_name=model.model_name,
        stand_in=asked.stand_in,
        system_prompt=call.system if isinstance(call, TextCall) else None,
        prompt=call.prompt,
        text=outcome.text,
        image=image,
        problem=_problem(asked.function, outcome.text),
        is_cut_off=outcome.finish == "length",
        usage=outcome.usage,
        credits=_credits(registry, model, outcome, size or "", quality or "", FUNCTIONS[asked.function].operation_type),
        cost_usd=costed.total if reported is None else reported,
        cost_is_estimate=reported is None and costed.is_estimate,
    )


def _problem(function: FunctionName, text: str | None) -> str | None:
    known = FUNCTIONS[function]
    return invalid_form(known, text or "") if isinstance(known, TextFunction) else None


def _credits(
    registry: ModelRegistry, model: AIModel, outcome: Delivered, size: str, quality: str, operation: OperationType
) -> int:
    row = registry.operations.get(operation)
    minimum = row.min_credits if row is not None else 0
    if model.model_type == ModelType.IMAGE:
        return calculate_credits_for_image(
            images=len(outcome.images),
            credits_per_image=model.image_credits(size=size, image_quality=quality),
            min_credits=minimum,
        )
    tokens = outcome.usage.total_tokens if outcome.usage is not None else 0
    return calculate_credits_from_tokens(
        total_tokens=tokens, tokens_per_credit=model.tokens_per_credit, min_credits=minimum
    )


def _image(image: Image) -> CheckedImage:
    """Raises TryOutFailed where it is none that would be kept."""
    from backend.generation import image_download

    try:
        return image_checks.check(data=image.data or image_download.download(url=image.url or ""))
    except (ImageRefused, image_download.DownloadFailed):
        raise TryOutFailed(reason=ErrorKind.PROVIDER_ERROR) from None
