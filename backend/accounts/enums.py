"""The words of the audit log."""

from django.db.models import TextChoices


class AuditAction(TextChoices):
    """What was done, or was tried."""

    SIGNED_IN = "signed_in", "Signed in"
    SIGN_IN_FAILED = "sign_in_failed", "Sign-in failed"
    SIGN_IN_LOCKED = "sign_in_locked", "Sign-in locked"
    SIGN_IN_REFUSED = "sign_in_refused", "Sign-in refused"
    SIGNED_OUT = "signed_out", "Signed out"
    PASSWORD_CHANGED = "password_changed", "Password changed"
    FACTOR_ADDED = "factor_added", "Second factor added"
    FACTOR_REMOVED = "factor_removed", "Second factor removed"
    SINGLE_SIGN_ON_ADDED = "single_sign_on_added", "Single sign-on added"
    SINGLE_SIGN_ON_REMOVED = "single_sign_on_removed", "Single sign-on removed"
    PERSON_ADDED = "person_added", "Person added"
    PERSON_CHANGED = "person_changed", "Person changed"
    PERSON_DEACTIVATED = "person_deactivated", "Person deactivated"
    PERSON_ACTIVATED = "person_activated", "Person activated"
    ROLE_CHANGED = "role_changed", "Role changed"
    TOKEN_CREATED = "token_created", "Token created"
    TOKEN_REVOKED = "token_revoked", "Token revoked"
    SECRET_SET = "secret_set", "Secret set"
    SECRET_REMOVED = "secret_removed", "Secret removed"
    BREAKER_RESET = "breaker_reset", "Breaker reset"
    TIME_ZONE_CHANGED = "time_zone_changed", "Time zone changed"
    ACCOUNT_SUSPENDED = "account_suspended", "Account suspended"
    ACCOUNT_RESUMED = "account_resumed", "Account resumed"
    AUTOMATION_CREATED = "automation_created", "Automation created"
    AUTOMATION_CHANGED = "automation_changed", "Automation changed"
    AUTOMATION_PAUSED = "automation_paused", "Automation paused"
    AUTOMATION_RESUMED = "automation_resumed", "Automation resumed"
    AUTOMATION_DELETED = "automation_deleted", "Automation deleted"
    AUTOMATION_RUN_PAUSED = "automation_run_paused", "Automation run paused"
    AUTOMATION_RUN_RESUMED = "automation_run_resumed", "Automation run resumed"
    AUTOMATION_RUN_CANCELLED = "automation_run_cancelled", "Automation run cancelled"
    AUTOMATION_RUN_RETRIED = "automation_run_retried", "Automation run retried"
    AUTOMATION_RUN_SEEN = "automation_run_seen", "Missed runs seen"


class AuditChannel(TextChoices):
    """Where it came in."""

    PAGES = "pages", "Sign-in pages"
    ADMIN = "admin", "Admin pages"
    GRAPHQL = "graphql", "GraphQL"
    COMMAND_LINE = "command_line", "Command line"
    IMPORT = "import", "Import"
    SCHEDULE = "schedule", "Schedule"
    SEED = "seed", "Seed"
    DATABASE = "database", "Database"
