"""A caller of the API: asks over HTTP as one member of the cast."""

from typing import Any

from django.http import HttpResponse
from django.test import Client


class Api:
    def __init__(self, client: Client, token: str | None = None) -> None:
        self.client = client
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}

    def post(self, document: str, **variables: Any) -> dict[str, Any]:
        """The whole answer: data, errors, extensions."""
        body = {"query": document, "variables": variables}
        response = self.client.post("/graphql", body, content_type="application/json", headers=self.headers)
        answer: dict[str, Any] = response.json()
        return answer

    def data(self, document: str, **variables: Any) -> Any:
        """The data of an answer without errors."""
        answer = self.post(document, **variables)
        assert "errors" not in answer, answer
        return answer["data"]

    def codes(self, document: str, **variables: Any) -> list[str]:
        """The codes of the errors, in their order."""
        return [error["extensions"]["code"] for error in self.post(document, **variables).get("errors", [])]

    def get(self, path: str, **headers: str) -> HttpResponse:
        response: HttpResponse = self.client.get(path, headers={**self.headers, **headers})  # type: ignore[assignment]
        return response
