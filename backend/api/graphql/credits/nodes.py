"""Credits, holds and usage as clients see them."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Protocol
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from backend.accounts.models import Account as AccountRow
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind
from backend.api.graphql.attribution import Attribution, attributed
from backend.api.graphql.catalog.enums import CreditUnit, ModelType, OperationType, RateComponent, Tier
from backend.api.graphql.catalog.types import AIModel, admin_of
from backend.api.graphql.connections import connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.credits.enums import CostSource, EntryKind, HoldStatus, LotCategory, SentenceKind, TokenKind
from backend.api.graphql.fields import Declaration, about, absent_is_null
from backend.api.graphql.node import Node, identity
from backend.api.graphql.rights import guarded
from backend.api.graphql.scalars import USD, CreditCount, TokenCount
from backend.api.graphql.sources import sourced
from backend.automation.models import AutomationRun as AutomationRunRow
from backend.catalog import rows
from backend.credits import daily_usage, explanations, ledger, models, records
from backend.credits.holds import HoldAnswer
from backend.credits.models import CreditUsageLog
from backend.shared import clock

if TYPE_CHECKING:
    from backend.api.graphql.accounts.nodes import Account
    from backend.api.graphql.automations.run_nodes import AutomationRun

ACCOUNT = Annotated["Account", strawberry.lazy("backend.api.graphql.accounts.nodes")]
AUTOMATION_RUN = Annotated["AutomationRun", strawberry.lazy("backend.api.graphql.automations.run_nodes")]
HOLD = Annotated["Hold", strawberry.lazy("backend.api.graphql.credits.nodes")]


class OfAccount(Protocol):
    @property
    def account_id(self) -> UUID | None: ...


def account_of(description: str) -> Declaration:
    """A field with the account of its type's source, where that has one."""

    @guarded(Right.ACCOUNTS_READ, description=description, graphql_type=ACCOUNT | None)
    def account(root: strawberry.Parent[OfAccount], info: Info) -> AccountRow | None:
        return info.context.accounts.get(root.account_id) if root.account_id is not None else None

    return account


@sourced(ledger.Balance, description="Credits of an account at a moment.")
class AccountCredits:
    balance: int = about("All of them.")
    held: int = about("Set aside by open holds.")
    available: int = about("What can be held or charged: the balance without what is held.")


@sourced(models.CreditLot, description="Credits of one grant.")
class CreditLot(Node):
    id: strawberry.ID = identity(Kind.CREDIT_LOT)
    category: LotCategory = about("Where they come from.")
    granted: int = about("How many were granted.")
    remaining: int = about("How many are left, held ones included.")
    expires_at: datetime | None = about("From when on they can't be spent; null: never.")
    created_at: datetime = about("When they were granted.")
    external_reference: str | None = about("The integration's name for the grant; null where it has none.")


CreditLotConnection = connection_type(CreditLot, "A page of lots, in the order of spending.")


@sourced(daily_usage.UsageDay, description="What an account was charged on one day, in UTC.")
class UsageDay:
    day: date = about("The day.")
    records: int = about("How many usage records.")
    credits: CreditCount = about("Credits charged for them.")
    refunded: CreditCount = about("How many of these were given back, on whichever day.")


@sourced(explanations.TokensOfKind, description="Tokens of one kind.")
class TokensOfKind:
    kind: TokenKind = about("The kind.")
    tokens: TokenCount = about("How many.")


@sourced(explanations.Sentence, description="One sentence of an explanation; its kind says which values it has.")
class ExplanationSentence:
    kind: SentenceKind = about("What it says.")
    text: str = about("The sentence, in English.")
    revision: int | None = about("The number of the catalog revision.", name="revisionNumber")
    model_name: str | None = about("The model.")
    unit: CreditUnit | None = about("What is sold.")
    price: int | None = about("Units that a credit bought, or credits for an image.")
    amount: TokenCount | None = about("How much, in units or images.")
    credits: CreditCount | None = about("How many credits.")
    tokens: list[TokensOfKind] = about("Tokens by their kind, where `unit` is `TOKENS`.")


