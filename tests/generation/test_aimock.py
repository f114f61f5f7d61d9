"""The adapters against a stand-in that others made: @copilotkit/aimock, one process of Node for all of this file."""

import json
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from backend.generation.adapters import IMAGES, TEXT
from backend.generation.calls import ImageCall, TextCall
from backend.generation.outcomes import Delivered, Failed, Outcome
from backend.generation.transport import Transport
from tests.support.waiting import wait_until
from tests.support.wire import parts

SERVER = Path(__file__).resolve().parents[2] / "frontend/node_modules/@copilotkit/aimock/dist/cli.js"
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMwSJgAAAHkASHKbNIyAAAAAElFTkSuQmCC"
USAGE = {"prompt_tokens": 12, "input_tokens": 12, "promptTokenCount": 12}
USAGE |= {"completion_tokens": 5, "output_tokens": 5, "candidatesTokenCount": 5}
USAGE |= {"total_tokens": 17, "totalTokenCount": 17}
SLOW = {"message": "Slow.", "type": "rate_limit_error", "code": "rate_limit_exceeded"}
FIXTURES = [
    {"match": {"userMessage": "wait"}, "response": {"error": SLOW, "status": 429, "retryAfter": 7}},
    {"match": {"userMessage": "lamp", "endpoint": "image"}, "response": {"image": {"b64Json": PNG}}},
    {"match": {"userMessage": "cut"}, "response": {"content": "Warm", "finishReason": "length", "usage": USAGE}},
    {"match": {"userMessage": "lamp"}, "response": {"content": "Warm light, solid brass.", "usage": USAGE}},
]
PROTOCOLS = {
    "openai-chat": "/v1",
    "openai-responses": "/v1",
    "anthropic-messages": "",
    "google-generate": "",
    "cohere-chat": "",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    file = tmp_path_factory.mktemp("aimock") / "fixtures.json"
    file.write_text(json.dumps({"fixtures": FIXTURES}))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = ["node", str(SERVER), "--strict", "--fixtures", str(file), "--port", str(port), "--log-level", "silent"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            wait_until(lambda: answers(port))
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


@pytest.fixture(autouse=True)
def insecure(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


def answers(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def ask(address: str, protocol: str, prompt: str, *, stream: bool) -> tuple[Outcome, str]:
    version = "v1beta" if protocol == "google-generate" else None  # it serves Google at this one only
    call = TextCall(model="opal-4", prompt=prompt, max_output_tokens=99, stream=stream, api_version=version)
    texts = list[str]()
    outcome = Transport(seconds=20, max_bytes=99_000).text(
        adapter=TEXT[protocol],
        call=call,
        key="test-key-0001",
        address=address + PROTOCOLS[protocol],
        on_text=texts.append,
    )
    return outcome, "".join(texts)


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_text_is_delivered(address: str, protocol: str, stream: bool) -> None:
    outcome, streamed = ask(address, protocol, "A lamp.", stream=stream)
    assert isinstance(outcome, Delivered)
    assert (outcome.text, outcome.finish) == ("Warm light, solid brass.", "stop")
    assert outcome.usage is not None
    assert parts(outcome.usage) == {"input": 12, "output": 5, "total": 17}
    assert streamed == (outcome.text if stream else "")


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_text_that_the_limit_cut_is_delivered(address: str, protocol: str) -> None:
    outcome, _ = ask(address, protocol, "Be cut.", stream=True)
    assert isinstance(outcome, Delivered)
    assert (outcome.text, outcome.finish) == ("Warm", "length")


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_rate_limit_says_how_long_to_wait(address: str, protocol: str, stream: bool) -> None:
    outcome, _ = ask(address, protocol, "You must wait.", stream=stream)
    assert isinstance(outcome, Failed)
    assert (outcome.error, outcome.retryable, outcome.retry_after) == ("rate_limited", True, 7)


def test_an_image_is_delivered(address: str) -> None:
    call = ImageCall(model="opal-4", prompt="A lamp.", size="1024x1024", output="base64", family="gpt-image")
    outcome = Transport(seconds=20, max_bytes=99_000).images(
        adapter=IMAGES["openai-images"], call=call, key="test-key-0001", address=f"{address}/v1"
    )
    assert isinstance(outcome, Delivered)
    assert [image.data is not None and image.data[:4] for image in outcome.images] == [b"\x89PNG"]
