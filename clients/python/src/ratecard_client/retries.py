"""When the same request is sent again, and after how long."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import uniform


@dataclass(frozen=True, kw_only=True)
class Retries:
    """`attempts` of one request; the pause between them begins with `pause_seconds`, and grows to `longest_seconds`.

    A server's Retry-After is obeyed where it is at most `longest_seconds`; beyond it the client gives up at once.
    """

    attempts: int = 4
    pause_seconds: float = 0.2
    longest_seconds: float = 30

    def pauses(self, attempts: int | None = None) -> Iterator[float]:
        for number in range((attempts or self.attempts) - 1):
            yield uniform(0.5, 1) * min(self.pause_seconds * 4**number, self.longest_seconds)  # noqa: S311  # no secret
