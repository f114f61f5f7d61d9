"""What a job is to do, as it is asked for and as its row keeps it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import TypeAlias

from backend.catalog import templates
from backend.catalog.enums import FunctionName, OperationType, QualityTier
from backend.credits import quotes
from backend.generation import token_bounds
from backend.generation.job_errors import InvalidArticle, InvalidPrompt
from backend.generation.models.jobs import JobKind
from backend.shared.immutable_json import is_storable

JsonAnswer: TypeAlias = bool | Mapping[str, object]
LONGEST_PROMPT, LONGEST_IMAGE_PROMPT, LONGEST_ARTICLE = 1_000_000, 4_000, 255
LONGEST_PROBLEM = 500
"""Of an answer that is not of its function's form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What a text is written for: a batch of a function. Its answer has to be of the function's form.

    `model_name` is the function's own model, if it has one; `repair_prompt` is a template.
    """

    function: FunctionName
    input: Mapping[str, object] = field(repr=False)
    repair_prompt: str = field(repr=False)
    model_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWork:
    """A text to write. The model, its temperature and its price are the account's; no limit: the model's.

    `json`: whether to answer JSON, or the schema of the answer.
    """

    prompt: str = field(repr=False)
    system: str | None = field(default=None, repr=False)
    operation_type: OperationType | None = None
    max_output_tokens: int | None = None
    json: JsonAnswer = False
    batch: Batch | None = None

    @property
    def texts(self) -> tuple[str | None, ...]:
        schema = None if isinstance(self.json, bool) else json.dumps(self.json)
        return self.prompt, self.system, schema

    def repairing(self, *, answer: str, problem: str) -> "TextWork":
        """The same again, with an answer that is not as it has to be."""
        assert self.batch is not None
        repair = templates.render(self.batch.repair_prompt, {"answer": answer, "problem": problem})
        return replace(self, prompt=f"{self.prompt}\n\n{repair}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageWork:
    """Images of a quality tier. No size: the first of the tier's model. Those of one `article` are limited together."""

    prompt: str = field(repr=False)
    tier: QualityTier
    count: int = 1
    size: str | None = None
    article: str = ""


Work: TypeAlias = TextWork | ImageWork


def kind_of(work: Work) -> JobKind:
    return JobKind.TEXT if isinstance(work, TextWork) else JobKind.IMAGE


def check(work: Work) -> None:
    """Raises InvalidPrompt, InvalidArticle."""
    if isinstance(work, TextWork):
        _check("prompt", work.prompt, LONGEST_PROMPT)
        _check("system", work.system or "-", LONGEST_PROMPT)
        if not is_storable(work.json):
            raise InvalidPrompt(field="json", maximum=LONGEST_PROMPT)
    else:
        _check("prompt", work.prompt, LONGEST_IMAGE_PROMPT)
        if work.article and not _can_be_kept(work.article, LONGEST_ARTICLE):
            raise InvalidArticle(maximum=LONGEST_ARTICLE)


def _check(name: str, text: str, longest: int) -> None:
    if not _can_be_kept(text, longest):
        raise InvalidPrompt(field=name, maximum=longest)


def _can_be_kept(text: str, longest: int) -> bool:
    return bool(text.strip()) and len(text) <= longest and is_storable(text)


def request_of(work: Work) -> quotes.Request:
    """What to quote for."""
    if isinstance(work, ImageWork):
        return quotes.ImageRequest(tier=work.tier, count=work.count, size=work.size)
    return quotes.TextRequest(
        input_tokens=most_input_tokens(work),
        model_name=work.batch.model_name if work.batch is not None else None,
        max_output_tokens=work.max_output_tokens,
        operation_type=work.operation_type,
    )


def most_input_tokens(work: TextWork) -> int:
    """Of its larger call: a repair has the answer as well, which is no longer than the output may be."""
    first = token_bounds.at_most(*work.texts)
    if work.batch is None or work.max_output_tokens is None:
        return first
    repair = token_bounds.of(work.batch.repair_prompt) + token_bounds.of("x" * LONGEST_PROBLEM)
    return first + repair + work.max_output_tokens


def to_json(work: Work) -> dict[str, object]:
    values = asdict(work)
    return {name: value for name, value in values.items() if name != "batch" or value is not None}


def without_texts(values: Mapping[str, object]) -> dict[str, object]:
    """The values of a row when their time is over: what was asked for, without its words."""
    blank: dict[str, object] = {"prompt": "", "system": None, "json": False, "batch": None}
    return {name: blank.get(name, value) for name, value in values.items()}


def from_json(kind: str, values: Mapping[str, object]) -> Work:
    """The work of a job's row."""
    if kind == JobKind.TEXT:
        batch = values.get("batch")
        own = None if batch is None else Batch(**batch)  # type: ignore[arg-type]
        return TextWork(**{**values, "batch": own})  # type: ignore[arg-type]
    return ImageWork(**values)  # type: ignore[arg-type]
