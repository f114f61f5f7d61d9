"""What a job is to do, as it is asked for and as its row keeps it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TypeAlias

from backend.catalog.enums import OperationType, QualityTier
from backend.credits import quotes
from backend.generation import token_bounds
from backend.generation.job_errors import InvalidArticle, InvalidPrompt
from backend.generation.models.jobs import JobKind
from backend.shared.immutable_json import is_storable

JsonAnswer: TypeAlias = bool | Mapping[str, object]
LONGEST_PROMPT, LONGEST_IMAGE_PROMPT, LONGEST_ARTICLE = 1_000_000, 4_000, 255


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

    @property
    def texts(self) -> tuple[str | None, ...]:
        schema = None if isinstance(self.json, bool) else json.dumps(self.json)
        return self.prompt, self.system, schema


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
        input_tokens=token_bounds.at_most(*work.texts),
        max_output_tokens=work.max_output_tokens,
        operation_type=work.operation_type,
    )


def to_json(work: Work) -> dict[str, object]:
    return asdict(work)


def without_texts(values: Mapping[str, object]) -> dict[str, object]:
    """The values of a row when their time is over: what was asked for, without its words."""
    blank: dict[str, object] = {"prompt": "", "system": None, "json": False}
    return {name: blank.get(name, value) for name, value in values.items()}


def from_json(kind: str, values: Mapping[str, object]) -> Work:
    """The work of a job's row."""
    if kind == JobKind.TEXT:
        return TextWork(**values)  # type: ignore[arg-type]
    return ImageWork(**values)  # type: ignore[arg-type]
