"""The opaque ids of the API, made and opened by tests themselves."""

from base64 import b64decode, b64encode


def id_of(kind: str, key: object) -> str:
    """The id of the thing of that kind with that key of its own."""
    return b64encode(f"{kind}:{key}".encode()).decode()


def key_of(id: str) -> str:
    """The key in an id."""
    return b64decode(id).decode().partition(":")[2]
