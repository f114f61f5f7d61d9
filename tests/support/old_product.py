"""Databases of a product before Ratecard."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from backend.legacy import mapping
from tests.support.databases import new_name
from tests.support.run_database import address

PRODUCT = Path(__file__).resolve().parents[1] / "legacy" / "product"


@dataclass(frozen=True)
class OldProduct:
    """Its database, and a folder with the mapping and the sources beside it."""

    url: str
    folder: Path

    @property
    def mapping(self) -> Path:
        return self.folder / "mapping.yaml"

    @property
    def decisions(self) -> Path:
        return self.folder / "decisions.yaml"

    def execute(self, *statements: str) -> None:
        with psycopg.connect(self.url) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def dump(self) -> list[tuple[str, str]]:
        """All that is in it."""
        names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        rows: list[tuple[str, str]] = []
        with psycopg.connect(self.url) as connection:
            for (name,) in connection.execute(names).fetchall():
                table = sql.SQL("SELECT {}, t::text FROM {} t ORDER BY 2")
                found = connection.execute(table.format(sql.Literal(name), sql.Identifier(name))).fetchall()
                rows += [(str(table_name), str(row)) for table_name, row in found]
        return rows


@contextmanager
def old_product(folder: Path, script: str | None = None) -> Iterator[OldProduct]:
    """The usual one, or one whose database a script makes."""
    name = new_name()
    with psycopg.connect(address("postgres"), autocommit=True) as admin:
        admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            product = OldProduct(address(name), folder)
            product.execute((PRODUCT / "legacy.sql").read_text() if script is None else script)
            _copy_sources(folder)
            yield product
        finally:
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _copy_sources(folder: Path) -> None:
    (folder / "mapping.yaml").write_text(mapping.READY.read_text())
    for source in ("constants.py", "Settings.tsx"):
        shutil.copy(PRODUCT / f"{source}.txt", folder / source)
