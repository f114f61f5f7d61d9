"""Settings that come from the environment, typed; it reports all mistakes at once, none of them with its value.

The file `var/demo.env`, which `ratecard run` writes, stands in for variables that are not set.
"""

import os
import re
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from backend.config.image_storage import storage_settings
from backend.shared import typed_values, webhook_secrets

PROJECT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("RATECARD_VAR", PROJECT / "var"))
DEMO_FILE = VAR / "demo.env"
PARENT = "RATECARD_PARENT"
"""Names the process that a worker or beat goes with; `ratecard run` sets it."""


MOST = 1_000_000_000
SIGNED = "webhooks are signed; make one with `ratecard secrets new-webhook-secret`"
LIST_ADDRESS = re.compile(r"[a-z_]{1,20}=https?://[^\s,@/?#]+(/[^\s,#]*)?")
PLACEHOLDERS = {
    "SECRET_KEY": "a placeholder, which signs nothing: nobody must rely on it",
    "ENCRYPTION_KEYS": "YSBwbGFjZWhvbGRlciwgZW5jcnlwdHMgbm90aGluZyE=",
    "DATABASE_URL": "postgresql:///not-opened",
    "DATABASE_POOL": "false",
}


class InvalidEnvironment(Exception):
    """One or more settings are missing or wrong."""


