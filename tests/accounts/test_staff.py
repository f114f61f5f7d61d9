"""Staff: the first admin, and which rights a person has who signs in."""

import pytest

from backend.accounts import staff
from backend.accounts.models import User

pytestmark = pytest.mark.django_db

VIEWER = {"catalog:read", "quotes:read", "accounts:read", "metrics:read", "configuration:read"}
EDITOR = VIEWER | {
    "accounts:write",
    "accounts:configure",
    "credits:grant",
    "credits:spend",
    "generation:run",
    "tokens:write",
    "configuration:write",
}
SECRETS_ADMIN = EDITOR | {"secrets:write"}
EVERYTHING = SECRETS_ADMIN | {"audit:read", "people:write"}


def test_the_first_admin_is_made_once() -> None:
    assert staff.ensure_admin(username="admin", password="first") is True
    assert staff.ensure_admin(username="admin", password="first") is True
    assert staff.ensure_admin(username="admin", password="second") is False
    admin = User.objects.get()
    assert (admin.username, admin.is_superuser, admin.is_staff) == ("admin", True, True)
    assert admin.check_password("first")


@pytest.mark.parametrize(
    ("values", "rights"),
    [
        ({"is_staff": True}, VIEWER),
        ({"is_staff": True, "role": "viewer"}, VIEWER),
        ({"is_staff": True, "role": "editor"}, EDITOR),
        ({"is_staff": True, "role": "secrets_admin"}, SECRETS_ADMIN),
        ({"is_staff": True, "role": "viewer", "is_superuser": True}, EVERYTHING),
        ({"is_staff": False, "role": "secrets_admin"}, set()),
        ({"is_staff": False, "is_superuser": True}, set()),
        ({"is_staff": True, "role": "secrets_admin", "is_active": False}, set()),
    ],
)
def test_the_rights_of_who_signs_in(values: dict[str, object], rights: set[str]) -> None:
    assert staff.rights(User.objects.create_user("someone", **values)) == rights  # type: ignore[arg-type]
