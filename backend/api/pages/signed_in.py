"""Who is signed in, for the header of the pages."""

from typing import TypedDict

from django.http import HttpRequest

from backend.accounts.models import User
from backend.api.auth import has_session
from backend.api.http.database_loss import DATABASE_LOSS


class Person(TypedDict):
    username: str
    is_staff: bool


def person(request: HttpRequest) -> Person | None:
    """None where nobody is, or where the database can't say."""
    try:
        if has_session(request) and isinstance(request.user, User):
            return Person(username=request.user.get_username(), is_staff=request.user.is_staff)
    except DATABASE_LOSS:
        pass
    return None
