"""Token usage as each provider reports it, brought to one shape.

OpenAI's input includes cached tokens and its output includes reasoning; Anthropic's input excludes what was
written to and read from the cache and it reports no total; Gemini's candidates exclude thoughts and its total
has them. Sources: the providers' API references for chat completions, messages and generateContent.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from backend.pricing.errors import NegativeUsage

Report: TypeAlias = Mapping[str, Any]
"""A usage object as its provider sent it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenUsage:
    """Tokens of one call, each counted once; `total_tokens` is what credits are computed from."""

    input_tokens: int  # neither read from nor written to a cache
    output_tokens: int  # reasoning included
    total_tokens: int
    cached_input_tokens: int = 0
    cache_write_tokens: int = 0

    def __post_init__(self) -> None:
        counts = (self.input_tokens, self.output_tokens, self.total_tokens, self.cached_input_tokens)
        if min(*counts, self.cache_write_tokens) < 0:
            raise NegativeUsage("Usage can't be negative.")


def from_openai(usage: Report) -> TokenUsage:
    # `or 0`, because providers may send null or omit the field.
    cached = (usage.get("prompt_tokens_details") or {}).get("cached_tokens") or 0
    return TokenUsage(
        input_tokens=usage["prompt_tokens"] - cached,
        cached_input_tokens=cached,
        output_tokens=usage["completion_tokens"],
        total_tokens=usage["total_tokens"],
    )


def from_anthropic(usage: Report) -> TokenUsage:
    read = usage.get("cache_read_input_tokens") or 0
    written = usage.get("cache_creation_input_tokens") or 0
    return TokenUsage(
        input_tokens=usage["input_tokens"],
        cached_input_tokens=read,
        cache_write_tokens=written,
        output_tokens=usage["output_tokens"],
        total_tokens=usage["input_tokens"] + written + read + usage["output_tokens"],
    )


def from_google(usage: Report) -> TokenUsage:
    cached = usage.get("cachedContentTokenCount") or 0
    return TokenUsage(
        input_tokens=usage["promptTokenCount"] - cached,
        cached_input_tokens=cached,
        output_tokens=(usage.get("candidatesTokenCount") or 0) + (usage.get("thoughtsTokenCount") or 0),
        total_tokens=usage["totalTokenCount"],
    )
