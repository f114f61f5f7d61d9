"""Token usage as each provider reports it, brought to one shape of parts that don't overlap.

OpenAI's input includes cached, written, audio and image tokens and its output reasoning; what speaks OpenAI's
format may report reasoning outside of it (xAI), or in the total alone (Gemini). Anthropic's input excludes what was
written to and read from the cache, and it reports no total; Gemini's candidates exclude thoughts, its prompt excludes
that of tools, and its total has all. Sources: the providers' API references for chat completions, responses, images,
messages and generateContent.

A total that is missing, null, 0 or below its parts is their sum; what it has beyond them is unknown. Parts that
contradict each other are refused, so that no report makes work cheaper than it was.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from backend.pricing.components import Component, ServiceTier
from backend.pricing.errors import NegativeUsage, UnreadableUsage

Report: TypeAlias = Mapping[str, Any]
"""A usage object as its provider sent it."""

PARTS = {
    "input_tokens": Component.INPUT,
    "cached_input_tokens": Component.CACHED_INPUT,
    "cache_write_tokens": Component.CACHE_WRITE_5M,
    "cache_write_1h_tokens": Component.CACHE_WRITE_1H,
    "input_audio_tokens": Component.AUDIO_IN,
    "input_image_tokens": Component.IMAGE_IN,
    "output_tokens": Component.OUTPUT,
    "reasoning_tokens": Component.REASONING,
    "output_audio_tokens": Component.AUDIO_OUT,
    "output_image_tokens": Component.IMAGE_OUT,
}
INPUT_PARTS = (*tuple(PARTS)[:6], "unknown_input_tokens")
UNKNOWN = ("unknown_input_tokens", "unknown_tokens")
STANDARD_NAMES = frozenset({"auto", "default", "on_demand", "standard", "standard_only"})
SERVICE_TIER = re.compile(r"[a-z0-9_-]{1,20}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenUsage:
    """Tokens of one call, each counted once; `total_tokens` is what credits are computed from.

    It is never below the sum of the parts: what it has beyond them is added to `unknown_tokens`.
    """

    input_tokens: int  # text that was neither read from nor written to a cache
    output_tokens: int  # text without reasoning
    total_tokens: int = 0
    cached_input_tokens: int = 0
    cache_write_tokens: int = 0  # kept for 5 minutes, or for as long as is usual
    cache_write_1h_tokens: int = 0
    input_audio_tokens: int = 0
    input_image_tokens: int = 0
    reasoning_tokens: int = 0
    output_audio_tokens: int = 0
    output_image_tokens: int = 0
    unknown_input_tokens: int = 0  # of the input, nobody knows of what kind
    unknown_tokens: int = 0  # in the total, but in no part
    web_searches: int = 0
    service_tier: str | None = None
    is_estimate: bool = False  # whether parts overlap in a way that the report doesn't say

    def __post_init__(self) -> None:
        counts = {name: getattr(self, name) for name in (*PARTS, *UNKNOWN, "total_tokens", "web_searches")}
        if field := next((name for name, count in counts.items() if count < 0), None):
            raise NegativeUsage("Usage can't be negative.", field=field)
        known = sum(counts[name] for name in (*PARTS, *UNKNOWN))
        # Not assignments, because the usage is frozen.
        object.__setattr__(self, "total_tokens", max(known, self.total_tokens))
        object.__setattr__(self, "unknown_tokens", self.unknown_tokens + self.total_tokens - known)

    @property
    def input_side(self) -> int:
        """All tokens of the input, by which rates may begin."""
        return sum(getattr(self, name) for name in INPUT_PARTS)

    def by_component(self) -> dict[Component, int]:
        counts = {component: getattr(self, name) for name, component in PARTS.items()}
        return counts | {Component.WEB_SEARCH: self.web_searches}


def from_openai(usage: Report) -> TokenUsage:
    """Chat completions, responses, images, and whatever speaks their format. Raises UnreadableUsage."""
    report = _Reading(usage)
    total = report.count("total_tokens") or 0
    sent, made = _sides(report, ("prompt_tokens", "input_tokens"), ("completion_tokens", "output_tokens"), total)
    read = _sent_to_openai(report, sent)
    details = report.part("completion_tokens_details", "output_tokens_details")
    reasoning = details.count("reasoning_tokens") or 0
    audio, image = (details.count(name) or 0 for name in ("audio_tokens", "image_tokens"))
    is_outside = _is_reasoning_outside(details, reasoning=reasoning, made=made or 0, known=(sent or 0), total=total)
    if audio + image + (0 if is_outside else reasoning) > (made or 0):
        raise details.contradiction("reasoning_tokens", "audio_tokens", "image_tokens", limit="the output's tokens")
    return TokenUsage(
        **read,
        unknown_input_tokens=max(0, total - (made or 0)) if sent is None and made is not None else 0,
        output_tokens=(made or 0) - audio - image - (0 if is_outside else reasoning),
        reasoning_tokens=reasoning,
        output_audio_tokens=audio,
        output_image_tokens=image,
        total_tokens=total,
        web_searches=report.part("server_tool_use").count("web_search_requests")
        or report.count("num_search_queries")
        or 0,
        service_tier=report.service_tier("service_tier"),
    )


def from_anthropic(usage: Report) -> TokenUsage:
    """Raises UnreadableUsage."""
    report = _Reading(usage)
    read, output = report.count("cache_read_input_tokens") or 0, report.needed("output_tokens")
    lifetimes = report.part("cache_creation")
    five_minutes, one_hour = (lifetimes.count(f"ephemeral_{name}_input_tokens") for name in ("5m", "1h"))
    written = report.count("cache_creation_input_tokens") or 0
    if five_minutes is None and one_hour is None:
        five_minutes = written
    thinking = report.part("output_tokens_details").count("thinking_tokens") or 0
    if thinking > output:
        raise report.part("output_tokens_details").contradiction("thinking_tokens", limit="output_tokens")
    return TokenUsage(
        input_tokens=report.needed("input_tokens"),
        cached_input_tokens=read,
        cache_write_tokens=five_minutes or 0,
        cache_write_1h_tokens=one_hour or 0,
        unknown_input_tokens=max(0, written - (five_minutes or 0) - (one_hour or 0)),
        output_tokens=output - thinking,
        reasoning_tokens=thinking,
        total_tokens=report.count("total_tokens") or 0,
        web_searches=report.part("server_tool_use").count("web_search_requests") or 0,
        service_tier=report.service_tier("service_tier"),
    )


def from_google(usage: Report) -> TokenUsage:
    """In the spelling of the API or of its SDKs. Raises UnreadableUsage."""
    report = _Reading(usage)
    total = report.count(*_both("totalTokenCount")) or 0
    prompt, tools, cached, thoughts = (
        report.count(*_both(f"{name}TokenCount")) for name in ("prompt", "toolUsePrompt", "cachedContent", "thoughts")
    )
    candidates = report.count(*_both("candidatesTokenCount"), *_both("responseTokenCount"))
    if prompt is None and not total:
        raise report.missing("promptTokenCount")
    audio_cached = min(cached or 0, report.modality("AUDIO", *_both("cacheTokensDetails")))
    audio = report.modality("AUDIO", *_both("promptTokensDetails")) - audio_cached
    text = (prompt or 0) - (cached or 0) - audio
    if (cached or 0) > (prompt or 0):
        raise report.contradiction(*_both("cachedContentTokenCount"), limit="promptTokenCount")
    if audio < 0 or text < 0:
        raise report.contradiction(*_both("promptTokensDetails"), limit="promptTokenCount")
    made = {kind: report.modality(kind, *_both("candidatesTokensDetails")) for kind in ("AUDIO", "IMAGE")}
    if sum(made.values()) > (candidates or 0):
        raise report.contradiction(*_both("candidatesTokensDetails"), limit="candidatesTokenCount")
    known = sum(count or 0 for count in (tools, candidates, thoughts))
    return TokenUsage(
        input_tokens=text + (tools or 0),
        cached_input_tokens=cached or 0,
        input_audio_tokens=audio,
        unknown_input_tokens=max(0, total - known) if prompt is None and candidates is not None else 0,
        output_tokens=(candidates or 0) - sum(made.values()),
        reasoning_tokens=thoughts or 0,
        output_audio_tokens=made["AUDIO"],
        output_image_tokens=made["IMAGE"],
        total_tokens=total,
        service_tier=report.service_tier(*_both("serviceTier")),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """A usage object, whose fields may be missing or null. `path` is where it stands in the whole one."""

    report: Report
    path: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.report, Mapping):
            raise UnreadableUsage(f"{self.path.rstrip('.') or 'The usage'} is no object.", field=self.path.rstrip("."))

    def part(self, *names: str) -> "_Reading":
        """The object in the first of these fields that has one."""
        name = next((name for name in names if self.report.get(name) is not None), names[0])
        part = self.report.get(name)
        return _Reading({} if part is None else part, f"{self.path}{name}.")

    def count(self, *names: str) -> int | None:
        """The number in a field of several spellings, or None where all are missing or null."""
        counts = {name: self._count(name) for name in names if self.report.get(name) is not None}
        # Servers that send both spellings may leave one of them at 0.
        if len(set(counts.values()) - {0}) > 1:
            raise UnreadableUsage(f"{self._named(*counts)} contradict each other.", field=self._path(*counts))
        return max(counts.values(), default=None)

    def needed(self, name: str) -> int:
        count = self.count(name)
        if count is None:
            raise self.missing(name)
        return count

    def modality(self, kind: str, *names: str) -> int:
        """Tokens of one kind in a list of `{"modality": ..., "tokenCount": ...}`."""
        name = next((name for name in names if self.report.get(name) is not None), names[0])
        rows = self.report.get(name) or []
        if not isinstance(rows, list | tuple):
            raise UnreadableUsage(f"{self.path}{name} is no list.", field=f"{self.path}{name}")
        parts = [_Reading(row, f"{self.path}{name}[{place}].") for place, row in enumerate(rows)]
        return sum(
            part.count(*_both("tokenCount")) or 0 for part in parts if str(part.report.get("modality")).upper() == kind
        )

    def service_tier(self, *names: str) -> str | None:
        name = next((name for name in names if self.report.get(name) is not None), names[0])
        tier = self.report.get(name)
        if tier is None:
            return None
        if not isinstance(tier, str) or not SERVICE_TIER.fullmatch(tier.lower()):
            raise UnreadableUsage(f"{self.path}{name} is no service tier.", field=f"{self.path}{name}")
        return ServiceTier.STANDARD if tier.lower() in STANDARD_NAMES else tier.lower()

    def missing(self, name: str) -> UnreadableUsage:
        return UnreadableUsage(f"{self.path}{name} is missing.", field=f"{self.path}{name}")

    def contradiction(self, *names: str, limit: str) -> UnreadableUsage:
        present = [name for name in names if self.report.get(name)]
        verb = "is" if len(present) == 1 else "are together"
        return UnreadableUsage(f"{self._named(*present)} {verb} more than {limit}.", field=self._path(*present))

    def _count(self, name: str) -> int:
        count = self.report[name]
        # Not isinstance, for which True is a count of 1.
        if type(count) is not int or count < 0:
            raise UnreadableUsage(f"{self.path}{name} is no whole number from 0.", field=f"{self.path}{name}")
        return count

    def _named(self, *names: str) -> str:
        return " and ".join(f"{self.path}{name}" for name in names)

    def _path(self, *names: str) -> str:
        return f"{self.path}{names[0]}"


def _sides(
    report: _Reading, sent_names: tuple[str, str], made_names: tuple[str, str], total: int
) -> tuple[int | None, int | None]:
    """What was sent and made. One may be missing or null where a total says what it is at most."""
    sent, made = report.count(*sent_names), report.count(*made_names)
    for count, names in ((sent, sent_names), (made, made_names)):
        if count is None and not total:
            raise report.missing(next((name for name in names if name in report.report), names[0]))
    return sent, made


def _sent_to_openai(report: _Reading, sent: int | None) -> dict[str, Any]:
    details = report.part("prompt_tokens_details", "input_tokens_details")
    cached = _hits(report, details, sent or 0)
    written = details.count("cache_write_tokens", "cache_creation_tokens") or 0
    audio, image = (details.count(name) or 0 for name in ("audio_tokens", "image_tokens"))
    if cached > (sent or 0):
        place = details if details.count("cached_tokens") else report
        raise place.contradiction("cached_tokens", "prompt_cache_hit_tokens", limit="the input's tokens")
    if cached + written > (sent or 0):
        raise details.contradiction("cache_write_tokens", "cache_creation_tokens", limit="the input's other tokens")
    if audio + image > (sent or 0):
        raise details.contradiction("audio_tokens", "image_tokens", limit="the input's tokens")
    # Audio may have been cached, too. It costs more, so it counts as audio.
    overlap = max(0, cached + written + audio + image - (sent or 0))
    return {
        "input_tokens": (sent or 0) - cached - written - audio - image + overlap,
        "cached_input_tokens": max(0, cached - overlap),
        "cache_write_tokens": written - max(0, overlap - cached),
        "input_audio_tokens": audio,
        "input_image_tokens": image,
        "is_estimate": overlap > 0,
    }


def _hits(report: _Reading, details: _Reading, sent: int) -> int:
    """Tokens read from a cache: DeepSeek reports hits and misses beside or instead of OpenAI's details."""
    cached, hits = details.count("cached_tokens") or 0, report.count("prompt_cache_hit_tokens") or 0
    if cached and hits and cached != hits:
        problem = f"prompt_cache_hit_tokens and {details.path}cached_tokens contradict each other."
        raise UnreadableUsage(problem, field="prompt_cache_hit_tokens")
    if hits + (report.count("prompt_cache_miss_tokens") or 0) > sent:
        raise report.contradiction("prompt_cache_hit_tokens", "prompt_cache_miss_tokens", limit="the input's tokens")
    return cached or hits


def _is_reasoning_outside(details: _Reading, *, reasoning: int, made: int, known: int, total: int) -> bool:
    """Whether reasoning stands beside the output: where the total has room for both, or no total denies it."""
    if reasoning and total >= known + made + reasoning:
        return True
    # A total below its parts is no witness.
    if reasoning > made and total >= known + made:
        raise details.contradiction("reasoning_tokens", limit="the output's tokens and the total has")
    return reasoning > made


def _both(name: str) -> tuple[str, str]:
    """A name as the API spells it, and as its SDKs do."""
    return name, "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
