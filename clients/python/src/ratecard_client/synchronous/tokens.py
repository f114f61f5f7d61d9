"""The token that is sent: asked of its source again before it expires, and when the server refuses it."""

from collections.abc import Callable

from ratecard_client.access import AccessToken

TokenSource = str | Callable[[], AccessToken]


class Tokens:
    def __init__(self, source: TokenSource) -> None:
        self._source = source
        self._current: AccessToken | None = None

    def current(self) -> str:
        if isinstance(self._source, str):
            return self._source
        if self._current is None or self._current.is_ending():
            self._current = self._source()
        return self._current.token

    def has_another(self) -> bool:
        """Whether the source may have another token than the last, which the server refused."""
        self._current = None
        return not isinstance(self._source, str)
