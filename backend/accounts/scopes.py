"""Rights, and which caller has them: the one matrix."""

from enum import StrEnum


class Right(StrEnum):
    CATALOG_READ = "catalog:read"
    """Models on sale, tiers and public settings."""
    QUOTES_READ = "quotes:read"
    """Ask for quotes and verify them."""
    CONFIGURATION_READ = "configuration:read"
    """Everything else: providers, costs, margins, models that are not on sale, issues."""


SCOPES = frozenset({Right.CATALOG_READ, Right.QUOTES_READ})
"""The rights that a token can be given."""

STAFF = frozenset(Right)
PUBLIC = frozenset({Right.CATALOG_READ, Right.QUOTES_READ})
"""What anonymous callers may do where the operator opens the catalog (setting PUBLIC_CATALOG)."""
NOTHING: frozenset[Right] = frozenset()
