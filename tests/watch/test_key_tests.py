"""Key tests against stand-ins that speak each provider's protocol."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pydantic import SecretStr

from backend.catalog import secret_health
from backend.catalog.enums import CallProtocol, ProviderType
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry, ProviderNotFound
from backend.catalog.rows import Provider
from backend.catalog.secret_health import Health
from backend.shared import clock, outbound
from backend.shared.encryption import generate_key
from backend.watch import key_tests, protocols
from backend.watch.key_tests import KeyTest, KeyTestFailure
from tests.support.providers import KEY, provider
from tests.support.publishing import move, set_key
from tests.support.stand_ins import Scripted, certificate_for, stand_in

pytestmark = pytest.mark.django_db

MODELS = b'{"models": [{"name": "models/a-model"}]}'


@pytest.fixture
def insecure(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


def run(provider_id: str = "openai", **options: Any) -> KeyTest:
    return key_tests.run(registry=ModelRegistry.current(), provider_id=provider_id, now=clock.now(), **options)


def noted(provider_id: str = "openai") -> Health:
    return secret_health.read()[provider_id, "api_key"]


@pytest.mark.usefixtures("insecure")
def test_a_key_that_is_taken_is_noted_without_a_revision() -> None:
    with provider(path="/v1/") as server:
        assert run() == KeyTest(status=200)
    (asked,) = server.asked
    assert (asked.method, asked.path, asked.headers["Authorization"]) == ("GET", "/v1/models", f"Bearer {KEY}")
    assert (asked.headers["User-Agent"], asked.headers["Accept-Encoding"]) == ("ratecard", "identity")
    assert (noted().last_test_ok, noted().last_used_at, CatalogRevision.objects.count()) == (True, None, 2)
    assert noted().last_tested_at is not None


@pytest.mark.usefixtures("insecure")
def test_anthropic_takes_its_key_in_a_header_of_its_own() -> None:
    with provider("anthropic") as server:
        assert run("anthropic") == KeyTest(status=200)
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("GET", "/v1/models")
    assert (asked.headers["x-api-key"], asked.headers["anthropic-version"]) == (KEY, "2023-06-01")
    assert "Authorization" not in asked.headers


@pytest.mark.usefixtures("insecure")
def test_google_takes_its_key_in_a_header_of_its_own() -> None:
    with provider("google", Scripted(body=MODELS)) as server:
        assert run("google") == KeyTest(status=200)
    (asked,) = server.asked
    assert (asked.method, asked.path, asked.headers["x-goog-api-key"]) == ("GET", "/v1beta/models", KEY)
    assert KEY not in asked.path


@pytest.mark.usefixtures("insecure")
def test_runware_is_sent_a_task_that_makes_nothing() -> None:
    with provider("runware", path="/v1") as server:
        assert run("runware") == KeyTest(status=200)
    (asked,) = server.asked
    (task,) = json.loads(asked.body)
    assert (asked.method, asked.path, asked.headers["Authorization"]) == ("POST", "/v1", f"Bearer {KEY}")
    assert UUID(task.pop("taskUUID")).version == 4
    assert task == {"taskType": "modelSearch", "search": "image", "limit": 1}


@pytest.mark.usefixtures("insecure")
def test_an_address_keeps_its_query() -> None:
    with provider(path="/openai/v1?api-version=1") as server:
        assert run() == KeyTest(status=200)
    assert server.asked[0].path == "/openai/v1/models?api-version=1"


@pytest.mark.usefixtures("insecure")
@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        (Scripted(status=401), KeyTestFailure.KEY_REFUSED),
        (Scripted(status=403), KeyTestFailure.KEY_REFUSED),
        (Scripted(status=404), KeyTestFailure.UNEXPECTED_ANSWER),
        (Scripted(status=429), KeyTestFailure.UNEXPECTED_ANSWER),
        (Scripted(status=500), KeyTestFailure.UNEXPECTED_ANSWER),
        (Scripted(status=201), KeyTestFailure.UNEXPECTED_ANSWER),
        (Scripted(body=b"<h1>Welcome</h1>"), KeyTestFailure.UNEXPECTED_ANSWER),
        (Scripted(body=b"[" * 100_000), KeyTestFailure.UNEXPECTED_ANSWER),
        (Scripted(body=b'{"data": "no list"}'), KeyTestFailure.UNEXPECTED_ANSWER),
        (Scripted(body=b"\xff\xfe"), KeyTestFailure.UNEXPECTED_ANSWER),
        (Scripted(body=b""), KeyTestFailure.UNEXPECTED_ANSWER),
    ],
)
def test_an_answer_that_is_no_list_of_models(answer: Scripted, failure: KeyTestFailure) -> None:
    with provider(answer=answer):
        assert run() == KeyTest(failure=failure, status=answer.status)
    assert noted().last_test_ok is False


@pytest.mark.usefixtures("insecure")
@pytest.mark.parametrize(
    ("provider_id", "answer"),
    [
        ("google", Scripted(status=400, body=b'{"error": {"details": [{"reason": "API_KEY_INVALID"}]}}')),
        ("runware", Scripted(status=400, body=b'{"errors": [{"code": "invalidApiKey"}]}')),
        ("runware", Scripted(status=200, body=b'{"data": [], "errors": [{"code": "invalidApiKey"}]}')),
    ],
)
def test_a_key_that_is_refused_in_the_body(provider_id: str, answer: Scripted) -> None:
    with provider(provider_id, answer):
        assert run(provider_id) == KeyTest(failure=KeyTestFailure.KEY_REFUSED, status=answer.status)


@pytest.mark.usefixtures("insecure")
def test_a_redirect_is_reported_and_not_followed() -> None:
    with stand_in() as elsewhere:
        to_there = Scripted(status=302, headers={"Location": f"{elsewhere.base}/v1/models"})
        with provider(answer=to_there):
            assert run() == KeyTest(failure=KeyTestFailure.REDIRECTED, status=302)
    assert elsewhere.asked == []


@pytest.mark.usefixtures("insecure")
def test_an_answer_of_more_than_4_mb_is_not_read() -> None:
    for length, found in (
        (4_000_000, KeyTest(status=200)),
        (4_000_001, KeyTest(failure=KeyTestFailure.UNEXPECTED_ANSWER)),
    ):
        with provider(answer=Scripted(body=b'{"data": []}'.ljust(length))):
            assert run() == found


@pytest.mark.usefixtures("insecure")
def test_a_provider_that_is_not_there() -> None:
    with stand_in() as gone:
        address = gone.base
    move("openai", address, KEY)
    assert run() == KeyTest(failure=KeyTestFailure.UNREACHABLE)
    assert noted().last_test_ok is False


@pytest.mark.usefixtures("insecure")
def test_a_slow_provider() -> None:
    with provider(answer=Scripted(wait=2)):
        assert run(seconds=0.3) == KeyTest(failure=KeyTestFailure.TIMED_OUT)


def test_an_address_that_was_allowed_once_is_refused_at_the_call(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    with provider() as server:
        settings.INSECURE_ENDPOINTS = False
        assert run() == KeyTest(failure=KeyTestFailure.ADDRESS_REFUSED)
    assert (server.asked, noted().last_test_ok) == ([], False)


def test_a_public_name_that_leads_inside_is_refused_at_the_call() -> None:
    set_key("openai", KEY)
    with stand_in() as server:
        move("openai", f"https://api.example.com:{server.port}/v1", KEY)
        found = run(resolve=lambda host, port: ["127.0.0.1"])
    assert (found, server.asked) == (KeyTest(failure=KeyTestFailure.ADDRESS_REFUSED), [])


@pytest.mark.usefixtures("insecure")
def test_a_certificate_of_another_host_gets_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tls, trusted = certificate_for("api.example.com", tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with stand_in(tls=tls) as server:
        move("openai", f"https://other.example.com:{server.port}", KEY)
        assert run(resolve=lambda host, port: ["127.0.0.1"]) == KeyTest(failure=KeyTestFailure.UNREACHABLE)
    assert server.asked == []


@pytest.mark.usefixtures("insecure")
@pytest.mark.parametrize("key", ["sk canary", "sk-canary\n", " sk-canary", "sk-\u0441anary"])
def test_a_key_that_no_header_holds_is_not_sent(key: str) -> None:
    with provider() as server:
        set_key("openai", key)
        assert run() == KeyTest(failure=KeyTestFailure.KEY_MALFORMED)
    assert server.asked == []


def test_without_a_key_nothing_is_asked() -> None:
    assert run() == KeyTest(failure=KeyTestFailure.KEY_NOT_SET)


def test_a_key_that_can_not_be_decrypted(settings: Any) -> None:
    set_key("openai", KEY)
    settings.ENCRYPTION_KEYS = [SecretStr(generate_key())]
    assert run() == KeyTest(failure=KeyTestFailure.KEY_UNREADABLE)
    assert noted() == Health()


def test_a_provider_that_is_no_ai_provider_is_not_called() -> None:
    set_key("stripe", KEY)
    assert run("stripe") == KeyTest(failure=KeyTestFailure.NOT_TESTABLE)
    assert noted("stripe") == Health()


def test_a_provider_that_is_not_there_is_not_found() -> None:
    with pytest.raises(ProviderNotFound):
        run("nobody")


def test_which_protocol_a_provider_speaks() -> None:
    other = Provider(provider_id="acme", display_name="Acme")
    assert protocols.of(other) is None
    assert protocols.of(replace(other, api_endpoint="https://api.acme.example")) is protocols.OPENAI
    assert protocols.of(replace(other, provider_id="google")) is protocols.PROTOCOLS[CallProtocol.GOOGLE]
    assert protocols.of(replace(other, provider_id="google", provider_type=ProviderType.OTHER)) is None


def test_each_provider_has_an_address_of_its_own() -> None:
    client = outbound.client(seconds=1, max_bytes=1)
    asked = {}
    for name, protocol in protocols.PROTOCOLS.items():
        request = protocol.models_request(client=client, address=None, api_key=KEY)
        asked[name] = f"{request.method} {request.url}"
    assert asked == {
        "openai": "GET https://api.openai.com/v1/models",
        "openai-responses": "GET https://api.openai.com/v1/models",
        "anthropic": "GET https://api.anthropic.com/v1/models",
        "google": "GET https://generativelanguage.googleapis.com/v1beta/models",
        "runware": "POST https://api.runware.ai/v1",
    }
