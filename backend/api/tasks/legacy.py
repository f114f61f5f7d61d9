"""What a cut-over waits for: old and new compared, as long as both live."""

from datetime import timedelta

from celery import shared_task
from django.conf import settings

from backend.shared import clock


@shared_task
def watch() -> None:
    """Where the former database and its mapping are set."""
    from backend.legacy import watching  # by workers of a cut-over only: it reads files of several kinds
    from backend.legacy.cut_over import Source

    url, mapping, minutes = settings.LEGACY_DATABASE_URL, settings.LEGACY_MAPPING, settings.LEGACY_WATCH_MINUTES
    if url is None or mapping is None or not minutes:
        watching.stop()
        return
    source = Source(url=url.get_secret_value(), mapping=mapping, decisions=settings.LEGACY_DECISIONS)
    watching.watch_due(source, every=timedelta(minutes=minutes), now=clock.now())
