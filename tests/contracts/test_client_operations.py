"""The operations of the clients select what the clients' exceptions carry."""

import re
from pathlib import Path
from typing import Any

import pytest
from graphql import FieldNode, InlineFragmentNode, OperationDefinitionNode, build_schema, get_named_type, parse
from ratecard_client import errors

PROJECT = Path(__file__).resolve().parents[2]
SCHEMA = build_schema((PROJECT / "schema.graphql").read_text())
TEXT = "\n".join(path.read_text() for path in (PROJECT / "clients" / "operations").glob("*.graphql"))
OPERATIONS = [node for node in parse(TEXT).definitions if isinstance(node, OperationDefinitionNode)]
FACTS = {name: set(vars(kind).get("__annotations__", {})) for name, kind in errors.KINDS.items()}


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def selected(operation: OperationDefinitionNode) -> dict[str, set[str]]:
    """What the operation selects of each error, by its type."""
    (field,) = operation.selection_set.selections
    assert isinstance(field, FieldNode)
    assert field.selection_set is not None
    return {
        part.type_condition.name.value: {
            snake(each.name.value) for each in part.selection_set.selections if isinstance(each, FieldNode)
        }
        for part in field.selection_set.selections
        if isinstance(part, InlineFragmentNode) and part.type_condition
    }


@pytest.mark.parametrize("operation", OPERATIONS, ids=[node.name.value for node in OPERATIONS if node.name])
def test_errors_come_with_their_facts(operation: OperationDefinitionNode) -> None:
    root: Any = SCHEMA.get_root_type(operation.operation)
    field: Any = operation.selection_set.selections[0]
    members = {member.name for member in getattr(get_named_type(root.fields[field.name.value].type), "types", ())}
    needed = {name: facts for name, facts in FACTS.items() if facts and name in members}
    assert {name: selected(operation).get(name) for name in needed} == needed


def test_each_exception_is_of_a_type_of_the_schema_in_both_clients() -> None:
    typescript = (PROJECT / "clients" / "typescript" / "src" / "errors.ts").read_text()
    classes = set(re.findall(r"^export class (\w+) extends Refused", typescript, flags=re.MULTILINE))
    assert classes == errors.KINDS.keys() <= SCHEMA.type_map.keys()
