"""Earnings, simulations and the ledger's health as staff see them."""

from decimal import Decimal
from typing import Any

import strawberry

from backend.api.graphql.accounts.types import Account
from backend.api.graphql.changes.types import STEP_ERRORS
from backend.api.graphql.results import result
from backend.api.graphql.scalars import CreditCount
from backend.credits.ledger_check import FindingCode
from backend.credits.margin_reports import GroupBy
from backend.credits.simulation import WindowTooLarge

strawberry.enum(GroupBy, name="MarginGroup", description="What a margin report's rows are of.")
strawberry.enum(FindingCode, name="LedgerFindingCode", description="A promise about credits that is broken.")


def about(description: str) -> Any:
    return strawberry.field(description=description)


@strawberry.type(description="Credits, what they were sold for and what the provider charged.")
class Earnings:
    credits: CreditCount = about("Credits charged; in reports, refunds are taken off.")
    revenue_usd: Decimal = about("USD that they were sold for.")
    provider_cost_usd: Decimal = about("USD that the provider charges.")
    margin_usd: Decimal = about("USD that are left.")
    ratio: Decimal | None = about("The share of the revenue that is left; null where there is none.")


@strawberry.type(description="Earnings of one day, model, tier, account or operation.")
class MarginRow:
    key: str = about(
        "The day, `modelName`, tier, account as integration/externalId, or operation; empty where a record has none, "
        "such as the tier of text."
    )
    records: int = about("How many usage records.")
    refunded: CreditCount = about("Credits given back of their charges.")
    earnings: Earnings = about("What they earned.")


@strawberry.type(description="What an account was charged, and what it would have been.")
class AccountEffect:
    account: Account = about("The account.")
    credits: CreditCount = about("What it was charged.")
    simulated_credits: CreditCount = about("What it would have been charged.")


@strawberry.type(description="Recorded usage, replayed against a changed catalog.")
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
    errors=(*STEP_ERRORS, WindowTooLarge),
)


@strawberry.type(description="One promise about credits that is broken.")
class LedgerFinding:
    code: FindingCode = about("Which promise.")
    account_id: strawberry.ID = about("The account that it is about.")
    subject: str = about("What it is about.")
    expected: CreditCount = about("The number that should be.")
    actual: CreditCount = about("The number that is.")


@strawberry.type(description="Whether all credits add up.")
class LedgerCheck:
    ok: bool = about("Whether nothing was found.")
    findings: list[LedgerFinding] = about("What was found, the first 100.")
    total_count: int = about("How many findings there are.")
