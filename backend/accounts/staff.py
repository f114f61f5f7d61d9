"""Staff: people who sign in to administer."""

from backend.accounts.models import User
from backend.accounts.scopes import NOTHING, STAFF, Right, StaffRole


def ensure_admin(*, username: str, password: str) -> bool:
    """Make an admin where there is none of that name. Answers whether the password opens the account."""
    user = User.objects.filter(username=username).first()
    if user is None:
        user = User.objects.create_superuser(username=username, password=password)
    return user.check_password(password)


def rights(user: User) -> frozenset[Right]:
    """What a signed-in person may do; superusers may do everything."""
    # Scheduled changes also ask this for their authors, and no session has checked `is_active` for them.
    if not (user.is_active and user.is_staff):
        return NOTHING
    return STAFF[StaffRole.SECRETS_ADMIN if user.is_superuser else StaffRole(user.role)]