@sourced(explanations.Explanation, description="How a charge came about.")
class Explanation:
    steps: list[str] = about("Step by step, in English.")
    sentences: list[ExplanationSentence] = about("The same with its values, for other languages.")
    credits: int = about("The charge, computed again from what is stored.")
    agrees: bool = about("Whether that agrees with what was charged.")


@sourced(records.CostLine, description="What one part of a provider's call costs, and by which rate.")
class CostLine:
    call: int = about("Which call of the operation, from 1.")
    model_name: str = about("The model that served it.")
    component: RateComponent | None = about("The part; null for tokens that are in no part of the provider's report.")
    quantity: TokenCount = about("How much of it.")
    rated_as: RateComponent = about("The component whose rate counted.")
    unit_cost_usd: USD = about("The rate: per 1,000,000 tokens or characters, else each.")
    cost_usd: USD = about("What it costs.")
    is_estimate: bool = about("Whether no rate says for sure what it costs.")
    reason: str = about("Which rate counted, and why.")


@sourced(CreditUsageLog, description="What only staff see of a charge: what it cost and earned.")
class UsageRecordAdmin:
    provider_cost_usd: USD = about("What the provider charges for all calls.")
    cost_source: CostSource = about("Where that cost comes from.")
    price_per_credit_usd: USD = about("What a credit was sold at, then.")
    margin_usd: USD = about("What is left of the charge when the provider is paid; refunds not counted.")

    @strawberry.field(
        description="What each part of each call costs, computed again; none for calls whose cost was reported.",
        graphql_type=list[CostLine],
    )
    def cost_lines(root: strawberry.Parent[CreditUsageLog], info: Info) -> tuple[records.CostLine, ...]:
        return records.cost_lines(root, state=info.context.state(root.revision))


@sourced(CreditUsageLog, description="What one operation used, and what was charged for it.")
class UsageRecord(Node):
    id: strawberry.ID = identity(Kind.USAGE_RECORD)
    request_id: str | None = absent_is_null("The integration's name for its request.")
    model_type: ModelType = about("What was made.")
    model_name: str = about("The model's name, also where the catalog has it no more.")
    operation_type: OperationType | None = absent_is_null("The operation; null where the quote named none.")
    quality_tier: Tier | None = absent_is_null("The tier. Image only.", name="tier")
    size: str | None = absent_is_null("The size of each image. Image only.")
    image_quality: str | None = absent_is_null("The image quality. Image only.")
    images: int = about("Images delivered.")
    input_tokens: TokenCount = about("Input tokens that no other field counts.")
    cached_input_tokens: TokenCount = about("Input tokens read from the provider's cache.")
    cache_write_tokens: TokenCount = about("Input tokens written to the provider's cache, for 5 minutes.")
    output_tokens: TokenCount = about("Output tokens that no other field counts; of older records, with reasoning.")
    total_tokens: TokenCount = about("All tokens delivered: what credits are computed from.")
    cache_write_1h_tokens: TokenCount = about("Input tokens written to the provider's cache for an hour.")
    input_audio_tokens: TokenCount = about("Input tokens of audio.")
    input_image_tokens: TokenCount = about("Input tokens of images.")
    reasoning_tokens: TokenCount = about("Output tokens of reasoning.")
    output_audio_tokens: TokenCount = about("Output tokens of audio.")
    output_image_tokens: TokenCount = about("Output tokens of images.")
    unknown_input_tokens: TokenCount = about("Input tokens of which the provider did not say the kind.")
    unknown_tokens: TokenCount = about("Tokens that are in the provider's total, but in none of its counts.")
    web_searches: int = about("Web searches that the provider made.")
    tokens_per_credit: int | None = about("Unit price of text: tokens that a credit bought.")
    credits_per_image: int | None = about("Unit price of images: credits each.")
    credit_unit: CreditUnit | None = absent_is_null("What a `UnitModel` was sold by.")
    units: int = about("Seconds, characters or requests delivered; tokens are in `totalTokens`.")
    units_per_credit: int | None = about("Unit price of a `UnitModel`: units that a credit bought.")
    min_credits: int = about("The operation's minimum.")
    max_credits: int = about("The most that could be charged, by the quote.")
    credits: int = about("What was charged.")
    absorbed: CreditCount = about("Credits used beyond what could be charged; nobody pays them.")
    created_at: datetime = about("When.")

    account = account_of("Who was charged.")

    @strawberry.field(description="The hold that was settled.", graphql_type=HOLD)
    def hold(root: strawberry.Parent[CreditUsageLog]) -> models.Hold:
        return root.hold

    @guarded(
        Right.CATALOG_READ,
        description="The model as it is now; null where the catalog has it no more, or it is not on sale.",
        graphql_type=AIModel | None,
    )
    def model(root: strawberry.Parent[CreditUsageLog], info: Info) -> rows.AIModel | None:
        return info.context.visible_model(root.model_name)

    @strawberry.field(description="The number of the catalog revision whose prices counted.")
    def revision_number(root: strawberry.Parent[CreditUsageLog]) -> int:
        return root.revision

    @strawberry.field(
        description="How the charge came about, computed again from what is stored.", graphql_type=Explanation
    )
    def explain(root: strawberry.Parent[CreditUsageLog], info: Info) -> explanations.Explanation:
        return records.explain(root, state=info.context.state(root.revision))

    raw_usage: JSON | None = guarded(Right.ACCOUNTS_WRITE, description="What the provider reported, call by call.")

    admin = admin_of(CreditUsageLog, UsageRecordAdmin)


