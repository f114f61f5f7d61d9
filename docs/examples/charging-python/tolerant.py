"""Generated clients that go on when the server is newer than they are.

A plugin of ariadne-codegen. An enum takes a value that it does not know yet as a member of that name. A union or an
interface takes a type that it does not know yet as `UnknownResult`, with the `code` and `message` of a `UserError`.
"""

import ast

from ariadne_codegen.plugins.base import Plugin
from graphql import FieldNode, GraphQLEnumType, OperationDefinitionNode

UNKNOWN = "UnknownResult"
MISSING = """
@classmethod
def _missing_(cls, value: object) -> "{name}":
    member = str.__new__(cls, value)
    member._name_ = member._value_ = str(value)
    return member
"""


class Tolerant(Plugin):
    def generate_enum(self, class_def: ast.ClassDef, enum_type: GraphQLEnumType) -> ast.ClassDef:
        class_def.body.extend(ast.parse(MISSING.format(name=class_def.name)).body)
        return class_def

    def generate_result_field(
        self, field_implementation: ast.AnnAssign, operation_definition: OperationDefinitionNode, field: FieldNode
    ) -> ast.AnnAssign:
        call = field_implementation.value
        if not isinstance(call, ast.Call):
            return field_implementation
        for keyword in call.keywords:
            if keyword.arg == "discriminator":
                keyword.arg, keyword.value = "union_mode", ast.Constant("left_to_right")
                _widen(field_implementation.annotation)
        return field_implementation

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: OperationDefinitionNode
    ) -> ast.Module:
        module.body.insert(0, ast.ImportFrom(module="unknown", names=[ast.alias(UNKNOWN)], level=1))
        return module


def _widen(annotation: ast.expr) -> None:
    """Let the union take what none of its types is."""
    for node in ast.walk(annotation):
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Union":
            assert isinstance(node.slice, ast.Tuple)
            node.slice.elts.append(ast.Name(UNKNOWN))
