"""Providers on loopback, which nobody has tried before, and an account that pays."""

from pathlib import Path
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.generation import breaker
from tests.support import generating


@pytest.fixture
def loopback(settings: Any, tmp_path: Path) -> None:
    settings.INSECURE_ENDPOINTS = True
    images = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "images": images}
    for provider_id in ("openai", "runware"):
        breaker.reset(provider_id)


@pytest.fixture
def account(db: None) -> Account:
    return generating.account()