UsageRecordConnection = connection_type(UsageRecord, "A page of usage records.")


@sourced(models.LedgerEntry, description="One movement of credits.")
class LedgerEntry(Node):
    id: strawberry.ID = identity(Kind.LEDGER_ENTRY)
    kind: EntryKind = about("Why they came or went.")
    credits: int = about("How many came or, below zero, went.")
    balance_after: int = about("The account's balance after it.")
    created_at: datetime = about("When.")
    attribution: Attribution | None = attributed()

    account = account_of("Whose credits they are.")

    @strawberry.field(
        description="The charge that it is of, or that it gives back; null where it is of none.",
        graphql_type=UsageRecord | None,
    )
    def usage_record(root: strawberry.Parent[models.LedgerEntry], info: Info) -> CreditUsageLog | None:
        return info.context.usage_records.get(root.usage_record_id) if root.usage_record_id else None


LedgerEntryConnection = connection_type(LedgerEntry, "A page of movements, the newest first.")


@sourced(models.Hold, HoldAnswer, description="Credits set aside for a running request, or for those to come.")
class Hold(Node):
    id: strawberry.ID = identity(Kind.HOLD, "id")
    request_id: str | None = absent_is_null("The integration's name for its request.")
    credits: int = about("How many are set aside: the most that is charged.")
    charged: int = about("How many were charged when it was settled.")
    released: int = about("How many were given back.")
    taken: int = about("How many went into the holds of jobs, where it was made for all of a run; else 0.")
    absorbed: int = about("Credits used beyond what could be charged; nobody pays them.")
    created_at: datetime = about("When it was made.")
    expires_at: datetime = about("When it is released, unless it is settled before.")
    closed_at: datetime | None = about("When it was settled, released or found expired.")

    account = account_of("Whose credits they are.")

    @strawberry.field(description="What became of it.")
    def status(root: strawberry.Parent[models.Hold | HoldAnswer]) -> HoldStatus:
        return root.status_at(clock.now())

    @guarded(
        Right.ACCOUNTS_READ,
        description="The run of an automation that it is for, or for a job of it; null where it is for none.",
        graphql_type=AUTOMATION_RUN | None,
    )
    def automation_run(root: strawberry.Parent[models.Hold | HoldAnswer], info: Info) -> AutomationRunRow | None:
        return info.context.runs_of_holds.get(root.id)

    @strawberry.field(description="Its charge; null while there is none.", graphql_type=UsageRecord | None)
    def usage_record(root: strawberry.Parent[models.Hold | HoldAnswer], info: Info) -> CreditUsageLog | None:
        if not isinstance(root, HoldAnswer):
            return getattr(root, "usage_record", None)
        # as it was when the answer was given, not as it is now
        return info.context.usage_records.get(root.usage_record_id) if root.usage_record_id else None


HoldConnection = connection_type(Hold, "A page of holds, the newest first.")
