"""Sending files: by graphene-file-upload's testing client, which shares no code with the server, and byte by byte."""

import importlib.util
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import graphene_file_upload
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test.client import BOUNDARY, encode_multipart

from tests.support.api import Api

IMPORT = """
mutation Import($file: Upload!, $format: ImportFormat!) {
  importReviewCreate(input: {file: $file, format: $format}) {
    __typename
    ... on ImportReviewPayload { review { id fileName format state counts { accepted rejected held } } }
    ... on UserError { code message }
  }
}
"""
BY_HAND = f"multipart/form-data; boundary={BOUNDARY}"
PRICES = b"""{"gpt-4o-mini": {"litellm_provider": "openai", "mode": "chat",
  "input_cost_per_token": 1.6e-07, "cache_read_input_token_cost": 8e-08, "output_cost_per_token": 6e-07}}"""


def _independent_client() -> Any:
    """Loaded by its path: the package around it imports graphene."""
    path = Path(graphene_file_upload.__file__).parent / "django" / "testing.py"
    spec = importlib.util.spec_from_file_location("graphene_file_upload_testing", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


file_graphql_query = _independent_client().file_graphql_query


def import_file(
    caller: Api, content: bytes = PRICES, *, name: str = "prices.json", format: str = "LITELLM"
) -> HttpResponse:
    answer: HttpResponse = file_graphql_query(
        IMPORT,
        op_name="Import",
        variables={"format": format},
        files={"file": SimpleUploadedFile(name, content)},
        headers={f"HTTP_{key.upper()}": value for key, value in caller.headers.items()},
        client=caller.client,
        graphql_url="/graphql",
    )
    return answer


def operations(query: str = IMPORT, **variables: Any) -> str:
    return json.dumps({"query": query, "variables": {"file": None, "format": "LITELLM", **variables}})


def form(places: Any, fields: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The fields of an import with one file, to be bent."""
    placed = places if isinstance(places, str) else json.dumps(places)
    return {"operations": operations(), "map": placed, "0": SimpleUploadedFile("p.json", PRICES), **(fields or {})}


def send(caller: Api, fields: Mapping[str, Any] | bytes, content_type: str = BY_HAND, **headers: str) -> HttpResponse:
    body = fields if isinstance(fields, bytes) else encode_multipart(BOUNDARY, dict(fields))
    headers = {**caller.headers, **headers}
    answer: HttpResponse = caller.client.generic("POST", "/graphql", body, content_type, headers=headers)  # type: ignore[assignment]
    return answer


def refusal(response: HttpResponse) -> tuple[int, str, str]:
    """The status, the code and the words of a refused request."""
    (error,) = json.loads(response.content)["errors"]
    return response.status_code, error["extensions"]["code"], error["message"]
