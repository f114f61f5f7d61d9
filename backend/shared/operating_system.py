"""Who runs this process."""

import getpass


def user_name() -> str:
    """The operating system's name of the user, or "unknown" where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
