"""Which process is which."""

import psutil


def runs(pid: int, name: str) -> bool:
    """Whether a process lives and is of that name: after a restart of a container its id may be another's."""
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        return name in process.name() or any(name in part for part in process.cmdline()[:2])
    except psutil.Error:
        return False
