"""Images that a provider delivers by their address are fetched once, at once: the address is never shown or kept."""

from backend.generation.image_checks import MAX_BYTES
from backend.shared.outbound import Resolver

SECONDS = 60
TYPES = "image/png, image/jpeg, image/webp"


class DownloadFailed(Exception):
    """A provider's image did not come; `reason` says why without its address, which is a secret."""

    def __init__(self, reason: str, *, retryable: bool) -> None:
        super().__init__(reason)
        self.reason, self.retryable = reason, retryable


def download(*, url: str, resolve: Resolver | None = None) -> bytes:
    """The bytes at a provider's address, which nobody has checked yet. Raises DownloadFailed."""
    import httpx

    from backend.shared import outbound

    try:
        with outbound.client(seconds=SECONDS, max_bytes=MAX_BYTES, resolve=resolve) as client:
            answer = client.get(url, headers={"Accept": TYPES})
    except (outbound.AddressRefused, outbound.AnswerRefused) as error:
        raise DownloadFailed(type(error).__name__, retryable=False) from None
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError):  # a surrogate is an error of Unicode
        raise DownloadFailed("no address", retryable=False) from None
    except httpx.HTTPError as error:
        raise DownloadFailed(type(error).__name__, retryable=True) from None
    if answer.status_code != httpx.codes.OK:
        is_passing = answer.status_code == httpx.codes.TOO_MANY_REQUESTS or answer.is_server_error
        raise DownloadFailed(f"status {answer.status_code}", retryable=is_passing)
    return answer.content
