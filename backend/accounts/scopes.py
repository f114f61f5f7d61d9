"""Rights, and which caller has them: the one matrix."""

from enum import StrEnum

from django.db.models import TextChoices


class Right(StrEnum):
    CATALOG_READ = "catalog:read"
    """Models on sale, tiers and public settings."""
    QUOTES_READ = "quotes:read"
    """Ask for quotes and verify them."""
    CONFIGURATION_READ = "configuration:read"
    """Everything else: providers, costs, margins, models that are not on sale, issues, history."""
    CONFIGURATION_WRITE = "configuration:write"
    """Change the catalog."""
    SECRETS_WRITE = "secrets:write"
    """Set and remove secrets of providers."""


class StaffRole(TextChoices):
    """What a member of staff may do; each may do what the one before may."""

    VIEWER = "viewer", "Viewer"
    EDITOR = "editor", "Editor"
    SECRETS_ADMIN = "secrets_admin", "Secrets admin"


NOTHING: frozenset[Right] = frozenset()
PUBLIC = frozenset({Right.CATALOG_READ, Right.QUOTES_READ})
"""What anonymous callers may do where the operator opens the catalog (setting PUBLIC_CATALOG)."""
SCOPES = frozenset({Right.CATALOG_READ, Right.QUOTES_READ})
"""The rights that a token can be given."""
STAFF: dict[StaffRole, frozenset[Right]] = {
    StaffRole.VIEWER: PUBLIC | {Right.CONFIGURATION_READ},
    StaffRole.EDITOR: PUBLIC | {Right.CONFIGURATION_READ, Right.CONFIGURATION_WRITE},
    StaffRole.SECRETS_ADMIN: frozenset(Right),
}
