"""Who follows a process's end is told of it, also who comes when it has begun."""

import subprocess
import sys

PROGRAM = """
import asyncio, os, signal
from backend.shared.shutdown import on_shutdown, watch

told = []
signal.signal(signal.SIGTERM, lambda *_: told.append("the server"))

async def main():
    watch()
    with on_shutdown(lambda: told.append("one who was there")):
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(0.1)
    with on_shutdown(lambda: told.append("one who came later")):
        pass

asyncio.run(main())
print(*told, sep=", ")
"""


def test_everybody_is_told() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout == "the server, one who was there, one who came later\n"
