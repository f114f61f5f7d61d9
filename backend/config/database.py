"""From DATABASE_URL to Django's connection settings."""

from psycopg.conninfo import conninfo_to_dict

# Short, so that a lost database is reported soon and used again soon after it is back.
POOL = {"min_size": 1, "max_size": 20, "timeout": 5, "reconnect_timeout": 4}
CONNECTING: dict[str, object] = {"connect_timeout": 5, "tcp_user_timeout": 15_000}
"""Seconds for a connection, milliseconds for an answer of a machine that has gone."""
IDLE_SECONDS = 60
"""The longest pause within a transaction: a process that stands still must not keep its locks."""


def connection_settings(
    *, url: str | None, pool: bool, lock_seconds: float = 0, statement_seconds: float = 0
) -> dict[str, object]:
    """Settings for a PostgreSQL address; any that psycopg understands, sockets too.

    Without one the commands start the embedded server and set DATABASE_URL before Django starts, so none of
    it means that code was imported outside a command: it can be checked, but has no database.
    """
    parts = dict(conninfo_to_dict(url or ""))
    limits = _limits(lock_seconds, statement_seconds) if pool else ""
    if options := f"{limits} {parts.pop('options', '')}".strip():  # what the address says comes last, and counts
        parts["options"] = options
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "ratecard"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "DISABLE_SERVER_SIDE_CURSORS": not pool,  # a transaction pooler gives the next statement another connection
        "CONN_HEALTH_CHECKS": True,  # a pooled connection may have died with its server
        "OPTIONS": {**CONNECTING, **parts, **({"pool": POOL} if pool else {})},
    }


def _limits(lock_seconds: float, statement_seconds: float) -> str:
    """Options of the connection, so that they cost no statement. A transaction pooler would refuse them."""
    limits = {
        "lock_timeout": lock_seconds,
        "statement_timeout": statement_seconds,
        "idle_in_transaction_session_timeout": IDLE_SECONDS,
    }
    return " ".join(f"-c {name}={round(seconds * 1_000)}" for name, seconds in limits.items())
