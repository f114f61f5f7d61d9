"""The functions of credits in a database, and the files that they come from."""

from pathlib import Path
from typing import Any

from django.db import connection

FOLDER = Path(__file__).resolve().parents[2] / "backend" / "credits" / "sql"
NAMES = sorted(path.stem for path in FOLDER.glob("*.sql"))


def run(statement: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def rows(columns: str) -> list[tuple[Any, ...]]:
    return run(f"SELECT {columns} FROM pg_proc WHERE proname LIKE 'credits\\_%' ORDER BY proname, oid")


def names() -> list[str]:
    return [name for (name,) in rows("proname")]


def value(expression: str) -> Any:
    ((answer,),) = run(f"SELECT {expression}")
    return answer


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
