"""Constants of Python and TypeScript files, read as data: nothing of a file is ever imported or run."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from backend.legacy import typescript_literals
from backend.legacy.mapping import SourceConstant
from backend.legacy.readings import at
from backend.legacy.typescript_literals import Located, NoLiteral
from backend.shared.decimals import plain

MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedModel:
    """A model that a constant names, in which line, with the costs that it gives it."""

    name: str
    line: int
    costs: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadConstant:
    """What a constant says; `problem` is why it could not be read."""

    place: str
    models: tuple[NamedModel, ...] = ()
    problem: str | None = None


def read(constant: SourceConstant, *, folder: Path) -> ReadConstant:
    """A constant of a file below the folder, also through links."""
    name = next((name for name in constant.file if (folder / name).exists()), constant.file[0])
    place = f"{name} {constant.name}"
    if not (folder / name).resolve().is_relative_to(folder.resolve()):
        return ReadConstant(place=place, problem="The file is not below the folder of the mapping file.")
    try:
        return ReadConstant(place=place, models=tuple(_models(constant, *_value(constant, folder / name))))
    except OSError as error:
        return ReadConstant(place=place, problem=f"The file can't be read: {error.strerror}.")
    except KeyError:
        return ReadConstant(place=place, problem="The file has no such constant.")
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return ReadConstant(place=place, problem="It is no plain data, so it was not read.")


def _value(constant: SourceConstant, path: Path) -> Located:
    """Raises OSError, KeyError, ValueError, SyntaxError."""
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ValueError("too large")
    text = content.decode("utf-8-sig")
    if constant.language == "python":
        return _of_python(text, constant.name)
    return typescript_literals.located(text, constant.name)


def _of_python(text: str, name: str) -> Located:
    for statement in reversed(ast.parse(text).body):  # the last assignment counts, as when it is run
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            assert isinstance(statement, ast.Assign | ast.AnnAssign)
            if statement.value is None:
                raise KeyError(name)
            return ast.literal_eval(statement.value), _lines(statement.value)
    raise KeyError(name)


def _lines(value: ast.expr) -> list[int]:
    """Of the items; of a key that is given twice, of the last."""
    if isinstance(value, ast.Dict):
        return list({ast.literal_eval(key): key.lineno for key in value.keys if key is not None}.values())
    return [item.lineno for item in value.elts] if isinstance(value, ast.List | ast.Tuple) else []


def _models(constant: SourceConstant, value: object, lines: Sequence[int]) -> Iterator[NamedModel]:
    """Raises NoLiteral where the value has another shape than the mapping says."""
    for (key, item), line in zip(_items(value), lines, strict=True):
        name = key if constant.models == "keys" else item if constant.models == "items" else at(item, constant.models)
        if not isinstance(name, str):
            raise NoLiteral(0)
        costs = {str(field): _cost(at(item, path)) for path, field in constant.rates.items()}
        yield NamedModel(name=name, line=line, costs=costs)


def _items(value: object) -> Iterator[tuple[object, object]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from ((None, item) for item in value)
    else:
        raise NoLiteral(0)


def _cost(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise NoLiteral(0)
    return plain(Decimal(str(value)))
