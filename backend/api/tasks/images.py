"""What generated images wait for: the end of their time."""

from contextlib import suppress

from celery import shared_task
from django.conf import settings

from backend.generation import image_files
from backend.generation.image_files import ImageStorageFailed
from backend.shared import clock


@shared_task
def delete_old() -> None:
    """Where the storage fails, which it logs, the next run tries again."""
    if settings.IMAGE_RETENTION:
        now = clock.now()
        with suppress(ImageStorageFailed):
            image_files.delete_old(before=now - settings.IMAGE_RETENTION, now=now)
