"""What `ratecard run` makes so that a newcomer has nothing to configure: keys, an admin, a token, an account."""

import os
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dotenv import dotenv_values, set_key

from backend.config.environment import DEMO_FILE
from backend.development import postgres, valkey
from backend.generation.stand_in import server as stand_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backend.accounts.models import Account
    from backend.catalog.registry import ModelRegistry
    from backend.catalog.revisions import Draft
    from backend.catalog.rows import Provider

ADMIN = "admin"
INTEGRATION = "demo"
ACCOUNT = "customer-1"
MEMBER = "mara"
OF_EXAMPLES = "customer-2"
PRICES = b'{"gpt-5.1": {"mode": "chat", "litellm_provider": "openai", "input_cost_per_token": 1.3e-06, \
"output_cost_per_token": 1e-05}, "gpt-5.2": {"mode": "chat", "litellm_provider": "openai", \
"input_cost_per_token": 2e-06, "output_cost_per_token": 1.2e-05, "max_input_tokens": 400000, \
"max_output_tokens": 8192}}'
CREDITS = 500
STAND_IN = " (stand-in)"
"""What names of providers end with while a stand-in serves them."""

STAND_IN_PORT = 8010


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
    _open(ACCOUNT, "Customer 1")


def _open(external_id: str, name: str) -> "Account | None":
    """None where it was there."""
    from backend.accounts import accounts
    from backend.accounts.accounts import AccountAccess, AccountExists
    from backend.credits import ledger
    from backend.credits.models.lots import LotCategory
    from backend.credits.statements import IdempotencyKey

    everything = AccountAccess(everything=True)
    try:
        account = accounts.create(access=everything, external_id=external_id, name=name, integration_name=INTEGRATION)
    except AccountExists:
        return None
    ledger.grant(
        account_id=account.id,
        category=LotCategory.BONUS,
        credits=CREDITS,
        expires_at=None,
        author="ratecard run",
        reason="The demo's credits",
        access=everything,
        key=IdempotencyKey(owner="demo", key=external_id),
    )
    return account


def port_of_stand_ins() -> int:
    """Where they were when the demo ran last: their addresses are in the catalog."""
    from backend.catalog.registry import ModelRegistry

    addresses = (provider.api_endpoint for provider in ModelRegistry.current().providers.values())
    ports = (urlsplit(address).port for address in addresses if address is not None and _is_of_stand_in(address))
    return next(ports, None) or STAND_IN_PORT


def use_stand_ins(*, addresses: "Mapping[str, str]", now: datetime) -> None:
    """Let stand-ins serve the providers that nobody has set up, and label them so; the others lose the label."""
    from backend.catalog import revisions
    from backend.catalog.models.revisions import Channel
    from backend.catalog.registry import ModelRegistry

    registry = ModelRegistry.current()

    def edit(draft: "Draft") -> None:
        for provider_id, address in addresses.items():
            if (provider := draft.state.providers.get(provider_id)) is not None:
                _set_stand_in(draft, provider, address if _needs_stand_in(registry, provider) else None)

    revisions.publish(
        edit=edit,
        author="ratecard run",
        reason="Stand-ins serve the providers that have no key",
        channel=Channel.COMMAND_LINE,
        now=now,
        accept_low_margin=True,
    )


def _needs_stand_in(registry: "ModelRegistry", provider: "Provider") -> bool:
    from backend.catalog.models.providers import SecretName

    if provider.api_endpoint is not None:
        return _is_of_stand_in(provider.api_endpoint)
    return (provider.provider_id, SecretName.API_KEY) not in registry.secrets


def _is_of_stand_in(address: str) -> bool:
    return urlsplit(address).path.startswith(stand_in.PREFIX)


def _set_stand_in(draft: "Draft", provider: "Provider", address: str | None) -> None:
    from backend.catalog import providers
    from backend.catalog.models.providers import SecretName

    name = provider.display_name.removesuffix(STAND_IN) + (STAND_IN if address is not None else "")
    if name != provider.display_name:
        providers.update(draft, provider_id=provider.provider_id, display_name=name)
    if address not in (None, provider.api_endpoint):
        secrets = {SecretName.API_KEY: "stand-in"}
        providers.rotate_key(draft, provider_id=provider.provider_id, secrets=secrets, api_endpoint=address)


def add_examples(*, now: datetime) -> None:
    """What the examples of GraphiQL name: a member, a job, a charge, a hold, a change, an import, a token. Once."""
    account = _open(OF_EXAMPLES, "Customer 2")
    if account is None:
        return
    _add_member(account)
    _automate(account, now=now)
    _ask(account, now=now)  # before the hold, so that examples of holds open with that one
    _spend(account, now=now)
    _propose_changes(now=now)
    _add_token_to_revoke(now=now)


