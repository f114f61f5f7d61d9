"""What a process imports when it starts: nothing that it needs only now and then, or never."""

import subprocess
import sys

import pytest

PAGES = {"allauth.account.views", "allauth.account.forms", "requests", "fido2", "qrcode", "oauthlib", "jwt"}
"""Of signing in, which come with the first page that somebody asks for."""
NEVER = {"django.contrib.gis", "strawberry_django", "unittest", "pytest", *PAGES}
SERVER = {"celery", "kombu", "rich", "typer", "click", "httpx", "httpcore", "yaml", "honcho", "psutil"}
"""Beside what no process needs."""
COMMANDS = {"celery", "kombu", "rich", "httpx", "httpcore", "yaml", "graphql", "strawberry"}
WORKER = {"rich", "typer", "graphql", "strawberry"}


@pytest.mark.parametrize(
    ("start", "unused"),
    [
        ("import backend.config.asgi, backend.config.urls", SERVER),
        ("import django; django.setup(); import backend.api.cli.app", COMMANDS),
        ("import django; django.setup(); import backend.config.celery, backend.api.tasks.credits", WORKER),
    ],
    ids=["server", "commands", "worker"],
)
def test_a_process_starts_without_what_it_may_not_need(start: str, unused: set[str]) -> None:
    script = f"{start}\nimport sys\nprint(*sys.modules)"
    imported = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, check=True)
    assert sorted((NEVER | unused) & set(imported.stdout.split())) == []
