"""The answer to what was asked, at a moment: refusals first, then the work, then what goes wrong on its way."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from backend.generation.stand_in import anthropic, errors, google, openai, pictures, runware, text_answers, usages
from backend.generation.stand_in.asked import Answer, Asked, in_json
from backend.generation.stand_in.moments import Moment
from backend.generation.stand_in.runware import Tasks

LATE_SECONDS = 30.0
PAGE = b"<!doctype html><title>Not the answer</title>"
HTML = {"content-type": "text/html"}
FAULTS = {
    "bad-gateway", "redirect", "malformed", "html", "empty", "wrong-shape", "error-in-200",
    "cut", "slow-headers", "slow-body", "lost-answer", "hang-up",
}  # fmt: skip
TEXTS = {
    "openai-chat": openai.CHAT,
    "openai-responses": openai.RESPONSES,
    "anthropic-messages": anthropic.MESSAGES,
    "google-generate": google.GENERATE,
}
OF_IMAGES: Mapping[str, set[str]] = {
    "openai-images": {*pictures.MOMENTS, *pictures.WITH_LINKS, "fewer"},
    "google-images": {*pictures.MOMENTS, "blocked", "blocked-answer"},
    "runware-images": {
        *pictures.MOMENTS, *pictures.WITH_LINKS, "fewer", "some-fail", "working",
        "usage-missing", "usage-null", "usage-zero",
    },
}  # fmt: skip
OF_TEXTS = {"blocked", "blocked-answer", "truncated", "no-end"}

Names: TypeAlias = set[str]


def moments_of(protocol: str) -> Names:
    """The names that a protocol has."""
    provider = protocol.partition("-")[0]
    of_kind = OF_TEXTS if protocol in TEXTS else OF_IMAGES[protocol]
    return {"normal", *FAULTS, *errors.ERRORS[provider], *of_kind, *usages.variants(protocol)}


def answer(asked: Asked, moment: Moment, tasks: Tasks) -> Answer:
    if moment.name not in moments_of(asked.protocol):
        return in_json({"error": f"{asked.protocol} has no moment {moment.name}."}, status=400, is_work=False)
    if asked.protocol == "openai-images" and asked.count > 1 and asked.model.startswith(openai.ONE_IMAGE_ONLY):
        moment = Moment("n-refused")
    if moment.name == "hang-up":
        return Answer(hang_up=True, is_work=False)
    if (refusal := errors.answer(asked, moment)) is not None:
        if refusal.is_work:
            _work(asked, moment, tasks)
        return refusal
    return _on_its_way(_work(asked, moment, tasks), moment)


def _work(asked: Asked, moment: Moment, tasks: Tasks) -> Answer:
    if asked.protocol == "runware-images":
        return runware.answer(asked, moment, tasks)
    if asked.provider == "google" and moment.name == "blocked":
        return google.blocked(asked)
    if asked.protocol == "google-images":
        return google.images(asked, moment)
    if asked.protocol == "openai-images":
        return openai.images(asked, moment)
    return text_answers.answer(TEXTS[asked.protocol], asked, moment)


def _on_its_way(answer: Answer, moment: Moment) -> Answer:
    match moment.name:
        case "bad-gateway":
            return Answer(status=502, headers=HTML, pieces=(PAGE,), is_work=False)
        case "redirect":
            return Answer(status=307, headers={"location": "/elsewhere"}, is_work=False)
        case "malformed":
            body = b"".join(answer.pieces)
            return replace(answer, pieces=(body[: len(body) // 2],))
        case "html" | "empty":
            return replace(answer, headers=HTML, pieces=(PAGE,) if moment.name == "html" else ())
        case "wrong-shape":
            return in_json({"ok": True})
        case "cut":
            return replace(answer, cut=True)
        case "slow-headers":
            return replace(answer, wait=moment.seconds(LATE_SECONDS))
        case "slow-body":
            return replace(answer, drip=moment.seconds(LATE_SECONDS))
        case "lost-answer":
            return replace(answer, wait=None)
    return answer
