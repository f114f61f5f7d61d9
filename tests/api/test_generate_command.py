"""`ratecard generate`: the price, what was made, what was charged and why."""

import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from backend.api.cli import following
from backend.generation import jobs
from backend.generation.ai_engine import AIEngine
from backend.generation.models import Job
from backend.shared import clock
from tests.conftest import integration
from tests.support import books
from tests.support.charging import account
from tests.support.databases import Database
from tests.support.environment import PROJECT
from tests.support.generating import failure, images, serving, text
from tests.support.ids import id_of, key_of
from tests.support.pictures import picture
from tests.support.real_terminal import on_terminal
from tests.support.terminal import ratecard
from tests.support.waiting import wait_until

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


def test_a_text_is_saved_in_a_new_file(tmp_path: Path) -> None:
    file = tmp_path / "lamp.txt"
    with serving(text(1_500, content="Warm brass: 20 €.")):
        done = ratecard(*TEXT, "--output", str(file), "--yes")
    assert (done.exit_code, done.stdout, file.read_bytes()) == (0, f"{file}\n", "Warm brass: 20 €.".encode())


@pytest.mark.parametrize(
    ("command", "name", "words"),
    [
        (TEXT, "", " is a folder: name a file for the text."),
        (TEXT, "kept.txt", " exists, and is not overwritten: name another file."),
        (TEXT, "missing/a.txt", " can't be written: No such file or directory."),
        (TEXT, "kept.txt/a.txt", " can't be written: Not a directory."),
        (TEXT, "x" * 300, " can't be written: File name too long."),
        (IMAGE, "kept.txt", " is a file: name a folder for the images."),
    ],
)
def test_a_bad_output_is_refused_before_the_quote(
    tmp_path: Path, command: tuple[str, ...], name: str, words: str
) -> None:
    (tmp_path / "kept.txt").write_text("kept")
    refused = ratecard(*command, "--output", str(tmp_path / name), "--yes")
    assert (refused.exit_code, refused.stdout, refused.stderr) == (1, "", f"{tmp_path / name}{words}\n")
    assert (Job.objects.count(), (tmp_path / "kept.txt").read_text()) == (0, "kept")


def test_a_folder_that_takes_no_files_is_refused_before_the_quote() -> None:
    refused = ratecard(*IMAGE, "--output", "/proc/made", "--yes")
    assert (refused.exit_code, Job.objects.count()) == (1, 0)
    assert refused.stderr == "/proc/made can't be written: No such file or directory.\n"


def test_what_can_not_be_saved_later_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "lamp.txt"
    file.symlink_to(tmp_path / "missing" / "lamp.txt")
    with serving(text(1_500)):
        failed = ratecard(*TEXT, "--output", str(file), "--yes")
    assert (failed.exit_code, failed.stdout) == (1, "Warm brass.\n")
    assert failed.stderr.endswith(
        f"\n{file} could not be written: File exists. What was made is printed instead, and kept as job "
        f"{id_of('Job', Job.objects.get().id)}.\n"
    )


def test_fewer_images_than_were_asked_for_are_named_and_how_they_open() -> None:
    with serving(images(1), images(1), failure(400, "content_policy_violation")):
        done = ratecard(*IMAGE, "--count", "3", "--yes")
    assert (done.exit_code, done.stdout.count("/images/")) == (0, 2)
    assert "Delivered: 2 of 3 images.\nAn image opens for an hour at its address" in done.stderr


def test_an_external_id_of_two_integrations_needs_one() -> None:
    account(integration("rival"))
    refused = ratecard(*TEXT, "--yes")
    assert (refused.exit_code, Job.objects.count()) == (1, 0)
    assert refused.stderr == "More than one integration has this external id: say whose by --integration.\n"


def test_a_failure_is_said_and_costs_nothing() -> None:
    with serving(failure(400, "content_policy_violation")):
        failed = ratecard(*IMAGE, "--yes")
    assert (failed.exit_code, failed.stdout) == (1, "")
    assert failed.stderr.endswith("Charged 0 credits.\nThe AI provider blocked the content. Change the prompt.\n")


