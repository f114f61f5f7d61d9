"""A plugin of ariadne-codegen, for clients that go on when the server is newer than they are, in less code.

An enum takes a value that it does not know yet as a member of that name. In unions, `Refusal` stands for every error
that has no facts of its own, and so for those that the client does not know yet.
"""

import ast

from ariadne_codegen.plugins.base import Plugin
from graphql import ExecutableDefinitionNode, FragmentDefinitionNode, GraphQLEnumType

REFUSAL = "Refusal"
MISSING = """
@classmethod
def _missing_(cls, value: object) -> "{name}":
    member = str.__new__(cls, value)
    member._name_ = member._value_ = str(value)
    return member
"""


class Refusals(Plugin):
    def __init__(self, *arguments: object, **keywords: object) -> None:
        super().__init__(*arguments, **keywords)
        self.plain: set[str] = set()

    def generate_enum(self, class_def: ast.ClassDef, enum_type: GraphQLEnumType) -> ast.ClassDef:
        class_def.body.extend(ast.parse(MISSING.format(name=class_def.name)).body)
        return class_def

    def generate_result_types_module(
        self, module: ast.Module, operation_definition: ExecutableDefinitionNode
    ) -> ast.Module:
        self.plain |= {node.name for node in module.body if _is_plain_refusal(node)}
        module.body = [node for node in module.body if not _is_plain_refusal(node)]
        return self._with_refusals(module)

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        return self._with_refusals(module)

    def generate_inputs_module(self, module: ast.Module) -> ast.Module:
        return self._with_refusals(module)

    def generate_client_module(self, module: ast.Module) -> ast.Module:
        module.body.insert(0, ast.ImportFrom(module="fragments", names=[ast.alias(REFUSAL)], level=1))
        return self._with_refusals(module)

    def generate_init_module(self, module: ast.Module) -> ast.Module:
        return ast.Module(body=[], type_ignores=[])

    def _with_refusals(self, module: ast.Module) -> ast.Module:
        replaced: ast.Module = _Replaced(self.plain).visit(module)
        return ast.fix_missing_locations(replaced)


def _is_plain_refusal(node: ast.stmt) -> bool:
    """A class that adds nothing to `Refusal` but the name of its type."""
    is_refusal = isinstance(node, ast.ClassDef) and [ast.unparse(base) for base in node.bases] == [REFUSAL]
    return is_refusal and len(node.body) == 1


class _Replaced(ast.NodeTransformer):
    def __init__(self, plain: set[str]) -> None:
        self.plain = plain

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom:
        node.names = [alias for alias in node.names if alias.name not in self.plain]
        return node

    def visit_arguments(self, node: ast.arguments) -> ast.arguments:
        node.kwarg = None  # it would hide misspelled arguments from type checkers
        return node

    def visit_keyword(self, node: ast.keyword) -> ast.keyword | list[ast.keyword] | None:
        if node.arg is None:
            return None
        if node.arg == "alias":  # by it alone, type checkers would want `costUsd=` and refuse `cost_usd=`
            return [ast.keyword(arg=f"{use}_alias", value=node.value) for use in ("validation", "serialization")]
        if node.arg == "discriminator":  # it would refuse a type that it does not know
            return ast.keyword(arg="union_mode", value=ast.Constant("left_to_right"))
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.Subscript:
        self.generic_visit(node)
        if ast.unparse(node.value) == "Union" and isinstance(node.slice, ast.Tuple):
            kept = [member for member in node.slice.elts if ast.unparse(member).strip("'\"") not in self.plain]
            if len(kept) < len(node.slice.elts):
                node.slice.elts = [*kept, ast.Name(REFUSAL)]
        return node
