"""`ratecard generate function`: the price, the output, what was charged, and what went wrong."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from backend.generation.models import FunctionRun
from tests.conftest import integration
from tests.support import books, functions
from tests.support.charging import account
from tests.support.functions import answer
from tests.support.generating import failure, serving
from tests.support.ids import id_of, key_of
from tests.support.terminal import ratecard


@pytest.fixture(autouse=True)
def customer(own_database: object, settings: Any) -> str:
    """With 100 credits. The command runs batches in threads, which see what is committed."""
    settings.INSECURE_ENDPOINTS = True
    return account(integration("shop"), credits=100)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "input.json"
    path.write_text(json.dumps(functions.CLUSTER))
    return path


def run(path: Path, *options: str, typed: bytes = b"") -> Any:
    words = ("generate", "function", "auto_cluster", "--account", "customer-1", "--input", str(path), *options)
    return ratecard(*words, typed=typed)


def test_the_output_is_printed_after_its_price(customer: str, file: Path) -> None:
    with serving(answer()):
        done = run(file, typed=b"y\n")
    made = FunctionRun.objects.get()
    assert json.loads(done.stdout.partition("\n")[2]) == {
        "id": id_of("FunctionRun", made.id),
        "status": "done",
        "output": functions.CLUSTERS,
        "credits": 2,
    }
    assert "1 job: 2 credits at most." in done.stderr
    assert (done.exit_code, made.started_by) == (0, "button")
    assert books.faults(UUID(key_of(customer))) == []


def test_a_failure_is_said_and_costs_nothing(file: Path) -> None:
    with serving(failure(400)):
        failed = run(file, "--yes")
    assert (failed.exit_code, json.loads(failed.stdout)["credits"]) == (1, 0)
    assert "Batch 0: The AI provider can't do what was asked. Change the request." in failed.stderr


def test_a_worker_can_run_it(file: Path) -> None:
    done = run(file, "--yes", "--worker")
    assert (done.exit_code, json.loads(done.stdout)["status"]) == (0, "queued")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "is no JSON."),
        ("[]", "is no JSON object."),
        ('{"keywords": []}', "keywords: It takes 1 item at least."),
        ('{"keywords": [{"keyword": "oak", "volume": 1e999}]}', "keywords.0.volume: Leave out NUL, halves of"),
    ],
)
def test_an_input_that_is_none_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text)
    refused = run(path, "--yes")
    assert (refused.exit_code, FunctionRun.objects.count()) == (1, 0)
    assert message in refused.stderr
