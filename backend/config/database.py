"""From DATABASE_URL to Django's connection settings."""

from psycopg.conninfo import conninfo_to_dict

# Short, so that a lost database is reported soon and used again soon after it is back.
POOL = {"min_size": 1, "max_size": 20, "timeout": 5, "reconnect_timeout": 4}


def connection_settings(*, url: str | None, pool: bool) -> dict[str, object]:
    """Settings for a PostgreSQL address; any that psycopg understands, sockets too.

    Without one the commands start the embedded server and set DATABASE_URL before Django starts, so none of
    it means that code was imported outside a command: it can be checked, but has no database.
    """
    parts = dict(conninfo_to_dict(url or ""))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "ratecard"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "CONN_HEALTH_CHECKS": True,  # a pooled connection may have died with its server
        "OPTIONS": {**parts, **({"pool": POOL} if pool else {})},
    }
