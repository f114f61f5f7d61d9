"""A plain ASGI application: it receives the body and sends fixed bytes, a file of the folder FIXED for each path."""

import os
from pathlib import Path

ANSWERS = {f"/{file.name}": file.read_bytes() for file in Path(os.environ["FIXED"]).iterdir()}


async def application(scope, receive, send):
    while (await receive()).get("more_body"):
        pass
    body = ANSWERS[scope["path"]]
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
