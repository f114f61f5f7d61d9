"""Images by Google's generateContent: one a call, by the shape of its size, always in base64."""

from fractions import Fraction

from backend.generation import failures, images
from backend.generation.adapters import google
from backend.generation.calls import ImageCall, Request, Response
from backend.generation.json_reading import at, parse
from backend.generation.outcomes import Outcome

NAME, PROTOCOLS = "google-images", ("google",)
ADDRESS = google.ADDRESS
IS_POLLED, IS_SINGLE = False, True
ASPECT_RATIOS = ("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9")


def request(*, call: ImageCall, key: str) -> Request:
    image = {"aspectRatio": aspect_ratio(call.size)}
    if call.resolution is not None:
        image["imageSize"] = call.resolution
    config: dict[str, object] = {"responseModalities": ["IMAGE"], "imageConfig": image}
    return google.request(call=call, key=key, method="generateContent", system=None, config=config)


def outcome(*, call: ImageCall, response: Response) -> Outcome:
    body = parse(response.body)
    if failed := google.failure(response=response, body=body):
        return failed
    data = [at(part, "inlineData", "data") for part in google.parts(body)]
    found = [images.image(base64=base64) for base64 in data if base64 is not None]
    if not any(found) and google.finish(body) == "blocked":
        return failures.blocked(usage=google.usage(body))
    return images.outcome(call=call, found=found, usage=google.usage(body))


def aspect_ratio(size: str) -> str:
    """The one of Google's that is nearest to a size: 1376x768 is 16:9, not quite."""
    wanted = _ratio(size, "x")
    return min(ASPECT_RATIOS, key=lambda name: max(wanted / _ratio(name, ":"), _ratio(name, ":") / wanted))


def _ratio(text: str, separator: str) -> Fraction:
    width, _, height = text.partition(separator)
    return Fraction(int(width), int(height))
