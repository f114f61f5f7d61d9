"""Settings that come from the environment, typed; it reports all mistakes at once, none of them with its value.

The file `var/demo.env`, which `ratecard run` writes, stands in for variables that are not set.
"""

import os
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from backend.shared import webhook_secrets

PROJECT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("RATECARD_VAR", PROJECT / "var"))
DEMO_FILE = VAR / "demo.env"
PARENT = "RATECARD_PARENT"
"""Names the process that a worker or beat goes with; `ratecard run` sets it."""


class InvalidEnvironment(Exception):
    """One or more settings are missing or wrong."""


def comma_separated(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


CommaSeparated = Annotated[list[str], NoDecode]


class Environment(BaseSettings):
    """Each field is one environment variable of the same name in capitals; docs/operating.md describes them."""

    model_config = SettingsConfigDict(env_file=DEMO_FILE, extra="ignore", hide_input_in_errors=True, frozen=True)

    secret_key: SecretStr = Field(min_length=32)
    secret_key_fallbacks: Annotated[list[SecretStr], NoDecode] = []
    encryption_keys: Annotated[list[SecretStr], NoDecode] = Field(min_length=1)
    database_url: str | None = Field(default=None, pattern=r"^postgres(ql)?://", repr=False)
    database_pool: bool = True
    redis_url: str | None = Field(default=None, pattern=r"^(rediss?://|redis\+socket:///)", repr=False)
    issues_webhook_url: str | None = Field(default=None, pattern=r"^https?://\S+$", repr=False)
    issues_webhook_secret: SecretStr | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    allowed_hosts: CommaSeparated = ["localhost", "127.0.0.1", "[::1]"]
    trusted_origins: CommaSeparated = []
    public_catalog: bool = False
    public_schema: bool = False
    trusted_documents_only: bool = False
    edge: bool = True
    kept_answers_mb: int = Field(default=32, ge=0, le=4_000)
    stale_reads_seconds: int = Field(default=300, ge=0, le=86_400)
    api_token_days: int = Field(default=365, ge=1, le=3_650)
    secure_cookies: bool = True
    insecure_endpoints: bool = False

    _split = field_validator(
        "secret_key_fallbacks", "encryption_keys", "allowed_hosts", "trusted_origins", mode="before"
    )(comma_separated)

    @field_validator("database_url")
    @classmethod
    def _is_connection_string(cls, url: str | None) -> str | None:
        try:
            conninfo_to_dict(url or "")
        except ProgrammingError:
            raise ValueError("it can't be read; encode special characters of the password, such as %40 for @") from None
        return url

    @field_validator("redis_url")
    @classmethod
    def _is_address(cls, url: str | None) -> str | None:
        try:
            is_whole = "#" not in (url or "") and urlsplit(url or "").port != 0
        except ValueError:
            is_whole = False
        if not is_whole:
            raise ValueError("it can't be read; encode special characters of the password, such as %23 for #")
        return url

    @field_validator("issues_webhook_secret")
    @classmethod
    def _is_webhook_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not webhook_secrets.is_one(secret.get_secret_value()):
            raise ValueError("it is none; make one with `ratecard secrets new-webhook-secret`")
        return secret

    @model_validator(mode="after")
    def _webhooks_are_signed(self) -> Self:
        if self.issues_webhook_url is not None and self.issues_webhook_secret is None:
            raise ValueError("set ISSUES_WEBHOOK_SECRET too: webhooks are signed")
        return self

    @field_validator("encryption_keys")
    @classmethod
    def _are_fernet_keys(cls, keys: list[SecretStr]) -> list[SecretStr]:
        from cryptography.fernet import Fernet

        for place, key in enumerate(keys, start=1):
            try:
                Fernet(key.get_secret_value())
            except ValueError:
                raise ValueError(
                    f"key {place} is not 32 bytes in URL-safe base64; make one with `ratecard secrets new-key`"
                ) from None
        return keys


def _name(error: ErrorDetails) -> str:
    return f"{str(error['loc'][0]).upper()}: " if error["loc"] else ""


def read() -> Environment:
    """Raises InvalidEnvironment with a line for each mistake."""
    try:
        return Environment()
    except ValidationError as mistakes:
        lines = [f"{_name(error)}{error['msg']}" for error in mistakes.errors(include_input=False)]
        raise InvalidEnvironment(
            "These environment variables need attention (docs/operating.md describes each):\n  " + "\n  ".join(lines)
        ) from None
