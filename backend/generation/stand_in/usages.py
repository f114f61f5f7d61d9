"""Usage as each protocol reports it: of what was really written, and of the variants that are seen in the field."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from backend.generation.stand_in.moments import Moment

Report: TypeAlias = Mapping[str, object]
"""What usage adds to an answer: nothing where there is none."""

ABSURD = 1_000_000_000


def _openai_chat(sent: int, made: int, **fields: object) -> Report:
    return {"prompt_tokens": sent, "completion_tokens": made, "total_tokens": sent + made, **fields}


def _openai_responses(sent: int, made: int, **fields: object) -> Report:
    return {"input_tokens": sent, "output_tokens": made, "total_tokens": sent + made, **fields}


def _anthropic(sent: int, made: int, **fields: object) -> Report:
    return {"input_tokens": sent, "output_tokens": made, **fields}


def _google(sent: int, made: int, **fields: object) -> Report:
    return {"promptTokenCount": sent, "candidatesTokenCount": made, "totalTokenCount": sent + made, **fields}


def _google_images(sent: int, made: int, **fields: object) -> Report:
    return _google(sent, made, candidatesTokensDetails=[{"modality": "IMAGE", "tokenCount": made}], **fields)


MAKERS: Mapping[str, Callable[..., Report]] = {
    "openai-chat": _openai_chat,
    "openai-responses": _openai_responses,
    "openai-images": _openai_responses,
    "anthropic-messages": _anthropic,
    "google-generate": _google,
    "google-images": _google_images,
}
NAMES = {"google-generate": "usageMetadata", "google-images": "usageMetadata"}
CHAT, RESPONSES = "openai-chat", "openai-responses"
ANTHROPIC, GOOGLE = "anthropic-messages", "google-generate"
VARIANTS: Mapping[str, Mapping[str, Report]] = {
    CHAT: {
        "usage-cached": _openai_chat(40, 20, prompt_tokens_details={"cached_tokens": 30}),
        "usage-cache-write": _openai_chat(40, 20, prompt_tokens_details={"cache_write_tokens": 10}),
        "usage-reasoning": _openai_chat(40, 20, completion_tokens_details={"reasoning_tokens": 8}),
        "usage-reasoning-outside": _openai_chat(
            40, 20, total_tokens=68, completion_tokens_details={"reasoning_tokens": 8}
        ),
        "usage-hits": _openai_chat(40, 20, prompt_cache_hit_tokens=30, prompt_cache_miss_tokens=10),
        "usage-audio": _openai_chat(40, 20, prompt_tokens_details={"audio_tokens": 5}),
        "usage-details-null": _openai_chat(40, 20, prompt_tokens_details=None, completion_tokens_details=None),
        "usage-tier": _openai_chat(40, 20),
    },
    RESPONSES: {
        "usage-cached": _openai_responses(40, 20, input_tokens_details={"cached_tokens": 30}),
        "usage-cache-write": _openai_responses(40, 20, input_tokens_details={"cache_write_tokens": 10}),
        "usage-reasoning": _openai_responses(40, 20, output_tokens_details={"reasoning_tokens": 8}),
        "usage-reasoning-outside": _openai_responses(
            40, 20, total_tokens=68, output_tokens_details={"reasoning_tokens": 8}
        ),
        "usage-details-null": _openai_responses(40, 20, input_tokens_details=None, output_tokens_details=None),
        "usage-tier": _openai_responses(40, 20),
    },
    ANTHROPIC: {
        "usage-cached": _anthropic(10, 20, cache_read_input_tokens=30),
        "usage-cache-write": _anthropic(
            30,
            20,
            cache_creation_input_tokens=10,
            cache_creation={"ephemeral_5m_input_tokens": 6, "ephemeral_1h_input_tokens": 4},
        ),
        "usage-reasoning": _anthropic(40, 20, output_tokens_details={"thinking_tokens": 8}),
        "usage-tier": _anthropic(40, 20, service_tier="priority"),
        "usage-tools": _anthropic(40, 20, server_tool_use={"web_search_requests": 2}),
    },
    GOOGLE: {
        "usage-cached": _google(40, 20, cachedContentTokenCount=30),
        "usage-reasoning": _google(40, 20, totalTokenCount=68, thoughtsTokenCount=8),
        "usage-tools": _google(40, 20, totalTokenCount=65, toolUsePromptTokenCount=5),
    },
}
FOR_ALL = {"usage-missing", "usage-null", "usage-zero", "usage-absurd"}
BESIDE: Mapping[str, Report] = {"usage-tier": {"service_tier": "flex"}}
"""What OpenAI has beside its usage."""


def variants(protocol: str) -> set[str]:
    return {*VARIANTS.get(protocol, {}), *FOR_ALL} if protocol in MAKERS else set()


def report(*, protocol: str, moment: Moment, sent: int, made: int) -> Report:
    if moment.name == "usage-missing":
        return {}
    name, make = NAMES.get(protocol, "usage"), MAKERS[protocol]
    beside = BESIDE.get(moment.name, {}) if protocol in (CHAT, RESPONSES) else {}
    match moment.name:
        case "usage-null":
            return {name: None}
        case "usage-zero":
            return {name: make(0, 0)}
        case "usage-absurd":
            return {name: make(ABSURD, ABSURD)}
    return {name: VARIANTS.get(protocol, {}).get(moment.name) or make(sent, made), **beside}
