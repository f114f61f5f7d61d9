"""Sending documents by id in tests."""

import json
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse

from backend.api.documents.models import TrustedDocument
from backend.shared import clock
from tests.support.api import Api
from tests.support.environment import PROJECT

OWN: dict[str, str] = json.loads((PROJECT / "backend" / "api" / "documents" / "frontend.json").read_text())
GRAPHQL = "application/graphql-response+json"


def own_id(operation: str) -> str:
    """What the frontend of this release calls the document of an operation."""
    (document_id,) = [name for name, text in OWN.items() if f" {operation} " in text or f" {operation}(" in text]
    return document_id


def sha(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def trust(text: str, document_id: str | None = None) -> str:
    """Write a document into the table as it is; its id."""
    document_id = document_id or f"sha256:{sha(text)}"
    TrustedDocument.objects.create(pk=document_id, text=text, source="test", added_by="test", added_at=clock.now())
    return document_id


def send(caller: Api, path: str = "/graphql", accept: str = GRAPHQL, **body: Any) -> HttpResponse:
    headers = {"Accept": accept, **caller.headers}
    answer: HttpResponse = caller.client.post(path, body, content_type="application/json", headers=headers)  # type: ignore[assignment]
    return answer


def get(caller: Api, *, headers: dict[str, str] | None = None, **parameters: Any) -> HttpResponse:
    """Ask by GET; what is not text is sent as JSON."""
    texts = {name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()}
    return caller.get(f"/graphql?{urlencode(texts)}", **{"Accept": GRAPHQL, **(headers or {})})


def outcome(answer: HttpResponse) -> tuple[int, list[str]]:
    """The status and the codes of the errors."""
    errors = json.loads(answer.content).get("errors", [])
    return answer.status_code, [error["extensions"]["code"] for error in errors]
