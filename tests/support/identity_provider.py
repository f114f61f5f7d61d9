"""An identity provider of OpenID Connect in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.servers import free_port, wait_until_listens


@contextmanager
def identity_provider(*people: dict[str, object]) -> Iterator[str]:
    """The issuer. It knows these people by their claims, and asks for no password."""
    port = free_port()
    claims = [word for person in people for word in ("--user-claims", json.dumps(person))]
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port), *claims]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until_listens(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


def settings(issuer: str) -> dict[str, str]:
    """Of a server that trusts it."""
    return {
        "OIDC_ISSUER": issuer,
        "OIDC_CLIENT_ID": "ratecard",
        "OIDC_CLIENT_SECRET": "only in tests",
        "OIDC_NAME": "Example ID",
        "INSECURE_ENDPOINTS": "true",
    }
