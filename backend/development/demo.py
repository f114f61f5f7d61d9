"""What `ratecard run` makes so that a newcomer has nothing to configure: keys, an admin, a token, an account."""

import os
import secrets
from dataclasses import dataclass, field
from datetime import datetime

from dotenv import dotenv_values, set_key

from backend.config.environment import DEMO_FILE
from backend.development import postgres, valkey

ADMIN = "admin"
INTEGRATION = "demo"
ACCOUNT = "customer-1"
CREDITS = 500


@dataclass(frozen=True, slots=True)
class Demo:
    """How to sign in. `password` is None where the admin chose another one."""

    token: str = field(repr=False)
    password: str | None = field(repr=False)


def write_environment() -> None:
    """Make var/demo.env, readable by its owner only, if it is missing."""
    from backend.shared.encryption import generate_key

    if DEMO_FILE.exists():
        return
    for server in (postgres.embedded(), valkey.embedded()):
        if server.variable not in os.environ:
            server.require_installed()  # a demo that can't start must not open a deployment's catalog
    DEMO_FILE.parent.mkdir(parents=True, exist_ok=True)
    values = {
        "SECRET_KEY": secrets.token_urlsafe(48),
        "ENCRYPTION_KEYS": generate_key(),
        "PUBLIC_CATALOG": "true",
        "PUBLIC_SCHEMA": "true",
        "SECURE_COOKIES": "false",
        "INSECURE_ENDPOINTS": "true",
        "DEMO_ADMIN_PASSWORD": secrets.token_urlsafe(12),
    }
    # Written to another file and renamed, so that a command that starts meanwhile reads no partial file.
    new = DEMO_FILE.with_suffix(".new")
    with open(os.open(new, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())
    new.rename(DEMO_FILE)


def open_account() -> None:
    """An account of the demo's integration with credits, once."""
    from backend.accounts import accounts
    from backend.accounts.accounts import AccountAccess, AccountExists
    from backend.accounts.models import Account
    from backend.credits import ledger
    from backend.credits.models.lots import LotCategory
    from backend.credits.statements import IdempotencyKey

    everything = AccountAccess(everything=True)
    try:
        accounts.create(access=everything, external_id=ACCOUNT, name="Customer 1", integration_name=INTEGRATION)
    except AccountExists:
        return
    ledger.grant(
        account_id=Account.objects.get(integration__name=INTEGRATION, external_id=ACCOUNT).id,
        category=LotCategory.BONUS,
        credits=CREDITS,
        expires_at=None,
        author="ratecard run",
        reason="The demo's credits",
        access=everything,
        key=IdempotencyKey(owner="demo", key=ACCOUNT),
    )


def sign_in_details(*, now: datetime) -> Demo:
    """Make the demo admin and token where they are missing or no longer valid."""
    from backend.accounts import staff, tokens
    from backend.accounts.audit import Actor
    from backend.accounts.scopes import SCOPES

    values = dotenv_values(DEMO_FILE)
    password = values.get("DEMO_ADMIN_PASSWORD") or ""
    actor = Actor(name="ratecard run")
    fits = staff.ensure_admin(username=ADMIN, password=password, actor=actor)
    token = values.get("DEMO_TOKEN") or ""
    try:
        tokens.authenticate(token=token, now=now)
    except tokens.TokenRefused:
        maker = tokens.Maker(rights=SCOPES, actor=actor)
        token = tokens.create(integration_name=INTEGRATION, name="demo", scopes=SCOPES, now=now, maker=maker).token
        set_key(DEMO_FILE, "DEMO_TOKEN", token, quote_mode="never")
    return Demo(token=token, password=password if fits else None)
