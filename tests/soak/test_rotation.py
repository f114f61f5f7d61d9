"""Encryption keys are rotated under load by a command that is killed again and again: nothing fails or is lost."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from cryptography.fernet import Fernet, InvalidToken
from django.apps import apps
from django.conf import settings
from pydantic import SecretStr

from backend.catalog.models import CatalogRevision, IntegrationProvider
from backend.catalog.models.providers import SecretName
from backend.shared import key_rotation
from backend.shared.encryption import decrypt, generate_key
from tests.soak.conftest import Report
from tests.support.databases import Database
from tests.support.key_users import KeyUsers
from tests.support.publishing import fill_providers
from tests.support.servers import server
from tests.support.soak import count
from tests.support.stand_ins import stand_in

PROVIDERS = count(sample=100, full=3_334)  # with three secrets each
SECRETS = PROVIDERS * 3
KILLS = count(sample=2, full=10)
CHANGED_BY_CLIENTS = {"CatalogRevision", "CatalogChange", "AuditEntry"}
MOMENT = random.Random(11)

Names: TypeAlias = tuple[str, SecretName]


def ciphertexts() -> dict[Names, str]:
    rows = IntegrationProvider.objects.values("pk", *SecretName.values)
    return {(row["pk"], name): row[name] for row in rows for name in SecretName if row[name]}


def rows_without_ciphertext() -> set[tuple[str, str]]:
    """Every row of every table, with its provider's id or else its table's name."""
    sealed = {(model, name) for model, name in key_rotation.columns()}
    return {
        (str(row.get("provider_id", model.__name__)), repr({k: v for k, v in row.items() if (model, k) not in sealed}))
        for model in apps.get_models()
        for row in model._base_manager.values()
    }


def rotation(database: Database) -> "subprocess.Popen[str]":
    command = [str(Path(sys.executable).with_name("ratecard")), "secrets", "rotate"]
    environment = {**os.environ, "DATABASE_URL": database.url, "ENCRYPTION_KEYS": keys_in_use()}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def keys_in_use() -> str:
    return ",".join(key.get_secret_value() for key in settings.ENCRYPTION_KEYS)


def kill_amid(process: "subprocess.Popen[str]", before: Mapping[Names, str], sealed: int) -> None:
    """Soon after that number of secrets are sealed again."""
    while process.poll() is None and sum(before.get(key) != text for key, text in ciphertexts().items()) < sealed:
        time.sleep(0.005)
    time.sleep(MOMENT.uniform(0, 0.05))
    process.kill()
    process.communicate()


def rotate_with_kills(database: Database) -> int:
    """How many rotations were killed at work before the last came to its end."""
    before, killed, share = ciphertexts(), 0, SECRETS // (KILLS + 1)
    for place in range(KILLS):
        process = rotation(database)
        kill_amid(process, before, place * share + MOMENT.randrange(1, share))
        killed += process.returncode == -signal.SIGKILL
    process = rotation(database)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return killed


def opened(key: SecretStr) -> dict[Names, str]:
    """What opens with this key alone."""
    found = {}
    for (owner, name), text in ciphertexts().items():
        try:
            Fernet(key.get_secret_value()).decrypt(text)
        except InvalidToken:
            continue
        found[owner, name] = decrypt(ciphertext=text, owner=f"{owner}.{name}")
    return found


def test_a_rotation_under_load_changes_only_the_keys(own_database: Database, settings: Any, report: Report) -> None:
    settings.INSECURE_ENDPOINTS = True
    (old,), new = settings.ENCRYPTION_KEYS, SecretStr(generate_key())
    with stand_in() as provider:
        secrets = fill_providers(PROVIDERS, provider.base)
        settings.ENCRYPTION_KEYS = [new, old]
        theirs = sorted({owner for owner, _ in secrets})[::2]
        with server(own_database.url, ENCRYPTION_KEYS=keys_in_use(), INSECURE_ENDPOINTS="true") as base:
            users = KeyUsers(base, theirs)
            before, revisions = rows_without_ciphertext(), CatalogRevision.objects.count()
            with users.at_work():
                killed = rotate_with_kills(own_database)
    assert (users.failures, killed > 0) == ([], True)
    settings.ENCRYPTION_KEYS = [new]
    assert opened(new) == {**secrets, **dict(users.keys)}
    assert opened(old) == {}
    changed = {owner for owner, _ in before ^ rows_without_ciphertext()}
    assert changed <= {*theirs, *CHANGED_BY_CLIENTS}
    assert CatalogRevision.objects.count() - revisions == users.done["_publish"] + users.done["_give_key"]
    used = {
        (asked.path.split("/")[1], asked.headers["Authorization"].removeprefix("Bearer ")) for asked in provider.asked
    }
    assert used <= {
        (owner, key) for (owner, name), key in (*secrets.items(), *users.keys) if name == SecretName.API_KEY
    }
    report(
        f"{SECRETS:,} secrets sealed again by rotations of which {killed} were killed at work, during "
        f"{users.done.total():,} requests: 0 failed, the old key opens nothing"
    )
