"""What a process imports when it starts: nothing that it needs only now and then, or never."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.environment import without_settings

SIGN_IN = {"allauth.account.views", "allauth.account.forms", "requests", "fido2", "qrcode", "oauthlib", "jwt"}
"""Of signing in, which come with the first page that somebody asks for."""
NEVER = {"django.contrib.gis", "strawberry_django", "unittest", "pytest", *SIGN_IN}
SERVER = {"celery", "kombu", "rich", "typer", "click", "httpx", "httpcore", "yaml", "honcho", "psutil"}
"""Beside what no process needs."""
COMMANDS = {"celery", "kombu", "rich", "httpx", "httpcore", "yaml", "graphql", "strawberry", "uvicorn", "honcho"}
PAGES = {"backend.api.admin.admin", "backend.config.urls", "backend.development.run"}
"""What people see in a browser, and the demo."""
WORKER = {"rich", "typer", "graphql", "strawberry"}


@pytest.mark.parametrize(
    ("start", "unused"),
    [
        ("import backend.config.asgi, backend.config.urls", SERVER),
        ("import django; django.setup(); from backend.api.cli import app, models", COMMANDS | PAGES),
        ("import django; django.setup(); import backend.config.celery, backend.api.tasks.credits", WORKER),
    ],
    ids=["server", "commands", "worker"],
)
def test_a_process_starts_without_what_it_may_not_need(start: str, unused: set[str]) -> None:
    script = f"{start}\nimport sys\nprint(*sys.modules)"
    imported = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, check=True)
    assert sorted((NEVER | unused) & set(imported.stdout.split())) == []


@pytest.mark.parametrize(
    "words", [[], ["--help"], ["account"], ["account", "create", "--help"], ["run", "--help"], ["no-such-command"]]
)
def test_help_needs_neither_settings_nor_a_database(words: list[str], tmp_path: Path) -> None:
    wrong = {"RATECARD_VAR": str(tmp_path), "DATABASE_URL": "no address", "PORT": "no port"}
    command = [str(Path(sys.executable).with_name("ratecard")), *words]
    done = subprocess.run(command, env=without_settings() | wrong, capture_output=True, text=True, check=False)
    assert "Usage: ratecard" in done.stdout + done.stderr
    assert done.returncode == (0 if "--help" in words else 2)
    assert list(tmp_path.iterdir()) == []
