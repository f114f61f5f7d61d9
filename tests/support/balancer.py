"""A balancer of TCP in front of servers: each connection goes to the next of them that takes it."""

import asyncio
import itertools
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress

from tests.support.servers import free_port

CHUNK = 65_536


@contextmanager
def balancer(ports: Sequence[int]) -> Iterator[str]:
    """Its address."""
    port, loop = free_port(), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    turns = itertools.cycle(ports)

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for port in itertools.islice(turns, len(ports)):
            with suppress(OSError):
                back_reader, back_writer = await asyncio.open_connection("127.0.0.1", port)
                with closing(writer), closing(back_writer):
                    await asyncio.gather(_copy(reader, back_writer), _copy(back_reader, writer))
                return
        writer.close()

    server = asyncio.run_coroutine_threadsafe(asyncio.start_server(connected, "127.0.0.1", port), loop).result()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
    writer.close()


async def _end(server: asyncio.Server) -> None:
    server.close()
    tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(0.05)  # in which transports close their sockets
