"""`ratecard generate`: the price, what was made, what was charged and why."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from backend.generation.models import Job
from tests.conftest import integration
from tests.support import books
from tests.support.charging import account
from tests.support.generating import failure, images, serving, text
from tests.support.ids import key_of
from tests.support.pictures import picture
from tests.support.terminal import ratecard

TEXT = ("generate", "text", "A lamp.", "--account", "customer-1", "--max-output-tokens", "4000")
IMAGE = ("generate", "image", "A lamp.", "--account", "customer-1", "--tier", "quality")


@pytest.fixture(autouse=True)
def customer(own_database: object, settings: Any, tmp_path: Path) -> str:
    """With 100 credits. The command runs a job in a thread, which sees what is committed."""
    settings.INSECURE_ENDPOINTS = True
    kept = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path / "kept"}}
    settings.STORAGES = {**settings.STORAGES, "images": kept}
    return account(integration("shop"), credits=100)


def test_a_text_is_printed_with_its_price_and_charge(customer: str) -> None:
    with serving(text(1_500)):
        done = ratecard(*TEXT, typed=b"y\n")
    assert (done.exit_code, done.stdout) == (0, " y\nWarm brass.\n")  # what was typed, as a terminal shows it
    assert "gpt-5.1: 5 credits at most." in done.stderr
    assert "Generate it? [y/N]" in done.stderr
    assert "Charged 2 credits." in done.stderr
    assert "1,500 tokens" in done.stderr
    assert books.faults(UUID(key_of(customer))) == []


def test_without_a_yes_nothing_is_held() -> None:
    refused = ratecard(*TEXT, typed=b"n\n")
    assert (refused.exit_code, refused.stdout, Job.objects.count()) == (1, " n\n", 0)


def test_images_are_saved(tmp_path: Path) -> None:
    with serving(images(2)):
        done = ratecard(*IMAGE, "--count", "2", "--output", str(tmp_path / "made"), "--yes", "--json")
    answer = json.loads(done.stdout)
    assert (answer["status"], answer["credits"], answer["error"]) == ("done", 10, None)
    assert [Path(name).read_bytes() for name in answer["files"]] == [picture(), picture()]
    assert {Path(name).parent for name in answer["files"]} == {tmp_path / "made"}


def test_a_failure_is_said_and_costs_nothing() -> None:
    with serving(failure(400, "content_policy_violation")):
        failed = ratecard(*IMAGE, "--yes")
    assert (failed.exit_code, failed.stdout) == (1, "")
    assert failed.stderr.endswith("Charged 0 credits.\nThe AI provider blocked the content. Change the prompt.\n")


def test_too_few_credits_are_said() -> None:
    poor = ratecard(*IMAGE[:-1], "premium", "--count", "8", "--yes")
    assert (poor.exit_code, Job.objects.count()) == (1, 0)
    assert poor.stderr.endswith("This needs 120 credits and 100 are available: 20 missing.\n")
