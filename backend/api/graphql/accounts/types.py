"""What a change of accounts or tokens answers, and the errors that it can meet."""

from dataclasses import dataclass
from datetime import datetime

import strawberry

from backend.accounts import account_tokens, accounts, models, people, tokens
from backend.accounts.account_tokens import AccountToken
from backend.accounts.tokens import CreatedToken
from backend.api.graphql.accounts.nodes import Account, APIToken
from backend.api.graphql.fields import about
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.sources import sourced
from backend.catalog import overrides
from backend.catalog.registry import FunctionNotFound
from backend.credits.credit_errors import InvalidSuspensionReason
from backend.shared.time_zones import UnknownTimeZone


@sourced(AccountToken, description="A token for one account: it opens what a member of it may read, and quotes.")
class AccountTokenPayload:
    token: str = about("Send it as `Authorization: Bearer ...`. It is shown this once.")
    expires_at: datetime = about("It opens nothing from then on.")


@sourced(CreatedToken, description="A token was made.")
class APITokenCreatePayload:
    token: str = about("The token. It is shown this once.")

    @strawberry.field(description="What is kept of it.", graphql_type=APIToken)
    def api_token(root: strawberry.Parent[CreatedToken]) -> models.APIToken:
        return root.record


@sourced(models.APIToken, description="A token was revoked, with every token that was made with it.")
class APITokenRevokePayload:
    api_token = itself(models.APIToken, shown_as=APIToken, description="What is kept of it.")


@dataclass(frozen=True, slots=True)
class RevokedTokens:
    revoked_count: int


@sourced(RevokedTokens, description="The tokens that a person made were revoked, with those that were made with them.")
class APITokensRevokePayload:
    revoked_count: int = about("How many of them opened until now.")


@sourced(models.Account, description="An account as it is now.")
class AccountPayload:
    account = itself(models.Account, shown_as=Account, description="The account.")


ACCOUNT = result(
    "AccountResult",
    AccountPayload,
    description="The account, or why nothing was changed.",
    errors=(
        accounts.AccountNotFound,
        accounts.AccountExists,
        accounts.InvalidAccount,
        accounts.IntegrationNotFound,
        people.UserNotFound,
        overrides.InvalidOverrides,
        overrides.StaleOverrides,
        FunctionNotFound,
        UnknownTimeZone,
        InvalidSuspensionReason,
    ),
)
ACCOUNT_TOKEN = result(
    "AccountTokenResult",
    AccountTokenPayload,
    description="The token, or why there is none.",
    errors=(accounts.AccountNotFound, account_tokens.LifetimeOutOfRange),
)
API_TOKEN_CREATE = result(
    "APITokenCreateResult",
    APITokenCreatePayload,
    description="The token, or why there is none.",
    errors=(
        accounts.IntegrationNotFound,
        tokens.UnknownScope,
        tokens.InvalidName,
        tokens.LifetimeOutOfRange,
        tokens.AboveCaller,
    ),
)
API_TOKEN_REVOKE = result(
    "APITokenRevokeResult",
    APITokenRevokePayload,
    description="The token, or why nothing was changed.",
    errors=(tokens.APITokenNotFound,),
)
API_TOKENS_REVOKE = result(
    "APITokensRevokeResult",
    APITokensRevokePayload,
    description="How many tokens were revoked, or why none was.",
    errors=(people.UserNotFound,),
)
