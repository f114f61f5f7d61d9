"""The Celery application: which tasks run how often. Its messages hold ids at most: nothing is lost with the broker."""

import os
from datetime import timedelta

from celery import Celery
from celery.beat import ScheduleEntry, Scheduler
from celery.result import AsyncResult

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")

EVERY = {
    "backend.api.tasks.catalog.note_work": timedelta(seconds=5),
    "backend.api.tasks.catalog.make_due_changes": timedelta(seconds=5),
    "backend.api.tasks.catalog.send_webhooks": timedelta(seconds=5),
    "backend.api.tasks.automation.take_up": timedelta(seconds=2),
    "backend.api.tasks.automation.keep_reserves": timedelta(minutes=5),
    "backend.api.tasks.generation.take_up": timedelta(seconds=5),
    "backend.api.tasks.generation.apply_rule": timedelta(minutes=5),
    "backend.api.tasks.generation.keep_holds": timedelta(minutes=5),
    "backend.api.tasks.credits.tidy": timedelta(seconds=30),
    "backend.api.tasks.credits.check_ledger": timedelta(minutes=5),
    "backend.api.tasks.catalog.check_issues": timedelta(seconds=10),
    "backend.api.tasks.imports.fetch_lists": timedelta(minutes=5),
    "backend.api.tasks.images.delete_old": timedelta(minutes=5),
    "backend.api.tasks.jobs.report_ends": timedelta(seconds=5),
    "backend.api.tasks.jobs.delete_old_texts": timedelta(minutes=5),
    "backend.api.tasks.legacy.watch": timedelta(minutes=1),
}


MOST_WAITING = len(EVERY)


class ModestScheduler(Scheduler):  # type: ignore[misc]
    """Sends nothing while a few messages wait, so that they don't pile up where no worker takes them."""

    def apply_async(
        self, entry: ScheduleEntry, producer: object = None, advance: bool = True, **options: object
    ) -> AsyncResult | None:
        """Where the broker is lost this raises, which Celery notes: the next one is tried at its time."""
        with self.app.connection_for_write() as broker:
            waiting = broker.channel().queue_declare(self.app.conf.task_default_queue).message_count
        return super().apply_async(entry, producer, advance, **options) if waiting < MOST_WAITING else None


def _schedule() -> dict[str, dict[str, object]]:
    # A worker that comes back drops what is older than the next one.
    return {
        name: {"task": name, "schedule": every, "options": {"expires": every.total_seconds()}}
        for name, every in EVERY.items()
    }


app = Celery("ratecard")
app.config_from_object("django.conf:settings", namespace="CELERY")
ROOMS = ("automation", "catalog", "credits", "generation", "images", "imports", "jobs", "legacy")
app.conf.imports = tuple(f"backend.api.tasks.{room}" for room in ROOMS)
app.conf.beat_schedule = _schedule()
