"""Staff: people who sign in to administer."""

from backend.accounts import audit
from backend.accounts.audit import Actor
from backend.accounts.models import User
from backend.accounts.scopes import NOTHING, STAFF, SUPERUSER, Right, StaffRole


def ensure_admin(*, username: str, password: str, actor: Actor = audit.NOBODY) -> bool:
    """Make an admin where there is none of that name. Answers whether the password opens the account."""
    user = User.objects.filter(username=username).first()
    if user is None:
        with audit.acting(actor):
            user = User.objects.create_superuser(username=username, password=password)
    return user.check_password(password)


def rights(user: User) -> frozenset[Right]:
    """What a signed-in person may do; superusers may do everything."""
    # Scheduled changes also ask this for their authors, and no session has checked `is_active` for them.
    if not (user.is_active and user.is_staff):
        return NOTHING
    return SUPERUSER if user.is_superuser else STAFF[StaffRole(user.role)]
