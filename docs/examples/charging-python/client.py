"""The generated client, patient: what may not have arrived is sent again, word for word, with its key."""

import time
from contextlib import suppress
from typing import Any

import httpx
from ratecard import Client
from ratecard.base_client import Response

TIMEOUT_SECONDS = 10  # Ratecard itself waits up to five for its database
PAUSES_SECONDS = (0.2, 1, 3)


class RatecardClient(Client):
    def __init__(self, *, url: str, token: str) -> None:
        super().__init__(url=url, headers={"Authorization": f"Bearer {token}"})

    def execute(self, *args: Any, **kwargs: Any) -> Response:
        for pause in PAUSES_SECONDS:
            with suppress(httpx.TransportError):
                response = super().execute(*args, timeout=TIMEOUT_SECONDS, **kwargs)
                if not is_passing(response):
                    return response
            time.sleep(pause)
        return super().execute(*args, timeout=TIMEOUT_SECONDS, **kwargs)


def is_passing(response: Response) -> bool:
    """Whether the failure is the server's and of the moment."""
    if response.status_code >= 500 or "Retry-After" in response.headers:
        return True
    errors = response.json().get("errors", []) if response.status_code == 200 else []
    return any(error["extensions"]["code"] == "DATABASE_UNAVAILABLE" for error in errors)
