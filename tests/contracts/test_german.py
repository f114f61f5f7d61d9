"""What customers read of the server is German, too: errors that their pages can be answered, and failures of jobs."""

import json
from collections.abc import Iterator
from pathlib import Path

from graphql import FieldNode, OperationDefinitionNode, parse
from strawberry.types.base import get_object_definition
from strawberry.utils.str_converters import to_snake_case

from backend.api.graphql.results import Answers
from backend.api.graphql.schema import Mutation, Query
from backend.api.wording import error_messages
from backend.generation.outcomes import ErrorKind

FRONTEND = Path(__file__).resolve().parents[2] / "frontend" / "src"
GERMAN = json.loads((FRONTEND / "texts" / "messages" / "de.json").read_text())
FIELDS = {
    field.python_name: field for of in (Mutation, Query) for field in get_object_definition(of, strict=True).fields
}


def fields_of_pages() -> Iterator[str]:
    for path in sorted((FRONTEND / "features").rglob("*.graphql")):
        for definition in parse(path.read_text()).definitions:
            if isinstance(definition, OperationDefinitionNode):
                selected = definition.selection_set.selections
                yield from (field.name.value for field in selected if isinstance(field, FieldNode))


def test_each_error_of_a_customers_page_is_german() -> None:
    fields = [FIELDS[name] for name in map(to_snake_case, fields_of_pages()) if name in FIELDS]
    answers = [each for field in fields for each in field.extensions if isinstance(each, Answers)]
    codes = {error_messages.TABLE[error].code for answer in answers for error in answer.result.errors}
    assert "INSUFFICIENT_CREDITS" in codes
    assert sorted(code for code in codes if f"error.{code}" not in GERMAN) == []


def test_each_failure_of_a_job_is_german() -> None:
    assert [kind.name for kind in ErrorKind if f"error.{kind.name}" not in GERMAN] == []
