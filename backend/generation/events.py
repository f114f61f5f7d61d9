"""Server-sent events, decoded from bytes that may be cut anywhere. From the WHATWG's HTML standard, 9.2."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE_END = re.compile(rb"\r\n|\r|\n")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`data` is None where it is no UTF-8."""

    name: str | None
    data: str | None


class Decoder:
    def __init__(self) -> None:
        self._rest = b""
        self._is_first, self._is_after_return = True, False
        self._name: str | None = None
        self._data: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[Event]:
        """The events that end in this chunk. One whose empty line is missing never comes."""
        if self._is_after_return and chunk:  # "\r\n" may be cut in two
            chunk = chunk.removeprefix(b"\n")
            self._is_after_return = False
        self._is_after_return = self._is_after_return or chunk.endswith(b"\r")
        first, *others = LINE_END.split(chunk)
        *lines, self._rest = [self._rest + first, *others]
        for line in lines:
            yield from self._read(line)

    def _read(self, line: bytes) -> Iterator[Event]:
        line = line.removeprefix(BYTE_ORDER_MARK) if self._is_first else line
        self._is_first = False
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"data":
            self._data.append(value)
        elif name == b"event":
            self._name = value.decode(errors="replace")
        elif not line:
            data, event_name = self._data, self._name
            self._data, self._name = [], None
            if data:
                yield Event(name=event_name, data=_decoded(b"\n".join(data)))


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
