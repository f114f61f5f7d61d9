"""Changes of accounts and tokens: one domain call each."""

from datetime import timedelta
from typing import Annotated, Any

import strawberry

from backend.accounts import account_tokens, accounts, tokens
from backend.accounts.models import Account
from backend.accounts.scopes import Right
from backend.api.graphql.accounts import inputs, types
from backend.api.graphql.context import Info
from backend.api.graphql.errors import Forbidden
from backend.api.graphql.rights import guarded
from backend.catalog import overrides
from backend.catalog.models.overrides import OverrideName
from backend.shared import clock

LONGEST_DAYS = 100_000  # more than any token may live, and few enough for a timedelta
ABOUT = strawberry.argument(description="What is asked for.")


@strawberry.type
class AccountMutations:
    @guarded(Right.ACCOUNTS_WRITE, result=types.ACCOUNT, description="Create an account.")
    def account_create(self, info: Info, input: Annotated[inputs.AccountCreateInput, ABOUT]) -> types.AccountSaved:
        access = info.context.caller.access
        return saved(
            accounts.create(
                access=access, external_id=input.external_id, name=input.name, integration_name=input.integration
            )
        )

    @guarded(Right.ACCOUNTS_WRITE, result=types.ACCOUNT, description="Give an account another name.")
    def account_update(self, info: Info, input: Annotated[inputs.AccountUpdateInput, ABOUT]) -> types.AccountSaved:
        access = info.context.caller.access
        return saved(accounts.rename(access=access, account_id=input.account, name=input.name))

    @guarded(
        Right.ACCOUNTS_CONFIGURE,
        result=types.ACCOUNT,
        description="Override settings for an account. Its text model needs `accounts:write` too.",
    )
    def account_override(self, info: Info, input: Annotated[inputs.AccountOverrideInput, ABOUT]) -> types.AccountSaved:
        if input.text_model is not None and not info.context.caller.may(Right.ACCOUNTS_WRITE):
            raise Forbidden(right=Right.ACCOUNTS_WRITE)
        return saved(_override(info, input))

    @guarded(Right.CONFIGURATION_WRITE, result=types.ACCOUNT, description="Let a person who signs in see an account.")
    def account_member_add(self, info: Info, input: Annotated[inputs.AccountMemberInput, ABOUT]) -> types.AccountSaved:
        access = info.context.caller.access
        return saved(accounts.add_member(access=access, account_id=input.account, username=input.username))

    @guarded(Right.CONFIGURATION_WRITE, result=types.ACCOUNT, description="Let a person see an account no more.")
    def account_member_remove(
        self, info: Info, input: Annotated[inputs.AccountMemberInput, ABOUT]
    ) -> types.AccountSaved:
        access = info.context.caller.access
        return saved(accounts.remove_member(access=access, account_id=input.account, username=input.username))

    @guarded(
        Right.ACCOUNTS_WRITE,
        result=types.ACCOUNT_TOKEN,
        description="Mint a short-lived token for an account, for a browser of its people: it reads and quotes until "
        "it expires, whatever becomes of the token that minted it.",
    )
    def account_token_create(
        self, info: Info, input: Annotated[inputs.AccountTokenCreateInput, ABOUT]
    ) -> types.AccountToken:
        return _mint(info, input)

    @guarded(
        Right.TOKENS_WRITE,
        result=types.API_TOKEN_CREATE,
        description="Make an API token: none reaches further than its maker, and it ends when its maker's is revoked.",
    )
    def api_token_create(
        self, info: Info, input: Annotated[inputs.APITokenCreateInput, ABOUT]
    ) -> types.APITokenCreated:
        return _make_token(info, input)

    @guarded(
        Right.TOKENS_WRITE,
        result=types.API_TOKEN_REVOKE,
        description="Revoke an API token for good, and all that were made with it.",
    )
    def api_token_revoke(
        self, info: Info, input: Annotated[inputs.APITokenRevokeInput, ABOUT]
    ) -> types.APITokenRevoked:
        owner = info.context.caller.integration_id
        return _revoked(tokens.revoke(prefix=input.prefix, now=clock.now(), integration_id=owner))


def _override(info: Info, input: inputs.AccountOverrideInput) -> Account:
    given: dict[OverrideName, Any] = {name: getattr(input, name) for name in OverrideName}
    account = accounts.get(access=info.context.caller.access, account_id=input.account)
    overrides.update(
        registry=info.context.registry,
        account=account,
        author=info.context.caller.name,
        reason=input.reason,
        now=clock.now(),
        values={name: some.value for name, some in given.items() if some is not None},
        ends_at=input.ends_at,
    )
    return account


def _mint(info: Info, input: inputs.AccountTokenCreateInput) -> types.AccountToken:
    account = accounts.get(access=info.context.caller.access, account_id=input.account)
    lifetime = timedelta(seconds=input.lifetime_seconds)
    minted = account_tokens.mint(account=account, now=clock.now(), lifetime=lifetime)
    return types.AccountToken(token=minted.token, expires_at=minted.expires_at)


def _make_token(info: Info, input: inputs.APITokenCreateInput) -> types.APITokenCreated:
    caller = info.context.caller
    made = tokens.create(
        integration_name=accounts.integration(access=caller.access, name=input.integration).name,
        name=input.name,
        scopes=input.scopes,
        now=clock.now(),
        lifetime=timedelta(days=max(0, min(input.days, LONGEST_DAYS))),
        maker=tokens.Maker(rights=caller.rights, token=caller.token),
    )
    record: Any = made.record
    return types.APITokenCreated(token=made.token, record=record)


def _revoked(record: Any) -> types.APITokenRevoked:
    return types.APITokenRevoked(record=record)


def saved(account: Any) -> types.AccountSaved:
    return types.AccountSaved(account=account)
