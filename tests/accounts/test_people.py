"""People are deactivated, never deleted, and one superuser is always left."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from backend.accounts import audit, people
from backend.accounts.models import User
from backend.accounts.people import LastSuperuser, OwnRights, Standing
from backend.accounts.scopes import PersonRole
from tests.support.databases import Database

WHOLE = Standing(is_active=True, is_staff=True, is_superuser=True)
LOSSES = [
    Standing(is_active=False, is_staff=True, is_superuser=True),
    Standing(is_active=True, is_staff=False, is_superuser=True),
    Standing(is_active=True, is_staff=True, is_superuser=False),
]


@pytest.mark.django_db
@pytest.mark.parametrize("after", LOSSES)
def test_nobody_takes_their_own_rights_away(after: Standing) -> None:
    root, _ = User.objects.create_superuser("root"), User.objects.create_superuser("rita")
    with pytest.raises(OwnRights):
        people.refuse_loss(person=root, after=after, actor=root)
    people.refuse_loss(person=root, after=WHOLE, actor=root)


@pytest.mark.django_db
@pytest.mark.parametrize("after", LOSSES)
def test_the_last_superuser_stays_one(after: Standing) -> None:
    root, rita = User.objects.create_superuser("root"), User.objects.create_superuser("rita")
    people.refuse_loss(person=root, after=after, actor=rita)
    User.objects.filter(pk=rita.pk).update(is_active=False)
    User.objects.create_user("staff", is_staff=True)
    User.objects.create_user("is_superuser without staff", is_superuser=True)
    with pytest.raises(LastSuperuser):
        people.refuse_loss(person=root, after=after, actor=None)


@pytest.mark.django_db
@pytest.mark.parametrize("values", [{"is_active": False}, {"is_staff": False}, {"is_superuser": False}])
def test_the_database_keeps_the_last_superuser(values: dict[str, bool]) -> None:
    root = User.objects.create_superuser("root")
    User.objects.create_user("is_superuser without staff", is_superuser=True)
    with pytest.raises(IntegrityError, match="the last active superuser stays one"), transaction.atomic():
        User.objects.filter(pk=root.pk).update(**values)
    root.refresh_from_db()
    assert Standing.of(root) == WHOLE
    User.objects.create_superuser("rita")
    assert User.objects.filter(pk=root.pk).update(**values) == 1


def test_two_superusers_who_step_down_at_once_leave_one(own_database: Database) -> None:
    names = ["root", "rita"]
    for name in names:
        User.objects.create_superuser(name)
    together = Barrier(2)

    def step_down(name: str) -> bool:
        try:
            with transaction.atomic():
                together.wait()
                User.objects.filter(username=name).update(is_superuser=False)
        except IntegrityError:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(step_down, names)) == [False, True]
    assert User.objects.filter(is_superuser=True).count() == 1


@pytest.mark.django_db
def test_nobody_is_deleted() -> None:
    mara = User.objects.create_user("mara")
    with pytest.raises(DatabaseError), transaction.atomic():
        mara.delete()
    assert User.objects.get().username == "mara"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "label"),
    [
        ({}, "None"),
        ({"is_superuser": True}, "None"),
        ({"is_staff": True}, "Viewer"),
        ({"is_staff": True, "role": "secrets_admin"}, "Secrets admin"),
        ({"is_staff": True, "is_superuser": True}, "Superuser"),
    ],
)
def test_a_role_as_people_read_it(values: dict[str, object], label: str) -> None:
    assert people.role(User.objects.create_user("x", **values)).label == label  # type: ignore[arg-type]


@pytest.mark.django_db
def test_who_is_deactivated_meanwhile_stays_so_with_another_role() -> None:
    User.objects.create_user("mara")
    done = list[str]()

    def meanwhile(execute: Any, sql: str, *others: Any) -> Any:
        if sql.startswith("UPDATE") and not done:
            done.append(sql)
            User.objects.filter(username="mara").update(is_active=False)
        return execute(sql, *others)

    with connection.execute_wrapper(meanwhile):
        people.change_role(username="mara", role=PersonRole.EDITOR, actor=audit.NOBODY)
    assert User.objects.values_list("is_active", "is_staff", "role").get() == (False, True, "editor")
