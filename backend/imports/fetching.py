"""Fetching price lists from the addresses that the operator set (PRICE_LISTS), each into a review where it is new.

The database knows what is due, so any process may fetch. An address may hold a key: only its host is kept and shown.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import httpx
from django.db.models import QuerySet

from backend.imports import earlier, price_lists, reviews
from backend.imports.models import ImportFormat, ImportReview, ListFetch
from backend.imports.price_lists import UnreadablePriceList
from backend.shared import outbound

log = logging.getLogger("ratecard.imports")

AUTHOR = "fetch"
SECONDS = 60
RETRY = timedelta(hours=1)
"""After a failure, where lists are fetched less often."""


class NoPriceLists(Exception):
    """The operator has set no addresses of price lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAddress:
    """`format` is as the operator wrote it, which may be none."""

    format: str
    url: str

    @property
    def key(self) -> str:
        return sha256(f"{self.format}={self.url}".encode()).hexdigest()

    @property
    def host(self) -> str:
        return (urlsplit(self.url).hostname or "")[:253]

    @property
    def file_name(self) -> str:
        return PurePosixPath(unquote(urlsplit(self.url).path)).name


def addresses(settings: Iterable[str]) -> list[ListAddress]:
    """From texts such as "litellm=https://...", in their order."""
    parts = [text.partition("=") for text in settings]
    return [ListAddress(format=format, url=url) for format, _, url in parts]


def fetch(*, lists: Sequence[ListAddress], every: timedelta, author: str, now: datetime) -> list[ListFetch]:
    """Fetch all, whether due or not; the outcome of each. Raises NoPriceLists, CatalogNotSeeded."""
    if not lists:
        raise NoPriceLists
    return [_fetched(address, every, author, now) for address in lists]


def fetch_due(*, lists: Sequence[ListAddress], every: timedelta, now: datetime) -> list[ListFetch]:
    """Fetch what is due, and forget addresses that are not set any more. Raises CatalogNotSeeded."""
    ListFetch.objects.exclude(pk__in=[address.key for address in lists]).delete()
    return [_fetched(address, every, AUTHOR, now) for address in lists if _claim(address, every, now)]


def outcomes() -> QuerySet[ListFetch]:
    return ListFetch.objects.order_by("format", "host", "pk")


def _claim(address: ListAddress, every: timedelta, now: datetime) -> bool:
    """Whether it is due and nobody else fetches it: its next time is set before it is fetched."""
    first = {"format": address.format, "host": address.host, "fetched_at": now, "next_at": now + min(every, RETRY)}
    _, is_new = ListFetch.objects.get_or_create(pk=address.key, defaults=first)
    due = ListFetch.objects.filter(pk=address.key, next_at__lte=now)
    return is_new or bool(due.update(next_at=first["next_at"]))


def _fetched(address: ListAddress, every: timedelta, author: str, now: datetime) -> ListFetch:
    review, failure = None, ""
    try:
        review = _review(address, _content(address), author, now)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        failure = type(error).__name__
    except UnreadablePriceList as error:
        failure = str(error)
    if failure:
        log.warning("price list %s of %s was not fetched: %s", address.format, address.host, failure)
    outcome = {
        "format": address.format,
        "host": address.host,
        "fetched_at": now,
        "next_at": now + (min(every, RETRY) if failure else every),
        "failure": failure[:300],
        "review": review,
    }
    if failure:
        del outcome["review"]  # the last list that was read stays known
    fetched, _ = ListFetch.objects.update_or_create(pk=address.key, defaults=outcome)
    return fetched


def _content(address: ListAddress) -> bytes:
    """Raises the errors of `outbound`, UnreadablePriceList."""
    if address.format not in ImportFormat.values:
        raise UnreadablePriceList(f"There is no format {address.format}; choose one of {', '.join(ImportFormat)}.")
    with outbound.client(seconds=SECONDS, max_bytes=price_lists.MAX_BYTES) as client:
        answer = client.get(address.url)
    if answer.status_code != httpx.codes.OK:
        raise UnreadablePriceList(f"The answer has status {answer.status_code}.")
    return answer.content


def _review(address: ListAddress, content: bytes, author: str, now: datetime) -> ImportReview:
    """The newest import where it is of the same bytes, else a new one."""
    newest = earlier.newest(format=ImportFormat(address.format), file_name=address.file_name)
    if newest is not None and newest.sha256 == sha256(content).hexdigest():
        return newest
    return reviews.create(
        content=content, format=ImportFormat(address.format), file_name=address.file_name, author=author, now=now
    )