def test_with_worker_another_process_runs_it() -> None:
    ran: list[bool] = []

    def work() -> None:
        try:
            wait_until(lambda: Job.objects.filter(status="queued").exists())
            ran.append(AIEngine().run_next())
        finally:
            connection.close()

    worker = Thread(target=work)
    with serving(text(1_500)):
        worker.start()
        done = ratecard(*TEXT, "--yes", "--worker")
        worker.join()
    assert (done.exit_code, done.stdout, ran) == (0, "Warm brass.\n", [True])


def test_a_missing_worker_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "PATIENCE_SECONDS", 0)
    cancelling = Thread(target=_cancel_the_first_job)
    cancelling.start()
    done = ratecard(*TEXT, "--yes", "--worker")
    cancelling.join()
    assert done.exit_code == 1
    assert done.stderr.count(following.NO_WORKER) == 1


def _cancel_the_first_job() -> None:
    try:
        wait_until(lambda: Job.objects.exists())
        jobs.cancel(access=following.ALL, job_id=Job.objects.get().id, now=clock.now())
    finally:
        connection.close()


def test_what_interrupted_it_is_said(customer: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE generation_attempt ADD CONSTRAINT broken CHECK (number < 0)")
    with serving(text(1_500)) as server:
        done = ratecard(*TEXT, "--yes")
    job = Job.objects.get()
    assert (done.exit_code, server.asked, job.status, job.hold.status) == (1, [], "running", "open")
    assert done.stderr.endswith(
        "It was interrupted by an unexpected error: IntegrityError. Nothing is charged yet, and its 5 credits stay "
        f"held: a worker takes up {id_of('Job', job.id)}, and `jobCancel` ends it.\n"
    )


def test_a_terminal_shows_a_bar_and_ctrl_c_cancels(customer: str, own_database: Database) -> None:
    command = [sys.executable, "-c", "from backend.manage import ratecard; ratecard()", *TEXT, "--yes"]
    environment = {"DATABASE_URL": own_database.url, "INSECURE_ENDPOINTS": "true"}
    with serving(failure(429, **{"Retry-After": "60"})), on_terminal(command, **environment) as terminal:
        terminal.read_until("Waiting for the next attempt")
        terminal.press_ctrl_c()
        seen = terminal.read_until("It was cancelled.")
        assert terminal.process.wait(timeout=30) == 1
    assert "\x1b[" in seen  # a bar that is drawn again in its place
    assert "Charged 0 credits." in seen
    job = Job.objects.get()
    assert (job.status, job.hold.status, job.hold.charged) == ("cancelled", "released", 0)
    assert books.faults(UUID(key_of(customer))) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_job_that_is_left_to_a_worker_is_named(own_database: Database, number: signal.Signals) -> None:
    command = [sys.executable, "-c", "from backend.manage import ratecard; ratecard()", *TEXT, "--yes"]
    environment = {"DATABASE_URL": own_database.url, "INSECURE_ENDPOINTS": "true"}
    with serving(replace(text(1_500), wait=60)), on_terminal(command, **environment) as terminal:
        terminal.read_until("Calling the provider")
        if number == signal.SIGINT:
            terminal.press_ctrl_c()
            terminal.read_until("Cancelling")
        terminal.process.send_signal(number)
        terminal.read_until("5 credits stay held until it ends.")
        assert terminal.process.wait(timeout=30) == 128 + number
    job = Job.objects.get()
    assert f"Left to a worker: job {id_of('Job', job.id)};" in " ".join(terminal.seen.split())
    assert (job.status, job.hold.status) == ("running", "open")


def test_the_example_of_a_run_in_process_runs(own_database: Database) -> None:
    page = (PROJECT / "docs" / "generating.md").read_text()
    (example,) = re.findall(r"^```python\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    environment = {**os.environ, "DATABASE_URL": own_database.url, "INSECURE_ENDPOINTS": "true"}
    command = [sys.executable, "-c", example.replace('"demo"', '"shop"')]
    with serving(text(1_500)):
        said = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True)
    assert said.stdout == "done Warm brass.\n"


def test_too_few_credits_are_said() -> None:
    poor = ratecard(*IMAGE[:-1], "premium", "--count", "8", "--yes")
    assert (poor.exit_code, Job.objects.count()) == (1, 0)
    assert poor.stderr.endswith("This needs 120 credits and 100 are available: 20 missing.\n")
