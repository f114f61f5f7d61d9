"""`make lint` reads the files of `credits/sql/` with PostgreSQL's own parser; it needs no database.

Each file holds one function of its name under a line that says what it is for. What is found: syntax, in plain SQL and
in PL/pgSQL; `p_` and `v_` names that are not declared, or that nothing uses; calls of `credits_` functions that have no
file. What is not: tables, columns and types, which an installation checks in part and `make sql-check` wholly.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from pglast import ast, parser

FOLDER = Path(__file__).resolve().parents[2] / "backend" / "credits" / "sql"


class Function(NamedTuple):
    name: str
    language: str
    body: str
    parameters: frozenset[str]


class Faulty(Exception):
    """What is wrong with a file."""


def main() -> None:
    texts = {path.stem: path.read_text() for path in sorted(FOLDER.glob("*.sql"))}
    lines = [f"{name}.sql: {fault}" for name in texts for fault in faults(name, texts)]
    sys.exit("\n".join(lines) or None if texts else f"{FOLDER} has no files.")


def faults(name: str, texts: dict[str, str]) -> list[str]:
    """What is wrong with one of the files."""
    try:
        function = read(name, texts[name])
        declared = function.parameters | variables(function, texts[name])
    except (Faulty, parser.ParseError) as fault:
        return [str(fault.args[0])]
    uses = Counter(names(function.body))
    uses.subtract(declared - function.parameters)  # a variable's declaration is in the body, too
    return [
        *(f"{variable} is not declared" for variable in sorted(uses.keys() - declared)),
        *(f"nothing uses {variable}" for variable in sorted(declared) if not uses[variable]),
        *(f"no file declares {called}" for called in sorted(set(calls(function.body)) - texts.keys())),
    ]


def read(name: str, text: str) -> Function:
    """The one function that a file holds."""
    statements = [statement.stmt for statement in parser.parse_sql(text)]
    function = statements[0] if len(statements) == 1 else None
    if not isinstance(function, ast.CreateFunctionStmt):
        raise Faulty("holds something else than one function")
    if [part.sval for part in function.funcname or ()] != [name]:
        raise Faulty("its function has another name")
    if function.replace:
        raise Faulty("is never CREATE OR REPLACE: the installation drops first")
    if not text.startswith("-- "):
        raise Faulty("does not say what it is for")
    options = {option.defname: option.arg for option in function.options or ()}
    parameters = frozenset(parameter.name for parameter in function.parameters or ())
    return Function(name, options["language"].sval, options["as"][0].sval, parameters)


def variables(function: Function, text: str) -> set[str]:
    """The variables that a body declares. Raises ParseError where the body can't be read."""
    if function.language == "sql":
        parser.parse_sql(function.body)
        return set()
    (tree,) = json.loads(parser.parse_plpgsql_json(text))
    items = [item for datum in tree["PLpgSQL_function"]["datums"] for item in datum.values()]
    return {item["refname"] for item in items if item.get("refname", "").startswith("v_")}


def names(body: str) -> Iterator[str]:
    """Uses of parameters and variables; not the names of arguments, as in `p_now => now()`."""
    for word, following, _ in words(body):
        if word.startswith(("p_", "v_")) and following != "=>":
            yield word


def calls(body: str) -> Iterator[str]:
    for word, following, adjacent in words(body):
        if word.startswith("credits_") and following == "(" and adjacent:  # a table has a space before its columns
            yield word


def words(body: str) -> Iterator[tuple[str, str, bool]]:
    """Every name, what follows it, and whether it follows at once."""
    tokens = parser.scan(body)
    for token, following in zip_longest(tokens, tokens[1:], fillvalue=tokens[-1]):
        if token.name == "IDENT":
            word, next_word = (body[part.start : part.end + 1] for part in (token, following))
            yield word, next_word, following.start == token.end + 1


if __name__ == "__main__":
    main()
