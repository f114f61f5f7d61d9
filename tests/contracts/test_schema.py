"""What the schema promises as a whole."""

from graphql import GraphQLObjectType

from backend.accounts.scopes import Right
from backend.api.cli.schema import FILE
from backend.api.graphql.schema import schema

TYPES = {name: kind for name, kind in schema._schema.type_map.items() if not name.startswith("__")}
BUILT_IN = {"Boolean", "Int", "String", "Float", "ID"}


def test_the_committed_schema_is_fresh() -> None:
    assert FILE.read_text() == schema.as_str() + "\n"


def test_every_type_field_and_argument_is_described() -> None:
    missing = []
    for name, kind in TYPES.items():
        if name not in BUILT_IN and not kind.description:
            missing.append(name)
        for field, definition in getattr(kind, "fields", {}).items():
            if not definition.description:
                missing.append(f"{name}.{field}")
            arguments = getattr(definition, "args", {})
            missing += [f"{name}.{field}({key}:)" for key, found in arguments.items() if not found.description]
    assert missing == []


def test_every_root_field_says_which_right_it_needs() -> None:
    for root in ("Query", "Mutation", "Subscription"):
        kind = TYPES[root]
        assert isinstance(kind, GraphQLObjectType)
        for name, field in kind.fields.items():
            if name in ("node", "nodes"):  # by kind, as the field that lists it
                continue
            assert any(f"Requires `{right}`" in (field.description or "") for right in Right), name
