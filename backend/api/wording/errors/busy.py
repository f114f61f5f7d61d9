"""The error of whatever waits for others."""

from backend.api.wording.errors.row import row
from backend.shared.busy import Busy

ROWS = (
    row(
        Busy,
        "Others hold what this needs, or wait for it. Nothing was changed: send the same again in a moment.",
        status=503,
        facts={"retry_after_seconds": "How many seconds to wait before the next try."},
    ),
)
