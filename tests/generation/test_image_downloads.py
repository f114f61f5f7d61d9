"""A provider's link is fetched by the safe client: what comes are its bytes, or why they did not."""

from typing import Any

import pytest

from backend.generation import image_download
from backend.generation.image_download import DownloadFailed
from tests.support.pictures import picture
from tests.support.stand_ins import Scripted, stand_in

PATH = "/signed/0001.png?signature=hunter2"


@pytest.fixture
def insecure(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


def failure(url: str, **options: Any) -> DownloadFailed:
    with pytest.raises(DownloadFailed) as failed:
        image_download.download(url=url, **options)
    assert "hunter2" not in repr(failed.value) + repr(failed.value.__cause__)
    return failed.value


def test_the_bytes_come_as_they_are(insecure: None) -> None:
    with stand_in(Scripted(body=picture(), headers={"Content-Type": "text/html"})) as provider:
        assert image_download.download(url=provider.base + PATH) == picture()
    assert [(asked.method, asked.path) for asked in provider.asked] == [("GET", PATH)]
    assert "Authorization" not in provider.asked[0].headers


@pytest.mark.parametrize(
    ("status", "retryable"),
    [(302, False), (204, False), (206, False), (403, False), (404, False), (429, True), (503, True)],
)
def test_any_other_status_is_a_failure_and_no_redirect_is_followed(
    insecure: None, status: int, retryable: bool
) -> None:
    headers = {"Location": "/elsewhere.png"}
    with stand_in(Scripted(status=status, body=b"", headers=headers)) as provider:
        failed = failure(provider.base + PATH)
    assert (failed.reason, failed.retryable) == (f"status {status}", retryable)
    assert len(provider.asked) == 1


def test_a_longer_answer_than_an_image_may_have_is_not_read(insecure: None) -> None:
    with stand_in(Scripted(body=bytes(32_000_001))) as provider:
        assert failure(provider.base + PATH).reason == "AnswerRefused"


def test_a_compressed_answer_is_refused(insecure: None) -> None:
    with stand_in(Scripted(body=picture(), headers={"Content-Encoding": "gzip"})) as provider:
        assert failure(provider.base + PATH).reason == "AnswerRefused"


@pytest.mark.parametrize(
    "url",
    [
        "http://images.example.com" + PATH,
        "file:///etc/passwd",
        "data:image/png;base64,hunter2",
        "https://[::1" + PATH,
        "https://user:hunter2@169.254.169.254" + PATH,
        "https://images.example.com:x" + PATH,
        "\ud800",
        "",
    ],
)
def test_only_https_at_a_public_address_is_asked(url: str) -> None:
    failed = failure(url, resolve=lambda host, _: [host])
    assert not failed.retryable


def test_a_name_that_leads_inside_is_refused() -> None:
    failed = failure("https://images.example.com" + PATH, resolve=lambda *_: ["10.0.0.1"])
    assert (failed.reason, failed.retryable) == ("AddressRefused", False)


def test_a_provider_that_is_away_may_be_asked_again(insecure: None) -> None:
    with stand_in() as provider:
        base = provider.base
    failed = failure(base + PATH)
    assert (failed.reason, failed.retryable) == ("ConnectError", True)
