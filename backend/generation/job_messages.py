"""What goes out when a job changes: a message to the workers, and a notification of PostgreSQL to all who follow it.

Both hold the job's id alone, and both may be lost: what is due and how far it is stands in the job's row.
"""

import logging
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string

log = logging.getLogger("ratecard.jobs")

CHANNEL = "generation_job"
TASK, TAKE_UP = "backend.api.tasks.generation.run", "backend.api.tasks.generation.take_up"
NOTIFY = "SELECT pg_notify(%s, id) FROM unnest(%s::text[]) AS id"
QUEUE = "generation"
"""Of its own, so that many jobs keep no periodic task waiting."""
MESSAGE_SECONDS = 60
"""After which a message is dropped: what nobody has taken up by then, the sweep has."""


def wake_worker(job_id: UUID) -> None:
    """Ask a worker to run a job now. Without a broker the job waits for the sweep."""
    send(TASK, str(job_id))


def wake_for_waiting(*, seconds: float) -> None:
    """Ask a worker to take up, after so many seconds, what waits for that."""
    send(TAKE_UP, seconds=seconds)


def wake_workers(count: int) -> None:
    """Ask for so many of them to take up what waits."""
    for _ in range(count):
        send(TAKE_UP)


def send(task: str, *arguments: str, seconds: float = 0) -> None:
    """Ask a worker for a task, after so many seconds. What is lost is taken up by the next sweep."""
    if settings.CELERY_BROKER_URL is None:
        return
    app = import_string(settings.TASKS_APP)  # a server imports Celery with its first job only
    times = {"countdown": seconds or None, "expires": seconds + MESSAGE_SECONDS}
    try:
        app.send_task(task, args=arguments, queue=QUEUE, retry=False, **times)
    except Exception as failure:  # whatever it is, the job is accepted and will be run
        log.warning("jobs wait for the next sweep: %s", type(failure).__name__)


def announce(*job_ids: UUID) -> None:
    """Called in the transaction that changes jobs: followers hear of it when that is committed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_notify(%s, id) FROM unnest(%s::text[]) AS id", [CHANNEL, [str(each) for each in job_ids]]
        )
