"""Rows that many fields of one answer need: read together, when the first is asked for."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Batch(Generic[Key, Value]):
    """A list says what its rows will need; who needs the first of it reads all of it."""

    def __init__(self, read: Callable[[Collection[Key]], Mapping[Key, Value]]) -> None:
        self._read = read
        self._expected: set[Key] = set()
        self._values: dict[Key, Value | None] = {}

    def expect(self, keys: Iterable[Key]) -> None:
        self._expected |= set(keys) - self._values.keys()

    def get(self, key: Key) -> Value | None:
        if key not in self._values:
            keys = self._expected | {key}
            self._expected = set()
            self._values |= {**dict.fromkeys(keys), **self._read(keys)}
        return self._values[key]

    def one(self, key: Key) -> Value:
        """Raises KeyError where there is none."""
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def forget(self) -> None:
        """After a change, what was read before does not hold."""
        self._values.clear()
