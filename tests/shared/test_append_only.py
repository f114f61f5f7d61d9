"""Rows that stay as they were written: not even the database's own statements change them."""

from collections.abc import Callable

import pgtrigger
import pytest
from django.db import DatabaseError, ProgrammingError, connection, transaction

from backend.catalog.models import CatalogChange
from backend.shared import clock
from backend.shared.append_only import append_only

pytestmark = pytest.mark.django_db


def test_the_triggers_of_an_append_only_table() -> None:
    changed, truncated = append_only()
    assert (changed.name, str(changed.operation), type(changed)) == (
        "append_only",
        "UPDATE OR DELETE",
        pgtrigger.Protect,
    )
    assert (truncated.name, str(truncated.operation)) == ("no_truncate", "TRUNCATE")
    assert (truncated.level, truncated.when) == (pgtrigger.Statement, pgtrigger.Before)
    assert truncated.func == (
        "RAISE EXCEPTION 'this table can''t be truncated' USING ERRCODE = 'insufficient_privilege';"
    )


def truncate() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {CatalogChange._meta.db_table} CASCADE")


def test_the_table_takes_no_truncate() -> None:
    with pytest.raises(ProgrammingError, match="this table can't be truncated"), transaction.atomic():
        truncate()
    assert CatalogChange.objects.exists()


@pytest.mark.parametrize(
    "change",
    [lambda: CatalogChange.objects.update(field="another"), lambda: CatalogChange.objects.all().delete()],
    ids=["update", "delete"],
)
def test_rows_are_neither_changed_nor_deleted(change: Callable[[], object]) -> None:
    before = CatalogChange.objects.count()
    with pytest.raises(DatabaseError, match="Cannot update or delete rows"), transaction.atomic():
        change()
    assert CatalogChange.objects.count() == before


def test_the_clock_is_aware_and_in_utc() -> None:
    now = clock.now()
    assert now.utcoffset() is not None
    assert str(now.tzinfo) == "UTC"
