"""An outage of the database is one line of the log, however many requests, tasks and connections meet it."""

import logging
import time
from threading import Lock

from django.db import InterfaceError, OperationalError

from backend.shared.busy import is_busy

QUIET_SECONDS = 60
"""After so long without a failure, the next one is of another outage."""
OUTAGE = "the database does not answer (%s); it is asked again until it does"
BUSY = "a lock was not free or a statement took too long: it is tried again at its time"

log = logging.getLogger("ratecard.database")


def log_outage(error: BaseException) -> None:
    log.error("the database does not answer", exc_info=error)


class OneLine(logging.Filter):
    """Of a handler: the first failure of an outage passes, without its traceback. So does what was busy."""

    _last_failure = -float(QUIET_SECONDS)  # of the process: logging is set up again when a worker starts
    _lock = Lock()

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if is_busy(error):
            _rewrite(record, BUSY)
            return True
        # The pool reports each try by a warning without an exception.
        is_failure = isinstance(error, OperationalError | InterfaceError) or record.name.startswith("psycopg.pool")
        if not is_failure:
            return True
        with self._lock:
            now, last = time.monotonic(), OneLine._last_failure
            OneLine._last_failure = now
        _rewrite(record, OUTAGE, type(error).__name__ if error else "no connection")
        return now - last >= QUIET_SECONDS


def _rewrite(record: logging.LogRecord, message: str, *values: object) -> None:
    record.msg, record.args, record.exc_info, record.exc_text = message, values, None, None
