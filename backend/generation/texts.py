"""Texts that came, as a whole or as a stream of events: the same outcome of both."""

from abc import ABC, abstractmethod
from typing import Literal, TypeAlias

from backend.generation import failures
from backend.generation.events import Decoder, Event
from backend.generation.json_reading import whole_text
from backend.generation.outcomes import Delivered, ErrorKind, Outcome
from backend.pricing.usage import TokenUsage

Finish: TypeAlias = Literal["stop", "length", "blocked", "error"]


def outcome(*, text: str | None, finish: Finish | None, usage: TokenUsage | None, request_id: str | None) -> Outcome:
    """`text` and `finish` are None where the answer does not have them or they are of a wrong type.

    An empty text is delivered only where the limit cut it off: all tokens may have gone into reasoning.
    """
    if finish == "blocked":
        return failures.blocked(usage=usage, provider_request_id=request_id)
    is_whole = text is not None and (finish == "length" or (finish == "stop" and text != ""))
    if text is None or not is_whole:
        return failures.unusable(usage=usage, provider_request_id=request_id)
    return Delivered(
        text=whole_text(text),
        finish="length" if finish == "length" else "stop",
        usage=reported(usage),
        provider_request_id=request_id,
    )


def reported(usage: TokenUsage | None) -> TokenUsage | None:
    """Delivered work took tokens: a report of none is no report."""
    return usage if usage is not None and usage.total_tokens else None


class EventStream(ABC):
    """Bytes in, texts out, and an outcome at the end. A protocol says what its events mean."""

    ends_by_itself = False
    """Whether the last event is known only by the end of the answer."""

    def __init__(self, *, request_id: str | None = None) -> None:
        self._decoder, self._request_id = Decoder(), request_id
        self._texts, self._half, self._new = list[str](), "", list[str]()
        self.finish: Finish | None = None
        self.usage: TokenUsage | None = None
        self.error: ErrorKind | None = None
        self.is_refused = self.is_done = self.is_broken = False

    @abstractmethod
    def read(self, event: Event) -> None:
        """Take an event: call `add`, set what it says."""

    def feed(self, chunk: bytes) -> str:
        """The text that these bytes complete."""
        for event in self._decoder.feed(chunk):
            if not self.is_done:
                self.read(event)
        self._texts += self._new
        new, self._new = "".join(self._new), []
        return new

    def add(self, text: object) -> None:
        """Text of an event. After the end there must be none: events came out of order."""
        if text is None or text == "":
            return
        if not isinstance(text, str) or self.finish is not None:
            self.is_broken = True
            return
        text = self._half + text
        self._half = text[-1] if "\ud800" <= text[-1] <= "\udbff" else ""  # its other half comes with the next event
        self._new.append(whole_text(text.removesuffix(self._half)))

    @property
    def text(self) -> str:
        """All that came so far."""
        return "".join([*self._texts, *self._new]) + self._half

    def outcome(self, *, is_whole: bool) -> Outcome:
        """`is_whole`: whether the answer came to its end, and was not cut."""
        usage = self.usage if self.finish is not None else None  # what was reported before is not all of it
        if self.error is not None:
            return failures.unusable(error=self.error, usage=usage, provider_request_id=self._request_id)
        if self.is_refused or self.finish == "blocked":
            return failures.blocked(usage=usage, provider_request_id=self._request_id)
        if self.is_broken or not (self.is_done or (self.ends_by_itself and is_whole)):
            return failures.unusable(usage=usage, provider_request_id=self._request_id)
        return outcome(text=self.text, finish=self.finish, usage=usage, request_id=self._request_id)
