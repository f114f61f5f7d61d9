"""Reads for staff: what was earned, what would be, and whether the ledger adds up."""

from datetime import datetime, timedelta
from typing import Annotated

import strawberry
from strawberry.types.base import StrawberryOptional

from backend.accounts.scopes import Right
from backend.api.graphql.changes.inputs import CatalogChangeInput, CatalogChangesPublish
from backend.api.graphql.changes.mutations import refuse_too_many
from backend.api.graphql.context import Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.fields import about, argument
from backend.api.graphql.margins import types
from backend.api.graphql.margins.enums import GroupBy
from backend.api.graphql.rights import guarded
from backend.catalog import revisions
from backend.catalog.models.revisions import Channel
from backend.credits import ledger_check, margin_reports, simulation
from backend.credits.margin_reports import MarginRow
from backend.credits.simulation import Simulation
from backend.shared import clock

STAFF = Right.CONFIGURATION_READ
DEFAULT_WINDOW = timedelta(days=30)


@strawberry.input(description="Which usage records count.")
class PeriodFilter:
    since: datetime | None = about("From this time on; else 30 days before `until`.", default=None)
    until: datetime | None = about("Before this time; else now.", default=None)

    def window(self) -> tuple[datetime, datetime]:
        """Raises BadUserInput."""
        until = self.until or clock.now()
        try:
            return self.since or until - DEFAULT_WINDOW, until
        except OverflowError:
            raise BadUserInput("`until` is too early.") from None


Period = Annotated[PeriodFilter | None, argument("Of which time; else the last 30 days.")]


@strawberry.type
class MarginQueries:
    @guarded(
        STAFF,
        description="What recorded usage earned, by day, model, tier, account or operation.",
        graphql_type=list[types.MarginRow] | None,
    )
    def margin_report(
        self,
        info: Info,
        group_by: Annotated[GroupBy, argument("What the rows are of.")],
        filter: Period = None,
        top: Annotated[
            int | None, argument("Only so many rows, those of the most credits, which then come first.")
        ] = None,
    ) -> tuple[MarginRow, ...]:
        if top is not None and top < 0:
            raise BadUserInput("`top` takes 0 or more.")
        since, until = (filter or PeriodFilter()).window()
        rows = margin_reports.report(group_by=group_by, since=since, until=until, top=top)
        info.context.accounts.expect(row.account_id for row in rows if row.account_id is not None)
        return rows

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
        filter: Period = None,
    ) -> Simulation:
        refuse_too_many(changes)
        since, until = (filter or PeriodFilter()).window()
        draft = revisions.publish(
            edit=CatalogChangesPublish(changes=changes).apply,
            author=info.context.caller.name,
            reason="simulation",
            channel=Channel.GRAPHQL,
            now=clock.now(),
            dry_run=True,
            accept_low_margin=True,
            may_change_secrets=False,
        )
        return simulation.run(before=draft.impact.before, after=draft.impact.after, since=since, until=until)

    @guarded(
        STAFF,
        description="What the last check of balances, lots, holds and charges found, by a worker or `ratecard ledger "
        "check`; null where there was none yet.",
        graphql_type=types.LedgerCheck | None,
    )
    def ledger_check(self, info: Info) -> types.LedgerCheck | None:
        kept = ledger_check.last()
        if kept is None:
            return None
        findings = ledger_check.kept_findings(kept)
        info.context.accounts.expect(one.account_id for one in findings if one.account_id is not None)
        return types.LedgerCheck(
            ok=kept.finding_count == 0,
            findings=list(findings),
            finding_count=kept.finding_count,
            checked_at=kept.checked_at,
            since=kept.since,
        )
