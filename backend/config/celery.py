"""The Celery application: which tasks run how often. Its messages hold no data, so nothing is lost with the broker."""

import os
from datetime import timedelta
from typing import Any

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")

EVERY = {
    "backend.api.tasks.catalog.note_work": timedelta(seconds=5),
    "backend.api.tasks.catalog.make_due_changes": timedelta(seconds=5),
    "backend.api.tasks.catalog.send_webhooks": timedelta(seconds=5),
    "backend.api.tasks.credits.tidy": timedelta(seconds=30),
    "backend.api.tasks.catalog.look_at_issues": timedelta(seconds=10),
}


def _schedule() -> dict[str, Any]:
    # What no worker takes before the next one comes is dropped, so that nothing piles up.
    return {
        name: {"task": name, "schedule": every, "options": {"expires": every.total_seconds()}}
        for name, every in EVERY.items()
    }


app = Celery("ratecard")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.imports = ("backend.api.tasks.catalog", "backend.api.tasks.credits")
app.conf.beat_schedule = _schedule()
