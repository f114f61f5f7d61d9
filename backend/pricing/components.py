"""What providers charge for, and by which unit."""

from enum import StrEnum


class Component(StrEnum):
    INPUT = "input"
    CACHED_INPUT = "cached_input"
    CACHE_WRITE_5M = "cache_write_5m"
    CACHE_WRITE_1H = "cache_write_1h"
    OUTPUT = "output"
    REASONING = "reasoning"
    AUDIO_IN = "audio_in"
    AUDIO_OUT = "audio_out"
    IMAGE_IN = "image_in"  # tokens of images, as against IMAGE, which counts them
    IMAGE_OUT = "image_out"
    IMAGE = "image"
    REQUEST = "request"
    WEB_SEARCH = "web_search"
    SECOND = "second"
    CHARACTER = "character"
    PAGE = "page"


class ServiceTier(StrEnum):
    STANDARD = "standard"
    BATCH = "batch"
    FLEX = "flex"
    PRIORITY = "priority"


INPUT_SIDE = (
    Component.INPUT,
    Component.CACHED_INPUT,
    Component.CACHE_WRITE_5M,
    Component.CACHE_WRITE_1H,
    Component.AUDIO_IN,
    Component.IMAGE_IN,
)
OUTPUT_SIDE = (Component.OUTPUT, Component.REASONING, Component.AUDIO_OUT, Component.IMAGE_OUT)
TOKENS = (*INPUT_SIDE, *OUTPUT_SIDE)
PER_MILLION = frozenset((*TOKENS, Component.CHARACTER))
"""Their rates are USD per 1,000,000; those of all others are USD each."""

FALLBACKS = {
    Component.CACHED_INPUT: Component.INPUT,
    Component.CACHE_WRITE_5M: Component.INPUT,
    Component.CACHE_WRITE_1H: Component.CACHE_WRITE_5M,
    Component.REASONING: Component.OUTPUT,
    Component.AUDIO_IN: Component.INPUT,
    Component.IMAGE_IN: Component.INPUT,
    Component.AUDIO_OUT: Component.OUTPUT,
    Component.IMAGE_OUT: Component.OUTPUT,
}
"""Whose rate counts where a component has none."""

CERTAIN_FALLBACKS = frozenset({Component.CACHED_INPUT, Component.CACHE_WRITE_5M, Component.REASONING})
"""Providers that name no rate of these charge that of the other component; any other fallback is an estimate."""
