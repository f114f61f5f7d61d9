"""What an automation would cost and when it would be due, as somebody fills it in: nothing is kept."""

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from backend.accounts import accounts
from backend.accounts.accounts import AccountAccess
from backend.automation import automations, run_quotes, schedules
from backend.automation.automations import Values
from backend.automation.models import Automation
from backend.automation.run_quotes import WholeRunQuote
from backend.shared import time_zones

TIMES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`next_times` are in UTC: none where it has no schedule."""

    quote: WholeRunQuote
    next_times: tuple[datetime, ...]


def preview(*, values: Values, account_id: str | None = None, access: AccountAccess, now: datetime) -> Preview:
    """Of an automation with these values, whatever its name. Raises as `automations.create`."""
    automation = Automation(account=accounts.find(access=access, account_id=account_id))
    automations.apply(automation=automation, values=replace(values, name=None), now=now)
    zone = time_zones.find(automation.account.time_zone)
    times = schedules.next_times(schedule=schedules.read(automation.schedule), zone=zone, after=now)
    quote = run_quotes.check(automation=automation, access=access, now=now)
    return Preview(quote=quote, next_times=tuple(islice(times, TIMES)))
