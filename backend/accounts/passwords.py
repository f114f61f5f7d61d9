"""Hashing of passwords: Django's own, but nobody waits for a database connection meanwhile."""

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db import connection


class PasswordHasher(PBKDF2PasswordHasher):
    """Hands the connection back first: a hash takes a third of a second, and a process has 20 of them."""

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        if not connection.in_atomic_block:
            connection.close()
        return super().encode(password, salt, iterations)
