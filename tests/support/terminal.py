"""The ratecard command in tests, in this process."""

from typer.testing import CliRunner, Result

from backend.api.cli.app import app


def ratecard(*words: str, typed: bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(words), input=typed)
