"""Connections of one's own, beside Django's: for what waits on the event loop."""

from typing import Any

from django.db import connection


def connection_parameters(*, application_name: str) -> dict[str, Any]:
    """psycopg's parameters for where Django's own connections go."""
    parameters = connection.get_connection_params()
    del parameters["cursor_factory"], parameters["context"]
    return {**parameters, "application_name": application_name}
