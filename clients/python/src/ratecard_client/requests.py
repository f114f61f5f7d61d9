"""The body of a request, written once: each attempt sends the same."""

import json
from collections.abc import Mapping
from uuid import uuid4

from pydantic_core import to_jsonable_python

from ratecard_client.api.base_model import UNSET, BaseModel


def body(query: str, operation_name: str, variables: Mapping[str, object]) -> bytes:
    sent = {name: _plain(value) for name, value in variables.items() if value is not UNSET}
    return json.dumps({"query": query, "operationName": operation_name, "variables": sent}).encode()


def _plain(value: object) -> object:
    """As JSON has it. Fields that were left out stay out: where inputs exclude each other, a null is one too many."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return [_plain(each) for each in value] if isinstance(value, list) else to_jsonable_python(value)


def new_key() -> str:
    return str(uuid4())


def key_of(variables: Mapping[str, object]) -> str | None:
    key: str | None = getattr(variables.get("input"), "idempotency_key", None)
    return key
