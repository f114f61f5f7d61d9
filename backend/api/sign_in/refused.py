"""What the gate refused, in the audit log."""

from django.db import DatabaseError, connection

from backend.accounts import audit
from backend.accounts.audit import Origin
from backend.accounts.enums import AuditAction


def note(origin: Origin) -> None:
    """From a thread of the gate's. A database that is away loses the entry: the refusal stands without it."""
    try:
        with audit.coming_from(origin):
            audit.record(action=AuditAction.SIGN_IN_REFUSED)
    except DatabaseError:
        pass
    finally:
        connection.close()
