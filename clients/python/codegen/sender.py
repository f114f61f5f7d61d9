from collections.abc import Callable
from typing import Any


class Sender:
    """What sends the operations: a connection says how."""

    execute: Callable[..., Any]
    get_data: Callable[[Any], dict[str, Any]]
    execute_ws: Callable[..., Any]
    """Subscriptions: by server-sent events, whatever the name says."""
