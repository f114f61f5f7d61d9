"""The audit log: what becomes of people is kept by the database itself, and nothing of it can be taken back."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from backend.accounts import audit, guard, tokens
from backend.accounts.audit import Actor, Filter, Origin
from backend.accounts.enums import AuditAction, AuditChannel
from backend.accounts.models import AuditEntry, User
from tests.support.publishing import set_key

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
CAME_FROM = Origin(channel=AuditChannel.ADMIN, address="203.0.113.7")


def kept(*columns: str) -> list[tuple[object, ...]]:
    """These columns of all entries, the oldest first."""
    return list(AuditEntry.objects.order_by("id").values_list(*columns))


def test_a_change_of_a_role_names_both_sides() -> None:
    root, edith = User.objects.create_superuser("root"), User.objects.create_user("edith", is_staff=True)
    before = AuditEntry.objects.count()
    with audit.coming_from(CAME_FROM), audit.acting(Actor.of(root)):
        edith.role = "editor"
        edith.save()
    assert AuditEntry.objects.count() == before + 1
    entry = AuditEntry.objects.latest("id")
    assert (entry.action, entry.person, entry.person_name) == ("role_changed", edith, "edith")
    assert (entry.actor, entry.actor_name, entry.before, entry.after) == (root, "root", "viewer", "editor")
    assert (entry.address, entry.channel) == ("203.0.113.7", "admin")


def test_a_change_by_sql_is_kept_too() -> None:
    User.objects.create_user("edith", is_staff=True, role="editor")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_user SET is_superuser = true, is_active = false WHERE username = 'edith'")
    columns = ("action", "person_name", "actor_name", "before", "after", "address", "channel")
    assert kept(*columns) == [
        ("person_added", "edith", "", "", "editor", None, "database"),
        ("role_changed", "edith", "", "editor", "superuser", None, "database"),
        ("person_deactivated", "edith", "", "", "", None, "database"),
    ]


def test_the_values_of_an_email_are_not_kept() -> None:
    edith = User.objects.create_user("edith", email="edith@example.com")
    User.objects.filter(pk=edith.pk).update(email="else@example.com", username="edith.2")
    assert kept("action", "person_name", "detail", "before", "after")[1:] == [
        ("person_changed", "edith.2", "user name", "edith", "edith.2"),
        ("person_changed", "edith.2", "e-mail", "", ""),
    ]


def test_who_acts_ends_with_the_block() -> None:
    with audit.acting(Actor(name="ada")):
        User.objects.create_user("edith")
    User.objects.create_user("victor")
    assert kept("person_name", "actor_name", "channel") == [
        ("edith", "ada", "command_line"),
        ("victor", "", "database"),
    ]


def test_signing_in_is_no_change_of_a_person() -> None:
    edith = User.objects.create_user("edith")
    before = AuditEntry.objects.count()
    User.objects.filter(pk=edith.pk).update(last_login=NOW, password="x", first_name="Edith")
    assert AuditEntry.objects.count() == before


@pytest.mark.parametrize(
    "act",
    [
        lambda: AuditEntry.objects.update(actor_name="somebody else"),
        lambda: AuditEntry.objects.all().delete(),
        lambda: connection.cursor().execute("TRUNCATE accounts_auditentry CASCADE"),
        lambda: connection.cursor().execute("DELETE FROM accounts_user"),
    ],
)
def test_nothing_of_it_can_be_taken_back(act: Callable[[], object]) -> None:
    User.objects.create_user("edith")
    before = kept("action", "person_name", "actor_name")
    with pytest.raises(DatabaseError), transaction.atomic():
        act()
    assert kept("action", "person_name", "actor_name") == before


def test_a_secret_is_kept_without_its_value() -> None:
    set_key("openai", "sk-0123456789")
    set_key("openai", None)
    assert kept("action", "actor_name", "detail", "before", "after") == [
        ("secret_set", "ada", "api_key of openai", "", ""),
        ("secret_removed", "ada", "api_key of openai", "", ""),
    ]


def test_a_token_is_kept_with_its_scopes_and_its_end() -> None:
    actor = Actor(name="root")
    maker = tokens.Maker(rights=frozenset(), actor=actor)
    with pytest.raises(tokens.AboveCaller):
        tokens.create(integration_name="shop", name="web", scopes=["quotes:read"], now=NOW, maker=maker)
    assert kept("action") == []
    made = tokens.create(integration_name="shop", name="web", scopes=["quotes:read"], now=NOW)
    for _ in range(2):
        tokens.revoke(prefix=made.record.prefix, now=NOW, actor=actor)
    detail = f"{made.record.prefix} (web) of shop"
    assert kept("action", "actor_name", "detail", "after") == [
        ("token_created", "", detail, "quotes:read"),
        ("token_revoked", "root", detail, ""),
    ]


@pytest.mark.parametrize(
    ("only", "details"),
    [
        (Filter(), ["one", "two", "three"]),
        (Filter(person="edith"), ["one", "three"]),
        (Filter(action=AuditAction.SIGNED_IN), ["one"]),
        (Filter(address="203.0.113.7"), ["one"]),
        (Filter(channel=AuditChannel.COMMAND_LINE), ["two", "three"]),
        (Filter(since=datetime(2999, 1, 1, tzinfo=UTC)), []),
        (Filter(until=datetime(2999, 1, 1, tzinfo=UTC)), ["one", "two", "three"]),
        (Filter(until=NOW.replace(year=2000)), []),
    ],
)
def test_entries_are_filtered(only: Filter, details: list[str]) -> None:
    edith = User.objects.create_user("edith")
    first = AuditEntry.objects.latest("id").pk
    with audit.coming_from(CAME_FROM):
        audit.record(action=AuditAction.SIGNED_IN, person=edith, detail="one")
    audit.record(action=AuditAction.TOKEN_CREATED, detail="two")
    audit.record(action=AuditAction.TOKEN_REVOKED, actor=Actor(name="edith"), detail="three")
    found = audit.entries(only=only).filter(pk__gt=first).order_by("id")
    assert [entry.detail for entry in found] == details


def test_texts_that_are_too_long_are_cut() -> None:
    audit.record(action=AuditAction.TOKEN_CREATED, actor=Actor(name="a" * 201), detail="b" * 301, after="c" * 301)
    entry = AuditEntry.objects.latest("id")
    assert (entry.actor_name, entry.detail, entry.after) == ("a" * 200, "b" * 300, "c" * 300)


def test_an_entry_is_kept_as_far_as_it_fits() -> None:
    audit.record(action=AuditAction.TOKEN_CREATED, before="x" * 301, after="y")
    assert kept("person_name", "detail", "before", "after") == [("", "", "x" * 300, "y")]


def test_an_entry_as_people_read_it() -> None:
    assert str(AuditEntry(action="signed_in", person_name="mara", detail="password")) == "Signed in mara"


def test_the_database_has_the_triggers_that_are_declared() -> None:
    """Those of the code as it is: what the model has was made when it was imported."""
    triggers = guard.people_stay()
    names = ["people_are_deactivated", "a_superuser_is_left", "changes_are_audited"]
    assert [trigger.name for trigger in triggers] == names
    assert [trigger.get_installation_status(User()) for trigger in triggers] == [("INSTALLED", True)] * 3
