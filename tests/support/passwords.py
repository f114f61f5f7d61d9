"""Passwords of people who exist for a test."""

from backend.accounts.passwords import PasswordHasher


class QuickHasher(PasswordHasher):
    """The product's, but for the time that it takes."""

    iterations = 1_000
