"""Superusers who take each other's rights at the same time: one of them stays."""

from concurrent.futures import ThreadPoolExecutor

import psycopg
from django.db import connection
from django.test import Client

from backend.accounts.models import User
from tests.support.databases import Database
from tests.support.waiting import wait_until

WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND wait_event_type = 'Lock'"


def waits(database: Database) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITING, [database.name])
        return bool(cursor.fetchone()[0])


def test_the_last_one_is_kept_and_the_request_answered(own_database: Database) -> None:
    one, two, three = (User.objects.create_superuser(name) for name in ("one", "two", "three"))
    client = Client()
    client.force_login(three)
    page = f"/admin/accounts/user/{two.pk}/change/"
    form = {"username": "two", "is_active": "on", "is_staff": "on", "role": two.role}

    def step_down() -> int:
        try:
            return client.post(page, form).status_code
        finally:
            connection.close()

    with psycopg.connect(own_database.url) as elsewhere, ThreadPoolExecutor(1) as pool:
        # The form of `three` still sees them all; when it is saved, `two` is the last one.
        elsewhere.execute("UPDATE accounts_user SET is_superuser = false WHERE id = ANY(%s)", [[one.pk]])
        asked = pool.submit(step_down)
        wait_until(lambda: waits(own_database))
        elsewhere.execute("UPDATE accounts_user SET is_superuser = false WHERE id = %s", [three.pk])
        elsewhere.commit()
        assert asked.result() == 302  # back to the form, which `three` may not see any more
    assert list(User.objects.filter(is_superuser=True).values_list("username", flat=True)) == ["two"]