def _add_member(account: "Account") -> None:
    from backend.accounts import accounts
    from backend.accounts.accounts import AccountAccess
    from backend.accounts.models import User

    if not User.objects.filter(username=MEMBER).exists():
        User.objects.create_user(MEMBER, password=dotenv_values(DEMO_FILE).get("DEMO_ADMIN_PASSWORD"))
    accounts.add_member(access=AccountAccess(everything=True), account_id=str(account.id), username=MEMBER)


def _spend(account: "Account", *, now: datetime) -> None:
    """A charge and a hold."""
    from backend.accounts.accounts import AccountAccess
    from backend.catalog.enums import OperationType, QualityTier
    from backend.catalog.registry import ModelRegistry
    from backend.credits import charges, holds, quotes, usage
    from backend.credits.statements import IdempotencyKey

    everything = AccountAccess(everything=True)
    charges.create(
        account_id=account.id,
        calls=[usage.Call(images=4)],
        work=charges.Work(operation_type=OperationType.IMAGE_GENERATION, tier=QualityTier.QUALITY),
        access=everything,
        key=IdempotencyKey(owner="demo", key="charge"),
    )
    request = quotes.ImageRequest(tier=QualityTier.QUALITY, count=4)
    offer = quotes.sign(quotes.issue(registry=ModelRegistry.current(), request=request, now=now))
    holds.create(
        quote_token=offer.token,
        account_id=account.id,
        lifetime=holds.LONGEST,
        access=everything,
        key=IdempotencyKey(owner="demo", key="hold"),
    )


def _ask(account: "Account", *, now: datetime) -> None:
    """A job and a run of a function, which a worker takes up; a stand-in writes them."""
    from backend.accounts.accounts import AccountAccess
    from backend.catalog.enums import FunctionName
    from backend.credits.statements import IdempotencyKey
    from backend.generation import function_runs, jobs
    from backend.generation.models.function_runs import StartedBy
    from backend.generation.work import TextWork

    function_runs.start(
        function=FunctionName.AUTO_CLUSTER,
        input={"keywords": [{"keyword": "brass lamp"}, {"keyword": "desk lamp"}, {"keyword": "wool rug"}]},
        account_id=str(account.id),
        path=StartedBy.BUTTON,
        author="the demo",
        access=AccountAccess(everything=True),
        key=IdempotencyKey(owner="demo", key="function"),
        now=now,
    )
    jobs.start(
        task=TextWork(prompt="Describe a lamp of brass in two sentences.", max_output_tokens=1_000),
        account_id=str(account.id),
        access=AccountAccess(everything=True),
        key=IdempotencyKey(owner="demo", key="job"),
        now=now,
    )


def _automate(account: "Account", *, now: datetime) -> None:
    """An automation with a run, which workers take up, and one that is to be run."""
    from backend.accounts.accounts import AccountAccess
    from backend.accounts.audit import Actor
    from backend.automation import automations, runs
    from backend.credits.statements import IdempotencyKey

    everything = AccountAccess(everything=True)
    made = [
        automations.create(
            values=automations.Values(
                name=name,
                steps=[{"function": "auto_cluster"}, {"function": "generate_ideas", "kind": "guide", "limit": 3}],
                input={"keywords": [{"keyword": "brass lamp"}, {"keyword": "desk lamp"}, {"keyword": "wool rug"}]},
            ),
            account_id=str(account.id),
            access=everything,
            actor=Actor(name="the demo"),
            now=now + timedelta(microseconds=place),
        )
        for place, name in enumerate(("Ideas for lamps", "Ideas for rugs"))
    ]
    runs.run_now(
        automation_id=made[0].id,
        author="the demo",
        access=everything,
        key=IdempotencyKey(owner="demo", key="automation"),
        now=now,
    )


def _propose_changes(*, now: datetime) -> None:
    """A scheduled change of the catalog, and an import that nobody has published."""
    from backend.catalog import schedules
    from backend.catalog.models.revisions import Channel
    from backend.catalog.steps import StepName, step
    from backend.imports import reviews
    from backend.imports.models import ImportFormat

    schedules.create(
        changes=[step(StepName.SETTINGS_UPDATE, image_style="watercolour")],
        due_at=now + timedelta(days=365),
        reason="The demo's example",
        author="ratecard run",
        user=None,
        channel=Channel.COMMAND_LINE,
        now=now,
    )
    reviews.create(content=PRICES, format=ImportFormat.LITELLM, file_name="prices.json", author="ratecard run", now=now)


def _add_token_to_revoke(*, now: datetime) -> None:
    from backend.accounts import tokens
    from backend.accounts.audit import Actor
    from backend.accounts.scopes import READING, SCOPES

    maker = tokens.Maker(rights=SCOPES, actor=Actor(name="ratecard run"))
    tokens.create(integration_name=INTEGRATION, name="to revoke", scopes=READING, now=now, maker=maker)


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
