"""What a movement of credits answers, and why one is refused."""

from typing import Annotated

import strawberry

from backend.accounts.models import Account as AccountRow
from backend.accounts.scopes import Right
from backend.api.graphql.context import Info
from backend.api.graphql.credits.enums import HoldStatus
from backend.api.graphql.credits.nodes import ACCOUNT, AccountCredits, Hold, UsageRecord
from backend.api.graphql.fields import about
from backend.api.graphql.quotes import errors as quote_errors
from backend.api.graphql.rights import guarded
from backend.api.graphql.sources import sourced
from backend.api.graphql.user_errors import InvalidInput, NotFound, UserError
from backend.credits import records
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Balance, Movement, Refund
from backend.credits.models import CreditUsageLog


@sourced(Movement, description="Credits came to an account or left it.")
class CreditsPayload:
    @guarded(Right.ACCOUNTS_READ, description="The account.", graphql_type=ACCOUNT | None)
    def account(root: strawberry.Parent[Movement], info: Info) -> AccountRow | None:
        return info.context.accounts.get(root.account_id)

    @strawberry.field(description="Its credits after it.", graphql_type=AccountCredits)
    def credits(root: strawberry.Parent[Movement]) -> Balance:
        return root.balance


@sourced(Refund, description="Credits of a charge were given back.")
class CreditsRefundPayload(CreditsPayload):
    refunded: int = about("How many were given back by this.")
    refundable: int = about("How many of the charge can be given back still.")

    @strawberry.field(description="The usage record of the charge.", graphql_type=UsageRecord)
    def usage_record(root: strawberry.Parent[Refund], info: Info) -> CreditUsageLog:
        return records.get(access=info.context.caller.access, record_id=root.usage_record_id)


@sourced(HoldAnswer, description="A hold was made, settled or released.")
class HoldPayload:
    @strawberry.field(description="The hold.", graphql_type=Hold)
    def hold(root: strawberry.Parent[HoldAnswer]) -> HoldAnswer:
        return root

    @strawberry.field(description="The account's credits after it.", graphql_type=AccountCredits)
    def credits(root: strawberry.Parent[HoldAnswer]) -> Balance:
        return root.balance


@strawberry.type(description="The account has too few credits; nothing was moved.")
class InsufficientCredits(UserError):
    required: int = about("How many are needed.")
    available: int = about("How many can be held or charged.")
    shortfall: int = about("How many are missing.")


@strawberry.type(description="An account can't hold so many credits.")
class BalanceTooLarge(UserError):
    balance: int = about("The account's balance.")
    maximum: int = about("The most that an account can hold.")


@strawberry.type(description="Refunds of a charge can't exceed it.")
class RefundExceedsCharge(UserError):
    refundable: int = about("How many credits of the charge can be given back still.")


@strawberry.type(description="The hold was settled or released before.")
class HoldNotOpen(UserError):
    status: HoldStatus = about("What became of it.")


@strawberry.type(description="A quote is redeemed once, and this one was.")
class QuoteRedeemed(UserError):
    pass


@strawberry.type(description="The idempotency key was used for another request.")
class IdempotencyConflict(UserError):
    pass


CreditsResult = Annotated[
    CreditsPayload | NotFound | InvalidInput | InsufficientCredits | BalanceTooLarge | IdempotencyConflict,
    strawberry.union("CreditsResult", description="What was moved, or why nothing was."),
]
CreditsRefundResult = Annotated[
    CreditsRefundPayload | NotFound | InvalidInput | RefundExceedsCharge | BalanceTooLarge | IdempotencyConflict,
    strawberry.union("CreditsRefundResult", description="What was given back, or why nothing was."),
]
HoldCreateResult = Annotated[
    HoldPayload
    | NotFound
    | InvalidInput
    | InsufficientCredits
    | QuoteRedeemed
    | quote_errors.QuoteForged
    | quote_errors.QuoteAltered
    | quote_errors.QuoteExpired
    | quote_errors.QuoteNotFound
    | IdempotencyConflict,
    strawberry.union("HoldCreateResult", description="The hold, or why nothing was set aside."),
]
HoldResult = Annotated[
    HoldPayload | NotFound | InvalidInput | HoldNotOpen | IdempotencyConflict,
    strawberry.union("HoldResult", description="The hold, or why nothing was changed."),
]
ChargeCreateResult = Annotated[
    HoldPayload
    | NotFound
    | InvalidInput
    | InsufficientCredits
    | QuoteRedeemed
    | quote_errors.QuoteForged
    | quote_errors.QuoteAltered
    | quote_errors.QuoteExpired
    | quote_errors.QuoteNotFound
    | quote_errors.ModelNotFound
    | quote_errors.TierUnavailable
    | quote_errors.ConfigurationError
    | IdempotencyConflict,
    strawberry.union("ChargeCreateResult", description="The settled hold of the charge, or why nothing was charged."),
]
