"""Every example of GraphiQL runs as it opens, on the demo's data."""

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from graphql import NonNullTypeNode, OperationDefinitionNode, parse

from backend.accounts.models import Integration, User
from backend.development import demo
from backend.shared import clock
from tests.conftest import Unblocked
from tests.support.api import Api
from tests.support.environment import PROJECT

GRAPHIQL = PROJECT / "frontend" / "src" / "graphiql"
EXAMPLES = sorted((GRAPHIQL / "examples").glob("*.graphql"))
VALUES = json.loads((GRAPHIQL / "values.json").read_text())
REFUSED = {
    "providerTestKey": "KEY_TEST_FAILED",
    "jobReconcile": "NOT_TO_RECONCILE",
    "automationRunPause": "AUTOMATION_RUN_NOT_BEGUN",
    "automationRunRetry": "NOTHING_TO_RETRY",
    "automationRunSee": "AUTOMATION_RUN_NOT_MISSED",
}
"""What needs a provider's key, which the demo has not, a job without its usage, or a run that has begun, failed or was
missed says so."""
STREAMS = {"catalogPublished", "jobProgress"}
"""tests/journeys/test_graphiql.py listens to the first, tests/api/test_job_progress.py to the other."""


@pytest.fixture(scope="module")
def demo_data(rows_of_module: Unblocked) -> None:
    with rows_of_module():
        Integration.objects.create(name=demo.INTEGRATION)
        demo.open_account()
        demo.add_examples(now=clock.now())


@pytest.mark.django_db(transaction=False)
@pytest.mark.usefixtures("demo_data")
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_it_runs_as_it_opens(ada: Api, path: Path) -> None:
    User.objects.filter(username="ada").update(is_superuser=True)  # as the demo's admin
    if path.stem in STREAMS:
        return
    text = path.read_text()
    variables = filled(text, ada.data(VALUES["query"]))
    assert None not in variables.values()
    answer = uploaded(ada, text, variables) if "file" in variables else ada.post(text, **variables)
    assert "errors" not in answer, answer
    (result,) = answer["data"].values()
    code = result.get("code") if isinstance(result, dict) else None
    assert code == REFUSED.get(path.stem), answer


def filled(text: str, answer: dict[str, Any]) -> dict[str, Any]:
    """As exampleVariables.ts does it; a variable with a default has that."""
    (operation,) = (part for part in parse(text).definitions if isinstance(part, OperationDefinitionNode))
    return {
        variable.variable.name.value: value(variable.variable.name.value, answer)
        for variable in operation.variable_definitions or ()
        if variable.default_value is None and isinstance(variable.type, NonNullTypeNode)
    }


def value(name: str, found: Any) -> Any:
    if name == "file":
        return VALUES["file"]
    if name in VALUES["unique"]:
        return f"graphiql-{uuid4()}"
    for step in VALUES["paths"][name]:
        if isinstance(step, str):
            found = found[step]
        else:
            found = next(item for item in found if all(item[key] == wanted for key, wanted in step.items()))
    return found


def uploaded(caller: Api, text: str, variables: dict[str, Any]) -> Any:
    operations = json.dumps({"query": text, "variables": {**variables, "file": None}})
    file = SimpleUploadedFile("prices.json", variables["file"].encode(), content_type="application/json")
    form = {"operations": operations, "map": '{"0": ["variables.file"]}', "0": file}
    return caller.client.post("/graphql", form).json()
