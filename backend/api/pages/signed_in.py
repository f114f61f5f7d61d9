"""Who is signed in, for the settings page's header."""

from typing import TypedDict

from django.http import HttpRequest

from backend.accounts.models import User
from backend.api.auth import has_session
from backend.api.http.database_loss import DATABASE_LOSS


class Person(TypedDict):
    username: str


def person(request: HttpRequest) -> Person | None:
    """None where nobody is, or where the database can't say."""
    try:
        if has_session(request) and isinstance(request.user, User):
            return Person(username=request.user.get_username())
    except DATABASE_LOSS:
        pass
    return None
