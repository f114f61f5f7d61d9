"""Google's generateContent: texts and images."""

from collections.abc import Iterator
from typing import Any

from backend.generation.stand_in import errors, pictures, usages
from backend.generation.stand_in.asked import Answer, Asked, Json, in_json
from backend.generation.stand_in.moments import Moment
from backend.generation.stand_in.text_answers import Event, TextProtocol
from backend.generation.stand_in.usages import Report
from backend.generation.stand_in.writing import Written

REASONS = {"stop": "STOP", "length": "MAX_TOKENS", "blocked": "SAFETY"}
LONGER_SIDE, TOKENS_OF_IMAGE = 1024, 1_290
BLOCKED: Json = {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}}


def read(body: Any, links: str, *, model: str, is_streamed: bool) -> Asked:
    config = body.get("generationConfig", {})
    makes_images = "IMAGE" in config.get("responseModalities", ())
    is_json = config.get("responseMimeType") == "application/json"
    return Asked(
        protocol="google-images" if makes_images else "google-generate",
        model=model,
        prompt="".join(part["text"] for part in body["contents"][-1]["parts"]),
        is_streamed=is_streamed,
        max_tokens=config.get("maxOutputTokens"),
        json_schema=config.get("responseJsonSchema", {}) if is_json else None,
        size=_size(config.get("imageConfig", {}).get("aspectRatio", "1:1")),
        links=links,
    )


def _size(aspect_ratio: str) -> tuple[int, int]:
    width, height = map(int, aspect_ratio.split(":"))
    longer = max(width, height)
    return LONGER_SIDE * width // longer, LONGER_SIDE * height // longer


def _whole(asked: Asked, written: Written, report: Report) -> Json:
    return _body(asked, [{"text": written.text}], REASONS[written.finish], report)


def _events(asked: Asked, written: Written, report: Report) -> Iterator[Event]:
    """Each event has the usage so far; the last one counts."""
    *before, last = written.pieces or [""]
    for piece in before:
        yield None, _body(asked, [{"text": piece}], None, report)
    yield None, _body(asked, [{"text": last}], REASONS[written.finish], report)


def _body(asked: Asked, parts: list[dict[str, object]], reason: str | None, report: Report) -> Json:
    candidate = {"index": 0, "content": {"role": "model", "parts": parts}, "finishReason": reason}
    if reason in (None, "SAFETY", "IMAGE_SAFETY"):
        del candidate["finishReason" if reason is None else "content"]
    return {"candidates": [candidate], "modelVersion": asked.model, "responseId": "stand-in", **report}


def blocked(asked: Asked) -> Answer:
    """A prompt that is refused is answered 200."""
    sent = max(1, len(asked.prompt.split()))
    return in_json({**BLOCKED, "usageMetadata": {"promptTokenCount": sent, "totalTokenCount": sent}})


def images(asked: Asked, moment: Moment) -> Answer:
    if moment.name == "error-in-200":
        return in_json(errors.body(asked, Moment("server-error")))
    is_made = moment.name not in ("no-images", "blocked-answer")
    made = TOKENS_OF_IMAGE if is_made else 0
    sent = max(1, len(asked.prompt.split()))
    report = usages.report(protocol=asked.protocol, moment=moment, sent=sent, made=made)
    if not is_made:
        reason = "IMAGE_SAFETY" if moment.name == "blocked-answer" else "NO_IMAGE"
        return in_json(_body(asked, [{"text": "A stand-in made no image."}], reason, report))
    image = pictures.image(asked, moment, number=0, names=("", "data"))
    return in_json(_body(asked, [{"inlineData": {"mimeType": "image/png", **image}}], "STOP", report))


GENERATE = TextProtocol(whole=_whole, events=_events)
