"""`ratecard providers stand-in`, without settings and a database."""

import socket

from backend.api.cli.app import only_explains
from backend.api.cli.stand_in import lines
from backend.generation.stand_in.server import running
from tests.support.terminal import ratecard


def test_it_says_what_to_set() -> None:
    with running() as server:
        port = server.server_address[1]
        printed = lines(server)
    assert [line.split()[:2] for line in printed[2:6]] == [
        ["openai", f"http://127.0.0.1:{port}/stand-in/openai/v1"],
        ["anthropic", f"http://127.0.0.1:{port}/stand-in/anthropic"],
        ["google", f"http://127.0.0.1:{port}/stand-in/google"],
        ["runware", f"http://127.0.0.1:{port}/stand-in/runware/v1"],
    ]
    assert printed[6] == f"What they were asked: http://127.0.0.1:{port}/requests"


def test_a_port_that_is_taken_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = ratecard("providers", "stand-in", "--port", str(port))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Can't listen on 127.0.0.1:{port}: Address already in use. Choose another: --port 8011\n"


def test_it_needs_no_settings() -> None:
    assert only_explains(["providers", "stand-in", "--port", "0"])
    assert not only_explains(["models", "list"])
