"""OpenAI's images. Only the older family takes `response_format`; the newer one answers base64 and reports usage."""

from backend.generation import images, usage_reports
from backend.generation.adapters import openai
from backend.generation.calls import ImageCall, Request, Response
from backend.generation.json_reading import at, list_at, parse
from backend.generation.outcomes import Outcome
from backend.pricing.usage import TokenUsage, from_openai

NAME, PROTOCOLS = "openai-images", ("openai", "openai-responses")
ADDRESS = openai.ADDRESS
IS_POLLED, IS_SINGLE = False, False
DALL_E = "dall-e"
FORMATS = {"url": "url", "base64": "b64_json"}
OLD_QUALITIES = {"low": "standard", "medium": "standard", "high": "hd", "xhigh": "hd", "max": "hd"}
QUALITIES = {"standard": "medium", "hd": "high"}


def request(*, call: ImageCall, key: str) -> Request:
    is_old = call.family == DALL_E
    body: dict[str, object] = {"model": call.model, "prompt": call.prompt, "n": call.count, "size": call.size}
    if call.quality is not None:
        body["quality"] = (OLD_QUALITIES if is_old else QUALITIES).get(call.quality, call.quality)
    if is_old:
        body["response_format"] = FORMATS[call.output]
    return Request(path="/images/generations", headers=openai.headers(key), body=body)


def outcome(*, call: ImageCall, response: Response) -> Outcome:
    body = parse(response.body)
    if failed := openai.failure(response=response, body=body):
        return failed
    items = list_at(body, "data")
    found = [images.image(url=at(item, "url"), base64=at(item, "b64_json")) for item in items]
    return images.outcome(call=call, found=found, usage=_usage(body), request_id=openai.request_id(response.headers))


def _usage(body: object) -> TokenUsage | None:
    """Output is of images unless the details say otherwise."""
    report = at(body, "usage")
    if isinstance(report, dict) and report.get("output_tokens_details") is None:
        report = {**report, "output_tokens_details": {"image_tokens": report.get("output_tokens")}}
    return usage_reports.read(reader=from_openai, report=report)
