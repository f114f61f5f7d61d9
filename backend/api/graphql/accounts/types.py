"""What a change of accounts or tokens answers, and why one is refused."""

from datetime import datetime
from typing import Annotated

import strawberry

from backend.accounts import models
from backend.accounts.account_tokens import AccountToken
from backend.accounts.tokens import CreatedToken
from backend.api.graphql.accounts.nodes import Account, APIToken
from backend.api.graphql.fields import about
from backend.api.graphql.sources import sourced
from backend.api.graphql.user_errors import AlreadyExists, InvalidInput, NotFound, UserError


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
    @strawberry.field(description="What is kept of it.", graphql_type=APIToken)
    def api_token(root: strawberry.Parent[models.APIToken]) -> models.APIToken:
        return root


@sourced(models.Account, description="An account as it is now.")
class AccountPayload:
    @strawberry.field(description="The account.", graphql_type=Account)
    def account(root: strawberry.Parent[models.Account]) -> models.Account:
        return root


@strawberry.type(description="The token would have more than its maker: more rights, or a longer life.")
class AboveCaller(UserError):
    pass


AccountResult = Annotated[
    AccountPayload | NotFound | AlreadyExists | InvalidInput,
    strawberry.union("AccountResult", description="The account, or why nothing was changed."),
]
AccountTokenResult = Annotated[
    AccountTokenPayload | NotFound | InvalidInput,
    strawberry.union("AccountTokenResult", description="The token, or why there is none."),
]
APITokenCreateResult = Annotated[
    APITokenCreatePayload | AboveCaller | NotFound | InvalidInput,
    strawberry.union("APITokenCreateResult", description="The token, or why there is none."),
]
APITokenRevokeResult = Annotated[
    APITokenRevokePayload | NotFound,
    strawberry.union("APITokenRevokeResult", description="The token, or why nothing was changed."),
]