def comma_separated(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


CommaSeparated = Annotated[list[str], NoDecode]


class Environment(BaseSettings):
    """Each field is one environment variable of the same name in capitals; docs/operating.md describes them."""

    model_config = SettingsConfigDict(env_file=DEMO_FILE, extra="ignore", hide_input_in_errors=True, frozen=True)

    secret_key: SecretStr = Field(min_length=50)
    secret_key_fallbacks: Annotated[list[SecretStr], NoDecode] = []
    encryption_keys: Annotated[list[SecretStr], NoDecode] = Field(min_length=1)
    database_url: str | None = Field(default=None, pattern=r"^postgres(ql)?://", repr=False)
    database_pool: bool = True
    lock_timeout_seconds: float = Field(default=3, ge=0.1, le=60)
    statement_timeout_seconds: float = Field(default=5, ge=0.1, le=600)
    legacy_database_url: SecretStr | None = None
    legacy_mapping: Path | None = None
    legacy_decisions: Path | None = None
    legacy_watch_minutes: int = Field(default=5, ge=0, le=1_440)
    redis_url: str | None = Field(default=None, pattern=r"^(rediss?://|redis\+socket:///)", repr=False)
    issues_webhook_url: str | None = Field(default=None, pattern=r"^https?://\S+$", repr=False)
    issues_webhook_secret: SecretStr | None = None
    jobs_webhook_url: str | None = Field(default=None, pattern=r"^https?://\S+$", repr=False)
    jobs_webhook_secret: SecretStr | None = None
    price_lists: CommaSeparated = []
    price_lists_hours: int = Field(default=24, ge=1, le=24 * 31)
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
    address_requests_per_minute: int = Field(default=3_000, ge=0, le=MOST)
    account_requests_per_minute: int = Field(default=3_000, ge=0, le=MOST)
    token_requests_per_minute: int = Field(default=60_000, ge=0, le=MOST)
    address_cost_per_minute: int = Field(default=1_000_000, ge=0, le=MOST)
    account_cost_per_minute: int = Field(default=1_000_000, ge=0, le=MOST)
    token_cost_per_minute: int = Field(default=20_000_000, ge=0, le=MOST)
    anonymous_streams: int = Field(default=400, ge=0, le=800)
    address_streams: int = Field(default=100, ge=0, le=800)
    account_streams: int = Field(default=100, ge=0, le=800)
    token_streams: int = Field(default=200, ge=0, le=800)
    api_token_days: int = Field(default=365, ge=1, le=3_650)
    secure_cookies: bool = True
    https_redirect: bool | None = None
    hsts_seconds: int = Field(default=31_536_000, ge=0, le=100_000_000)
    hsts_subdomains: bool = True
    trusted_proxies: CommaSeparated = []
    sign_ins_a_minute: int = Field(default=10, ge=1, le=1_000)
    session_hours: int = Field(default=12, ge=1, le=2_160)
    password_min_length: int = Field(default=12, ge=8, le=128)
    staff_second_factor: bool = False
    oidc_issuer: str | None = Field(default=None, pattern=r"^https?://[^\s?#]+$")
    oidc_client_id: str | None = None
    oidc_client_secret: SecretStr | None = None
    oidc_name: str = Field(default="single sign-on", min_length=1, max_length=40)
    oidc_form_origins: CommaSeparated = []
    oidc_trusts_email: bool = False
    insecure_endpoints: bool = False
    image_storage: str | None = Field(default=None, repr=False)
    image_retention_days: int = Field(default=0, ge=0, le=36_500)
    job_retention_days: int = Field(default=0, ge=0, le=36_500)
    account_open_jobs: int = Field(default=200, ge=0, le=MOST)

    _split = field_validator(
        "secret_key_fallbacks",
        "encryption_keys",
        "allowed_hosts",
        "trusted_origins",
        "trusted_proxies",
        "oidc_form_origins",
        "price_lists",
        mode="before",
    )(comma_separated)

    @property
    def redirects_to_https(self) -> bool:
        """Where nobody says: where cookies are for https only."""
        return self.secure_cookies if self.https_redirect is None else self.https_redirect

    @property
    def identity_providers(self) -> list[dict[str, object]]:
        """The one of single sign-on, as allauth takes it."""
        if self.oidc_issuer is None:
            return []
        secret = self.oidc_client_secret.get_secret_value() if self.oidc_client_secret is not None else ""
        return [
            {
                "provider_id": "sso",
                "name": self.oidc_name,
                "client_id": self.oidc_client_id,
                "secret": secret,
                "settings": {"server_url": self.oidc_issuer},
            }
        ]

    @property
    def identity_provider_origins(self) -> list[str]:
        """Where the browser goes to sign in; a policy that lacks one stops it without a word."""
        if self.oidc_issuer is None:
            return []
        issuer = urlsplit(self.oidc_issuer)
        return self.oidc_form_origins or [f"{issuer.scheme}://{issuer.netloc}"]

    @field_validator("trusted_proxies")
    @classmethod
    def _are_networks(cls, networks: list[str]) -> list[str]:
        for place, network in enumerate(networks, start=1):
            try:
                ip_network(network)
            except ValueError:
                raise ValueError(f"network {place} is none; give addresses or networks such as 10.0.0.0/8") from None
        return networks

    @field_validator("price_lists")
    @classmethod
    def _are_addresses(cls, lists: list[str]) -> list[str]:
        for place, text in enumerate(lists, start=1):
            if not LIST_ADDRESS.fullmatch(text):
                raise ValueError(
                    f"entry {place} is none; write a format, = and its address, such as litellm=https://..."
                )
        return lists

    @model_validator(mode="after")
    def _single_sign_on_is_whole(self) -> Self:
        if self.oidc_issuer is not None and not (self.oidc_client_id and self.oidc_client_secret):
            raise ValueError("set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too, as your identity provider gave them")
        if (self.oidc_issuer or "").startswith("http:") and not self.insecure_endpoints:
            raise ValueError("OIDC_ISSUER must be https: it says who your people are")
        return self

    @field_validator("database_url")
    @classmethod
    def _is_connection_string(cls, url: str | None) -> str | None:
        try:
            conninfo_to_dict(url or "")
        except ProgrammingError:
            raise ValueError("it can't be read; encode special characters of the password, such as %40 for @") from None
        return url

    @field_validator("legacy_database_url")
    @classmethod
    def _is_postgresql(cls, url: SecretStr | None) -> SecretStr | None:
        text = url.get_secret_value() if url is not None else "postgresql://"
        if not text.startswith(("postgres://", "postgresql://")):
            raise ValueError("it must begin with postgresql://")
        cls._is_connection_string(text)
        return url

    @field_validator("image_storage")
    @classmethod
    def _is_storage(cls, address: str | None) -> str | None:
        storage_settings(address=address, folder=VAR)
        return address

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

    @field_validator("issues_webhook_secret", "jobs_webhook_secret")
    @classmethod
    def _is_webhook_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not webhook_secrets.is_one(secret.get_secret_value()):
            raise ValueError("it is none; make one with `ratecard secrets new-webhook-secret`")
        return secret

    @model_validator(mode="after")
    def _webhooks_are_signed(self) -> Self:
        if self.issues_webhook_url is not None and self.issues_webhook_secret is None:
            raise ValueError(f"set ISSUES_WEBHOOK_SECRET too: {SIGNED}")
        if self.jobs_webhook_url is not None and self.jobs_webhook_secret is None:
            raise ValueError(f"set JOBS_WEBHOOK_SECRET too: {SIGNED}")
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


def use_placeholders() -> None:
    """Settings for a process that only explains itself, whatever is set: it opens, signs and encrypts nothing."""
    for name in list(os.environ):
        if name.lower() in Environment.model_fields:
            del os.environ[name]
    Environment.model_config["env_file"] = None
    os.environ.update(PLACEHOLDERS)


def read() -> Environment:
    """Raises InvalidEnvironment with a line for each mistake."""
    try:
        return Environment()
    except ValidationError as mistakes:
        lines = [f"{_name(error)}{typed_values.sentence(error)}" for error in mistakes.errors(include_input=False)]
        raise InvalidEnvironment(
            "These environment variables need attention (docs/operating.md describes each):\n  " + "\n  ".join(lines)
        ) from None
