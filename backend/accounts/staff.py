"""Staff: people who sign in to administer."""

from backend.accounts.models import User


def ensure_admin(*, username: str, password: str) -> bool:
    """Make an admin where there is none of that name. Answers whether the password opens the account."""
    user = User.objects.filter(username=username).first()
    if user is None:
        user = User.objects.create_superuser(username=username, password=password)
    return user.check_password(password)
