"""What a stand-in was asked, in neutral words, and the answer that it sends."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Json: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`json_schema` is {} where any JSON will do. `links` is the address below which images have theirs."""

    protocol: str
    model: str
    prompt: str
    is_streamed: bool = False
    with_usage: bool = True
    max_tokens: int | None = None
    json_schema: Json | None = None
    count: int = 1
    size: tuple[int, int] = (1024, 1024)
    as_base64: bool = True
    task: str | None = None
    is_poll: bool = False
    links: str = ""

    @property
    def provider(self) -> str:
        return self.protocol.partition("-")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`pieces` are the body. `is_work`: whether a provider would have done the work, and billed it.

    `wait` seconds come before the headers, and `drip` seconds pass while the body is sent; None waits until the caller
    hangs up. Of a body that is `cut` half is sent, then the connection ends.
    """

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    pieces: Sequence[bytes] = ()
    is_stream: bool = False
    is_work: bool = True
    wait: float | None = 0
    drip: float = 0
    cut: bool = False
    hang_up: bool = False


def in_json(
    body: object, *, status: int = 200, is_work: bool = True, headers: Mapping[str, str] | None = None
) -> Answer:
    return Answer(
        status=status,
        headers={"content-type": "application/json", **(headers or {})},
        pieces=(json.dumps(body).encode(),),
        is_work=is_work,
    )
