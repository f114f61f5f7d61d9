"""Who is signed in, for the header of the pages."""

from typing import TypedDict

from django.http import HttpRequest

from backend.accounts import second_factors
from backend.accounts.models import User
from backend.api import callers
from backend.api.auth import has_session
from backend.api.http.database_loss import DATABASE_LOSS


class Person(TypedDict):
    username: str
    is_staff: bool
    rights: list[str]


def person(request: HttpRequest) -> Person | None:
    """None where nobody is, or where the database can't say."""
    try:
        if has_session(request) and isinstance(request.user, User):
            return _of(request.user)
    except DATABASE_LOSS:
        pass
    return None


def _of(user: User) -> Person:
    """The pages offer what the rights allow; every request is checked again."""
    caller = callers.staff(user) if user.is_staff else callers.member(user)
    rights: list[str] = [] if second_factors.is_missing(user) else sorted(caller.rights)
    return Person(username=user.get_username(), is_staff=user.is_staff, rights=rights)
