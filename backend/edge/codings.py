"""What views answer, in the coding that the client asks for: by the same layer as what Django answers."""

from starlette.types import Message, Receive, Scope, Send

from backend.api.http.compression import Compression
from backend.edge.answers import Answer


async def encoded(answer: Answer, scope: Scope) -> Answer:
    """The answer as it is sent to this client."""
    sent: list[Message] = []

    async def say(_: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        await send({"type": "http.response.body", "body": answer.body})

    async def note(message: Message) -> None:
        sent.append(message)

    await Compression(say)(scope, _nothing, note)
    return Answer(sent[0]["status"], sent[0]["headers"], sent[1]["body"])


async def _nothing() -> Message:
    return {"type": "http.disconnect"}
