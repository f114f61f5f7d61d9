"""Speaking to a Valkey over its socket."""

import socket
from contextlib import suppress
from pathlib import Path

PING = b"*1\r\n$4\r\nPING\r\n"
SHUT_DOWN = b"*2\r\n$8\r\nSHUTDOWN\r\n$6\r\nNOSAVE\r\n"


def socket_path(folder: Path) -> Path:
    return folder / "socket"


def ask(folder: Path, command: bytes) -> bool:
    """Whether an answer came; SHUT_DOWN has none."""
    with suppress(OSError), socket.socket(socket.AF_UNIX) as server:
        server.settimeout(5)
        server.connect(str(socket_path(folder)))
        server.sendall(command)
        return bool(server.recv(1))
    return False
