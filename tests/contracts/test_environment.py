"""All wrong settings are reported together, without their values."""

import os
from pathlib import Path

import pytest

from backend.config import environment
from backend.config.image_storage import storage_settings
from tests.support.terminal import ratecard

SECRET = "hunter2"


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in environment.Environment.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    assert "DATABASE_URL" not in os.environ


def test_every_missing_setting_is_reported() -> None:
    with pytest.raises(environment.InvalidEnvironment) as refused:
        environment.read()
    assert "SECRET_KEY: It is missing." in str(refused.value)
    assert "ENCRYPTION_KEYS: It is missing." in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", SECRET),
        ("ENCRYPTION_KEYS", f"{SECRET},{SECRET}"),
        ("DATABASE_URL", f"mysql://u:{SECRET}@h/db"),
        ("DATABASE_URL", f"postgresql://u:{SECRET} x@h/db?bad=1"),
        ("DATABASE_URL", f"postgresql://u:p%zz{SECRET}@h/db"),
        ("PORT", SECRET),
        ("REDIS_URL", f"http://u:{SECRET}@h"),
        ("REDIS_URL", f"redis://:{SECRET}#x@h:6379/0"),
        ("REDIS_URL", f"redis://:x/{SECRET}@h:6379/0"),
        ("REDIS_URL", f"redis://:x@h:{SECRET}/0"),
        ("REDIS_URL", f"redis://:x[{SECRET}@h:6379/0"),
        ("SECRET_KEY", SECRET * 7),
        ("TRUSTED_PROXIES", f"10.0.0.0/8,{SECRET}"),
        ("OIDC_ISSUER", f"ftp://{SECRET}"),
        ("PASSWORD_MIN_LENGTH", "7"),
        ("SESSION_HOURS", "0"),
        ("ISSUES_WEBHOOK_URL", f"ftp://{SECRET}"),
        ("IMAGE_STORAGE", f"/{SECRET}"),
        ("IMAGE_STORAGE", f"file://{SECRET}/images"),
        ("IMAGE_STORAGE", f"s3://key:{SECRET}/x@bucket"),
        ("IMAGE_STORAGE", f"s3://{SECRET}@bucket"),
        ("IMAGE_STORAGE", f"s3://key:{SECRET}@"),
        ("IMAGE_STORAGE", f"s3://key:{SECRET}@[bucket"),
        ("IMAGE_STORAGE", f"s3://key:{SECRET}@bucket:x"),
        ("IMAGE_STORAGE", f"s3://bucket?secret_key={SECRET}"),
        ("IMAGE_RETENTION_DAYS", f"-1{SECRET}"),
        ("JOBS_WEBHOOK_URL", f"ftp://{SECRET}"),
        ("JOBS_WEBHOOK_SECRET", SECRET),
        ("JOB_RETENTION_DAYS", f"-1{SECRET}"),
        ("ISSUES_WEBHOOK_SECRET", SECRET),
        ("ISSUES_WEBHOOK_SECRET", f"whsec_{SECRET}"),
    ],
)
def test_a_wrong_value_is_reported_by_its_name_only(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(environment.InvalidEnvironment) as refused:
        environment.read()
    assert f"{name}: " in str(refused.value)
    assert SECRET not in str(refused.value)


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "a key for tests only, which opens nothing else at all")
    monkeypatch.setenv("ENCRYPTION_KEYS", "dGVzdHMgb25seSwgb3BlbnMgbm90aGluZyBlbHNlISE=")
    monkeypatch.setenv("ISSUES_WEBHOOK_URL", f"https://example.com/{SECRET}")
    with pytest.raises(environment.InvalidEnvironment, match="set ISSUES_WEBHOOK_SECRET too") as refused:
        environment.read()
    assert SECRET not in str(refused.value)
    monkeypatch.setenv("ISSUES_WEBHOOK_SECRET", ratecard("secrets", "new-webhook-secret").stdout.strip())
    assert SECRET not in repr(environment.read())


def test_the_webhook_of_jobs_needs_its_secret_too(complete: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBS_WEBHOOK_URL", "https://example.com/jobs")
    words = "set JOBS_WEBHOOK_SECRET too: webhooks are signed; make one with `ratecard secrets new-webhook-secret`"
    with pytest.raises(environment.InvalidEnvironment, match=words):
        environment.read()


@pytest.fixture
def complete(monkeypatch: pytest.MonkeyPatch) -> None:
    """What every deployment sets."""
    monkeypatch.setenv("SECRET_KEY", "a key for tests only, which opens nothing else at all")
    monkeypatch.setenv("ENCRYPTION_KEYS", "dGVzdHMgb25seSwgb3BlbnMgbm90aGluZyBlbHNlISE=")


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"OIDC_ISSUER": "https://id.example.com"}, "set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too"),
        (
            {"OIDC_ISSUER": "http://id.example.com", "OIDC_CLIENT_ID": "x", "OIDC_CLIENT_SECRET": SECRET},
            "must be https",
        ),
    ],
)
def test_single_sign_on_is_whole_and_safe(
    complete: None, monkeypatch: pytest.MonkeyPatch, values: dict[str, str], problem: str
) -> None:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(environment.InvalidEnvironment, match=problem) as refused:
        environment.read()
    assert SECRET not in str(refused.value)


def test_the_identity_provider_may_take_forms(complete: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment.read().identity_provider_origins == []
    monkeypatch.setenv("OIDC_ISSUER", "https://id.example.com:8443/realms/one")
    monkeypatch.setenv("OIDC_CLIENT_ID", "ratecard")
    monkeypatch.setenv("OIDC_CLIENT_SECRET", SECRET)
    assert environment.read().identity_provider_origins == ["https://id.example.com:8443"]
    monkeypatch.setenv("OIDC_FORM_ORIGINS", "https://one.example.com,https://two.example.com")
    assert environment.read().identity_provider_origins == ["https://one.example.com", "https://two.example.com"]
    assert SECRET not in repr(environment.read())


def test_images_are_kept_where_the_setting_says() -> None:
    folder = Path("/srv/ratecard/images")
    local = storage_settings(address=None, folder=folder)
    assert storage_settings(address="file:///srv/ratecard/images", folder=Path("unused")) == local
    assert local["OPTIONS"] == {
        "location": folder,
        "file_permissions_mode": 0o600,
        "directory_permissions_mode": 0o700,
    }
    address = "s3://key:s%2Fcret@a-bucket/a/folder?endpoint_url=https%3A%2F%2Fs3.example.com&addressing_style=virtual"
    assert storage_settings(address=address, folder=folder) == {
        "BACKEND": "backend.generation.s3_storage.S3ImageStorage",
        "OPTIONS": {
            "bucket_name": "a-bucket",
            "location": "a/folder",
            "endpoint_url": "https://s3.example.com",
            "addressing_style": "virtual",
            "access_key": "key",
            "secret_key": "s/cret",
        },
    }
    assert storage_settings(address="s3://a-bucket", folder=folder)["OPTIONS"] == {
        "bucket_name": "a-bucket",
        "location": "",
    }
