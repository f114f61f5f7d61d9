"""Passwords are hashed while nobody waits for the database connection."""

import pytest
from django.contrib.auth.hashers import check_password, identify_hasher, make_password
from django.db import connection, transaction

from backend.accounts.passwords import PasswordHasher
from tests.support.databases import Database

PASSWORD = "a horse that nobody rides"


def test_the_connection_is_handed_back_before_a_hash(own_database: Database) -> None:
    connection.ensure_connection()
    kept = make_password(PASSWORD)
    assert connection.connection is None
    connection.ensure_connection()
    assert check_password("wrong", kept) is False
    assert connection.connection is None


def test_within_a_transaction_it_is_kept(own_database: Database) -> None:
    with transaction.atomic():
        make_password(PASSWORD)
        assert connection.connection is not None


@pytest.mark.django_db
def test_hashes_are_those_of_django() -> None:
    kept = make_password(PASSWORD)
    assert (kept.split("$")[0], check_password(PASSWORD, kept)) == ("pbkdf2_sha256", True)
    assert identify_hasher(kept).must_update(kept) is False


@pytest.mark.django_db
def test_a_hash_takes_as_long_as_it_is_asked_to() -> None:
    kept = PasswordHasher().encode(PASSWORD, "salt", 2)
    assert kept.split("$")[:3] == ["pbkdf2_sha256", "2", "salt"]
