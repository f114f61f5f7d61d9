"""Reads for staff: what was earned, what would be, and whether the ledger adds up."""

from datetime import datetime, timedelta
from typing import Annotated, Any

import strawberry
from strawberry.types.base import StrawberryOptional

from backend.accounts.scopes import Right
from backend.api.graphql.changes.inputs import CatalogChangeInput, CatalogChanges
from backend.api.graphql.changes.mutations import refuse_too_many
from backend.api.graphql.context import Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.margins import types
from backend.api.graphql.rights import guarded
from backend.catalog import revisions
from backend.catalog.models.revisions import Channel
from backend.credits import ledger_check, margin_reports, simulation
from backend.shared import clock

STAFF = Right.CONFIGURATION_READ
DEFAULT_WINDOW = timedelta(days=30)
MAX_FINDINGS = 100

Since = Annotated[datetime | None, strawberry.argument(description="From this time on; else 30 days before `until`.")]
Until = Annotated[datetime | None, strawberry.argument(description="Before this time; else now.")]


def argument(description: str) -> Any:
    return strawberry.argument(description=description)


@strawberry.type
class MarginQueries:
    @guarded(STAFF, description="What recorded usage earned, by day, model, tier, account or operation.")
    def margin_report(
        self,
        info: Info,
        group_by: Annotated[margin_reports.GroupBy, argument("What the rows are of.")],
        since: Since = None,
        until: Until = None,
    ) -> list[types.MarginRow] | None:
        since, until = window(since, until)
        found: Any = margin_reports.report(group_by=group_by, since=since, until=until)
        return found

    @guarded(
        STAFF,
        result=types.PRICING_SIMULATION,
        graphql_type=StrawberryOptional(types.PRICING_SIMULATION.union),
        description="What recorded usage would have cost and earned under a changed catalog: another rate, another "
        "price of a credit, a tier switched to another model. Changes nothing.",
    )
    def pricing_simulation(
        self,
        info: Info,
        changes: Annotated[list[CatalogChangeInput], argument("The changes, 100 at most.")],
        since: Since = None,
        until: Until = None,
    ) -> types.PricingSimulation:
        refuse_too_many(changes)
        since, until = window(since, until)
        draft = revisions.publish(
            edit=CatalogChanges(changes=changes).apply,
            author=info.context.caller.name,
            reason="simulation",
            channel=Channel.GRAPHQL,
            now=clock.now(),
            dry_run=True,
            accept_low_margin=True,
            may_change_secrets=False,
        )
        found: Any = simulation.run(before=draft.impact.before, after=draft.impact.after, since=since, until=until)
        return types.PricingSimulation(
            records=found.records,
            unpriced=found.unpriced,
            recorded=found.recorded,
            simulated=found.simulated,
            accounts=found.accounts,
        )

    @guarded(STAFF, description="Whether balances, lots, holds and charges add up; as `ratecard ledger check` does.")
    def ledger_check(self, info: Info) -> types.LedgerCheck | None:
        found: Any = ledger_check.run(now=clock.now())
        return types.LedgerCheck(ok=not found, findings=found[:MAX_FINDINGS], total_count=len(found))


def window(since: datetime | None, until: datetime | None) -> tuple[datetime, datetime]:
    """The window that is asked for. Raises BadUserInput."""
    until = until or clock.now()
    try:
        return since or until - DEFAULT_WINDOW, until
    except OverflowError:
        raise BadUserInput("`until` is too early.") from None
