"""Earnings, simulations and the ledger's health as staff see them."""

from datetime import datetime
from decimal import Decimal

import strawberry

from backend.api.graphql.accounts.nodes import Account
from backend.api.graphql.changes.types import STEP_ERRORS
from backend.api.graphql.credits.nodes import account_of
from backend.api.graphql.fields import about, absent_is_null
from backend.api.graphql.margins.enums import FindingCode
from backend.api.graphql.results import result
from backend.api.graphql.scalars import USD, CreditCount
from backend.api.graphql.sources import sourced
from backend.credits import ledger_check, margin_reports, simulation


@sourced(margin_reports.Earnings, description="Credits, what they were sold for and what the provider charged.")
class Earnings:
    credits: CreditCount = about("Credits charged; in reports, refunds are taken off.")
    revenue_usd: USD = about("What they were sold for.")
    provider_cost_usd: USD = about("What the provider charges.")
    margin_usd: USD = about("What is left.")
    ratio: Decimal | None = about("The share of the revenue that is left; null where there is none.")


@sourced(margin_reports.MarginRow, description="Earnings of one day, model, tier, account or operation.")
class MarginRow:
    key: str | None = absent_is_null(
        "The day, `modelName`, tier, account as integration/externalId, or operation; null where a record has none, "
        "such as the tier of text."
    )
    records: int = about("How many usage records.")
    refunded: CreditCount = about("Credits given back of their charges.")
    earnings: Earnings = about("What they earned.")

    account = account_of("The account, where the rows are of accounts.")


@sourced(simulation.AccountEffect, description="What an account was charged, and what it would have been.")
class AccountEffect:
    account: Account = about("The account.")
    credits: CreditCount = about("What it was charged.")
    simulated_credits: CreditCount = about("What it would have been charged.")


@sourced(simulation.Simulation, description="Recorded usage, replayed against a changed catalog.")
class PricingSimulation:
    records: int = about("How many usage records are in the window.")
    unpriced: int = about("How many could not be replayed: the changed catalog sells nothing that does their work.")
    recorded: Earnings = about("What the others earned. Refunds don't count.")
    simulated: Earnings = about("What they would have earned.")
    accounts: list[AccountEffect] = about("The accounts that it would change most, ten at most.")


PRICING_SIMULATION = result(
    "PricingSimulationResult",
    PricingSimulation,
    description="The simulation, or why there is none.",
    errors=(*STEP_ERRORS, simulation.WindowTooLarge),
)


@sourced(ledger_check.Finding, description="One promise about credits that is broken.")
class LedgerFinding:
    code: FindingCode = about("Which promise.")
    subject: str = about("What it is about.")
    expected: CreditCount = about("The number that should be.")
    actual: CreditCount = about("The number that is.")

    account = account_of("The account that it is about; null where it is about more than one.")


@strawberry.type(description="Whether all credits added up.")
class LedgerCheck:
    ok: bool = about("Whether nothing was found.")
    findings: list[ledger_check.Finding] = about("What was found, the first 100.", graphql_type=list[LedgerFinding])
    finding_count: int = about("How many findings there are.")
    checked_at: datetime = about("When it was checked.")
    since: datetime | None = about("From when on movements were checked; null: all of them.")
