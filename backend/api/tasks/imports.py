"""What imports wait for: price lists that are fetched."""

from contextlib import suppress
from datetime import timedelta

from celery import shared_task
from django.conf import settings

from backend.catalog.registry import CatalogNotSeeded
from backend.imports import fetching
from backend.shared import clock


@shared_task
def fetch_lists() -> None:
    """Those that are due, of the addresses that are set."""
    lists, every = fetching.addresses(settings.PRICE_LISTS), timedelta(hours=settings.PRICE_LISTS_HOURS)
    with suppress(CatalogNotSeeded):
        fetching.fetch_due(lists=lists, every=every, now=clock.now())
