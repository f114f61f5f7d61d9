"""Moments: what goes otherwise than well, when a prompt says so.

A prompt with `[stand-in: rate-limit=2, overloaded, normal]` meets them in this order, one a request, and the last one
from then on. Each text of a prompt is counted for itself.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

IN_PROMPT = re.compile(r"\[stand-in:([^\]]*)\]")
HEADER = "x-stand-in"


@dataclass(frozen=True, slots=True)
class Moment:
    name: str = "normal"
    value: float | None = None

    def seconds(self, default: float) -> float:
        return default if self.value is None else self.value


MOMENTS: Mapping[str, str] = {
    "normal": "the answer that was asked for",
    "rate-limit": "429 of the family that passes, with its wait: `=seconds`, 1 without",
    "quota": "429 of the family that does not pass (Runware: 402)",
    "wrong-key": "the key is refused",
    "bad-request": "400",
    "n-refused": "400: only one image a call; so do models named `dall-e...` for more than one",
    "retired": "the model is no longer served",
    "blocked": "the prompt is refused",
    "blocked-answer": "200, and the answer is withheld, with its usage",
    "server-error": "500",
    "bad-gateway": "502 with a page in HTML",
    "unavailable": "503",
    "gateway-timeout": "504: the work may have been done",
    "overloaded": "529",
    "redirect": "307 to another address",
    "malformed": "200 with JSON that breaks off, though its length is right",
    "html": "200 with a page in HTML",
    "empty": "200 with nothing",
    "wrong-shape": "200 with JSON of another shape",
    "error-in-200": "200 with an error in it; in a stream after its first event",
    "cut": "the connection ends in the middle of the body",
    "no-end": "a stream without its last event",
    "slow-headers": "the answer comes late: `=seconds`, 30 without",
    "slow-body": "the headers come at once, the body drop by drop: `=seconds`, 30 without",
    "lost-answer": "the work is done and never answered",
    "hang-up": "the connection ends without an answer, and no work is done",
    "truncated": "a text that the limit cut off",
    "usage-missing": "no usage (Runware: no cost)",
    "usage-null": "usage is null (Runware: the cost)",
    "usage-zero": "usage of 0 everywhere",
    "usage-absurd": "usage of 1,000,000,000 tokens",
    "usage-cached": "30 of 40 input tokens were cached",
    "usage-cache-write": "10 of 40 input tokens were written to a cache (Anthropic: 6 for 5 minutes, 4 for an hour)",
    "usage-reasoning": "8 of 20 output tokens are reasoning (Google: 8 beside 20)",
    "usage-reasoning-outside": "8 tokens of reasoning beside 20 of output, as xAI counts (OpenAI)",
    "usage-hits": "hits and misses of a cache, as DeepSeek counts (chat)",
    "usage-audio": "5 of 40 input tokens are audio (chat)",
    "usage-details-null": "details of usage are null (OpenAI)",
    "usage-tier": "served by another service tier (OpenAI: flex, Anthropic: priority)",
    "usage-tools": "2 searches (Anthropic), 5 tokens of tools (Google)",
    "some-fail": "the first image failed, the others came (Runware: data and errors)",
    "fewer": "one image less than asked for, and no error",
    "no-images": "200 without an image",
    "not-an-image": "a page in HTML in place of each image",
    "wrong-size": "images of 16x16, whatever was asked for",
    "gone-link": "links to images that answer 404",
    "bad-link": "links to an address that must not be called",
    "working": "work goes on; the result comes by polling, after `=polls` more, 1 without (Runware)",
}
"""What each does. A moment that a protocol does not have is refused with 400, which names it."""


class Sequences:
    """Which moment of a prompt is next. Threads share it."""

    def __init__(self) -> None:
        self._met, self._lock = Counter[str](), Lock()

    def next(self, *, prompt: str, header: str | None) -> Moment:
        found = IN_PROMPT.search(prompt)
        text = header if header is not None else found[1] if found else ""
        moments = [_moment(part) for part in text.split(",") if part.strip()] or [Moment()]
        with self._lock:
            place = self._met[prompt]
            self._met[prompt] += 1
        return moments[min(place, len(moments) - 1)]

    def forget(self) -> None:
        with self._lock:
            self._met.clear()


def _moment(text: str) -> Moment:
    name, _, value = (part.strip() for part in text.partition("="))
    return Moment(name, float(value) if re.fullmatch(r"\d{1,6}(\.\d{1,6})?", value) else None)
