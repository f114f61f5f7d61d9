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
TASK = "backend.api.tasks.generation.run"
QUEUE = "generation"
"""Of its own, so that many jobs keep no periodic task waiting."""
MESSAGE_SECONDS = 60
"""After which a message is dropped: what nobody has taken up by then, the sweep has."""


def wake_worker(job_id: UUID) -> None:
    """Ask a worker to run a job now. Without a broker the job waits for the sweep."""
    if settings.CELERY_BROKER_URL is None:
        return
    app = import_string(settings.TASKS_APP)  # a server imports Celery with its first job only
    try:
        app.send_task(TASK, args=[str(job_id)], queue=QUEUE, expires=MESSAGE_SECONDS, retry=False)
    except Exception as failure:  # whatever it is, the job is accepted and will be run
        log.warning("job %s waits for the next sweep: %s", job_id, type(failure).__name__)


def announce(job_id: UUID) -> None:
    """Called in the transaction that changes a job: followers hear of it when that is committed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(job_id)])
