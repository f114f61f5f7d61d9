"""`python -m backend.development.keeper KIND BASE`: the process that starts an embedded server and stops it.

Clients can't do it themselves: one that is killed stops nothing.
"""

import signal
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Protocol

from backend.development.locks import ServerLocks

POLL_SECONDS = 0.1


class KeptServer(Protocol):
    def start(self) -> None:
        """Start it, or adopt the one that runs, and return when it answers."""

    def runs(self) -> bool: ...

    def stop(self) -> None:
        """Stop it and wait for its end; nothing where it has ended."""


def keep(server: KeptServer, locks: ServerLocks) -> None:
    """Start the server, and stop it when no client is left. Ends with the server, too."""
    locks.become_keeper()
    try:
        server.start()
        while server.runs():
            time.sleep(POLL_SECONDS)
            with locks.decision_if_free() as decides:
                if decides and not locks.has_clients():
                    server.stop()
    finally:
        server.stop()


def kept_server(kind: str, base: Path) -> KeptServer:
    if kind == "postgres":
        from backend.development.kept_postgres import KeptPostgres

        return KeptPostgres(base)
    from backend.development.kept_valkey import KeptValkey

    return KeptValkey(base)


def _leave(signum: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + signum)


def main(kind: str, base: str) -> None:
    signal.signal(signal.SIGTERM, _leave)
    # Ctrl-C is for the clients; the keeper ends after them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keep(kept_server(kind, Path(base)), ServerLocks(Path(base)))


if __name__ == "__main__":
    main(*sys.argv[1:])
