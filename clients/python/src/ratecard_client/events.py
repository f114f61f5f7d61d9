"""Server-sent events, as graphql-sse sends them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Event:
    kind: str
    data: str

    @property
    def is_complete(self) -> bool:
        return self.kind == "complete"


class Events:
    """Give it the lines of a stream, one after the other."""

    def __init__(self) -> None:
        self._kind, self._data = "", ""

    def event(self, line: str) -> Event | None:
        """The event that this line ends; other lines are parts of one, or the server's pings."""
        name, _, value = line.partition(":")
        if name == "event":
            self._kind = value.strip()
        elif name == "data":
            self._data += value.strip()
        if line or not self._kind:
            return None
        event = Event(self._kind, self._data)
        self._kind, self._data = "", ""
        return event
