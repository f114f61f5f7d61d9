"""How commands speak: tables and JSON on standard output, failures in one line on standard error."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from backend.catalog.invariants import Problem

WIDTH_WITHOUT_TERMINAL = 200
GROUPED = re.compile(r"-?(\d+|\d{1,3}(,\d{3})+)", re.ASCII)
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV for a spreadsheet.")]


def whole(text: str) -> int:
    """A whole number as people write it: `models list` prints 1,000."""
    if not GROUPED.fullmatch(text):
        raise typer.BadParameter(f"{text} is no whole number.")
    return int(text.replace(",", ""))


Whole = partial(typer.Option, parser=whole, metavar="INTEGER")


def read_object(path: Path) -> dict[str, object]:
    """The object in a JSON file. It exits with a message where there is none."""
    try:
        values = json.loads(path.read_text(), parse_constant=_no_number)
    except ValueError:
        fail(f"{path} is no JSON.")
    except RecursionError:
        fail(f"{path} is nested too deeply.")
    if not isinstance(values, dict):
        fail(f"{path} is no JSON object.")
    return values


def _no_number(name: str) -> NoReturn:
    """Python reads NaN and Infinity, which JSON doesn't have."""
    raise ValueError(name)


def print_json(value: object) -> None:
    typer.echo(json.dumps(value, indent=2, default=str, ensure_ascii=False))


def print_lines(lines: Iterable[str]) -> None:
    """Lines that have their own ends."""
    for line in lines:
        typer.echo(line, nl=False)


def print_rows(columns: Sequence[str], rows: Sequence[Mapping[str, object]], *, as_json: bool) -> None:
    """Rows as JSON or as a table. What a row has before its columns, such as an id, is for programs."""
    if as_json:
        print_json(rows)
    else:
        print_table(columns, [list(row.values())[-len(columns) :] for row in rows])


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH_WITHOUT_TERMINAL)
    table = Table(*columns, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(_cell(value), overflow="fold") for value in row))
    console.print(table)


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def fail_if_known(error: Exception) -> None:
    """Answer an error of the domain by its words. They are imported here: only a command that fails needs them."""
    from backend.api.wording import error_messages
    from backend.catalog.invariants import RulesBroken

    if isinstance(error, RulesBroken):
        fail_for(error.problems)
    if isinstance(error, error_messages.KNOWN):
        fail(error_messages.message(error))


def fail_for(problems: "Iterable[Problem]") -> NoReturn:
    """One line for each broken rule, with the row that it is about."""
    fail("\n".join(map(_line, problems)))


def _line(problem: "Problem") -> str:
    place = ", ".join(filter(None, (f"{problem.entity} {problem.key}".strip(), problem.field)))
    return f"{place}: {problem.message}"


def fail(message: str, *, code: int = 1) -> NoReturn:
    """Without control characters, which a file that is quoted may have for the terminal."""
    typer.echo("".join(letter for letter in message if letter.isprintable() or letter == "\n"), err=True)
    raise typer.Exit(code)
