"""The answers that are kept: of the newest revision only, and never more than a number of bytes."""

from collections.abc import Hashable
from dataclasses import dataclass
from uuid import UUID

Headers = list[tuple[bytes, bytes]]
OVERHEAD = 1_000
"""Bytes of an entry beside its texts, generously."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Headers
    body: bytes

    def with_header(self, name: bytes, value: bytes) -> "Answer":
        return Answer(self.status, [*self.headers, (name, value)], self.body)

    @property
    def size(self) -> int:
        return OVERHEAD + len(self.body) + sum(len(name) + len(value) for name, value in self.headers)


class Answers:
    """Answers by key. A new revision drops them all; where they grow too many, the longest unused go."""

    def __init__(self, *, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self._revision: UUID | None = None
        self._by_key: dict[Hashable, tuple[Answer, int]] = {}

    def find(self, key: Hashable, *, revision: UUID | None) -> Answer | None:
        if revision != self._revision:
            self._begin(revision)
        if (entry := self._by_key.pop(key, None)) is None:
            return None
        self._by_key[key] = entry  # at the end: a dictionary keeps its order
        return entry[0]

    def keep(self, key: Hashable, answer: Answer, *, key_bytes: int, revision: UUID | None) -> bool:
        """Whether it was kept: where the revision is still the one that was checked last, and there is room."""
        size = answer.size + key_bytes
        if revision != self._revision or size > self.most_bytes // 8:
            return False
        self._drop(key)
        while self.bytes + size > self.most_bytes:
            self._drop(next(iter(self._by_key)))
        self._by_key[key] = answer, size
        self.bytes += size
        return True

    def _drop(self, key: Hashable) -> None:
        _, size = self._by_key.pop(key, (None, 0))
        self.bytes -= size

    def _begin(self, revision: UUID | None) -> None:
        self._by_key.clear()
        self.bytes, self._revision = 0, revision
