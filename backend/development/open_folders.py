"""Folders that the PostgreSQL of root may use: it runs as another user, to whom a private home is closed."""

import hashlib
import os
import stat
from pathlib import Path

SYSTEM_STATE = Path("/var/lib/ratecard")
OPEN_TO_ALL = stat.S_IXOTH | stat.S_IROTH


def are_needed() -> bool:
    """Whether the server runs as another user than this process."""
    return os.geteuid() == 0


def is_open(path: Path) -> bool:
    """Whether all users can enter the folder and each of its parents."""
    existing = next(parent for parent in (path, *path.parents) if parent.exists())
    return all(parent.stat().st_mode & OPEN_TO_ALL == OPEN_TO_ALL for parent in (existing, *existing.parents))


def instead_of(path: Path) -> Path:
    """The folder that takes the place of a closed one."""
    return SYSTEM_STATE / hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
