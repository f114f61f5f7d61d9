"""Rights, and which caller has them: the one matrix."""

from enum import StrEnum

from django.db.models import TextChoices


class Right(StrEnum):
    CATALOG_READ = "catalog:read"
    """Models on sale, tiers and public settings."""
    QUOTES_READ = "quotes:read"
    """Ask for quotes and verify them."""
    ACCOUNTS_READ = "accounts:read"
    """Accounts within access: their credits, holds and usage."""
    ACCOUNTS_WRITE = "accounts:write"
    """Create accounts, override settings for them, mint their tokens."""
    ACCOUNTS_CONFIGURE = "accounts:configure"
    """Override style, image quality, images per article and temperature for accounts within access."""
    CREDITS_GRANT = "credits:grant"
    """Give credits to accounts: grant, renew, adjust, refund."""
    CREDITS_SPEND = "credits:spend"
    """Spend credits of accounts: hold, settle, release, charge."""
    GENERATION_RUN = "generation:run"
    """Have texts and images generated, which spends credits of accounts within access by what is delivered."""
    TOKENS_WRITE = "tokens:write"
    """List, make and revoke API tokens: an integration its own."""
    METRICS_READ = "metrics:read"
    """Read /metrics: numbers about the configuration and about what runs."""
    CONFIGURATION_READ = "configuration:read"
    """Everything else: providers, costs, margins, models that are not on sale, issues, history."""
    CONFIGURATION_WRITE = "configuration:write"
    """Change the catalog."""
    SECRETS_WRITE = "secrets:write"
    """Set and remove secrets of providers."""
    AUDIT_READ = "audit:read"
    """Who signed in, and who did what about people, tokens and secrets: for superusers."""
    PEOPLE_WRITE = "people:write"
    """See people, give and take their roles, let them in or not: for superusers."""


class StaffRole(TextChoices):
    """What a member of staff may do; each may do what the one before may."""

    VIEWER = "viewer", "Viewer"
    EDITOR = "editor", "Editor"
    SECRETS_ADMIN = "secrets_admin", "Secrets admin"


class PersonRole(TextChoices):
    """What a person who signs in may do, staff or not; the audit log names roles by these values."""

    NONE = "none", "None"
    VIEWER = StaffRole.VIEWER.value, StaffRole.VIEWER.label
    EDITOR = StaffRole.EDITOR.value, StaffRole.EDITOR.label
    SECRETS_ADMIN = StaffRole.SECRETS_ADMIN.value, StaffRole.SECRETS_ADMIN.label
    SUPERUSER = "superuser", "Superuser"


NOTHING: frozenset[Right] = frozenset()
PUBLIC = frozenset({Right.CATALOG_READ, Right.QUOTES_READ})
"""What anonymous callers may do where the operator opens the catalog (setting PUBLIC_CATALOG)."""
READING = PUBLIC | {Right.ACCOUNTS_READ}
"""The rights of a token for which nobody asks for more."""
ACCOUNT = READING | {Right.GENERATION_RUN}
"""What an account's own tokens may do."""
MEMBER = ACCOUNT | {Right.ACCOUNTS_CONFIGURE}
"""What an account's members may do, signed in."""
SCOPES = MEMBER | {
    Right.ACCOUNTS_WRITE,
    Right.CREDITS_GRANT,
    Right.CREDITS_SPEND,
    Right.TOKENS_WRITE,
    Right.METRICS_READ,
}
"""The rights that an integration's token can be given."""
STAFF: dict[StaffRole, frozenset[Right]] = {
    StaffRole.VIEWER: READING | {Right.METRICS_READ, Right.CONFIGURATION_READ},
    StaffRole.EDITOR: SCOPES | {Right.CONFIGURATION_READ, Right.CONFIGURATION_WRITE},
    StaffRole.SECRETS_ADMIN: frozenset(Right) - {Right.AUDIT_READ, Right.PEOPLE_WRITE},
}
SUPERUSER = frozenset(Right)
"""What superusers may do, whatever their role."""
