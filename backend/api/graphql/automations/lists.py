"""The lists of automations and their runs, and what their rows need."""

from collections.abc import Sequence

from django.db.models import QuerySet

from backend.api.graphql.context import Info
from backend.api.graphql.credits.lists import NEWEST_FIRST
from backend.api.graphql.listings import Listing, TableListing
from backend.automation.models import Automation, AutomationRun


def automations_of(info: Info, rows: "QuerySet[Automation]") -> Listing[Automation]:
    """The newest first."""

    def prepare(page: Sequence[Automation]) -> None:
        info.context.accounts.expect(automation.account_id for automation in page)
        info.context.last_runs.expect(automation.id for automation in page)

    return TableListing(rows, NEWEST_FIRST, prepare)


def runs_of(info: Info, rows: "QuerySet[AutomationRun]") -> Listing[AutomationRun]:
    """The newest first."""
    return TableListing(rows, NEWEST_FIRST, info.context.expect_runs)
