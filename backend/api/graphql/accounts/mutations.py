"""Changes of accounts and tokens: one domain call each."""

from datetime import timedelta
from typing import Annotated

import strawberry

from backend.accounts import account_tokens, accounts, tokens
from backend.accounts.account_tokens import AccountToken
from backend.accounts.models import Account, APIToken
from backend.accounts.scopes import Right
from backend.accounts.tokens import CreatedToken
from backend.api.global_ids import Kind, key
from backend.api.graphql.accounts import inputs, types
from backend.api.graphql.context import Info
from backend.api.graphql.errors import Forbidden
from backend.api.graphql.fields import ABOUT
from backend.api.graphql.rights import guarded
from backend.automation import account_time_zones
from backend.catalog import overrides
from backend.catalog.models.overrides import OverrideName
from backend.credits import suspensions
from backend.shared import clock

LONGEST_DAYS = 100_000  # more than any token may live, and few enough for a timedelta


@strawberry.type
class AccountMutations:
    @guarded(Right.ACCOUNTS_WRITE, description="Create an account.", result=types.ACCOUNT)
    def account_create(self, info: Info, input: Annotated[inputs.AccountCreateInput, ABOUT]) -> Account:
        return accounts.create(
            access=info.context.caller.access,
            external_id=input.external_id,
            name=input.name or "",
            integration_name=input.integration,
        )

    @guarded(Right.ACCOUNTS_WRITE, description="Give an account another name, or none.", result=types.ACCOUNT)
    def account_update(self, info: Info, input: Annotated[inputs.AccountUpdateInput, ABOUT]) -> Account:
        access, account_id = info.context.caller.access, key(input.account, Kind.ACCOUNT)
        return accounts.rename(access=access, account_id=account_id, name=input.name or "")

    @guarded(
        Right.ACCOUNTS_CONFIGURE,
        description="Give an account another time zone, which its automations are due in from then on.",
        result=types.ACCOUNT,
    )
    def account_time_zone_update(
        self, info: Info, input: Annotated[inputs.AccountTimeZoneUpdateInput, ABOUT]
    ) -> Account:
        return account_time_zones.change(
            access=info.context.caller.access,
            account_id=key(input.account, Kind.ACCOUNT),
            time_zone=input.time_zone,
            actor=info.context.caller.actor,
            now=clock.now(),
        )

    @guarded(
        Right.ACCOUNTS_WRITE,
        description="Let an account start nothing more that costs: no hold, charge, generation or function, and its "
        "automations wait. What is held is settled as ever, and reads go on. Another reason takes the place of the "
        "first.",
        result=types.ACCOUNT,
    )
    def account_suspend(self, info: Info, input: Annotated[inputs.AccountSuspendInput, ABOUT]) -> Account:
        return suspensions.suspend(
            account_id=key(input.account, Kind.ACCOUNT),
            reason=input.reason,
            access=info.context.caller.access,
            actor=info.context.caller.actor,
            now=clock.now(),
        )

    @guarded(
        Right.ACCOUNTS_WRITE,
        description="Let a suspended account start work again. Runs that waited go on by themselves; what was due "
        "meanwhile becomes what its automation says of missed runs.",
        result=types.ACCOUNT,
    )
    def account_resume(self, info: Info, input: Annotated[inputs.AccountResumeInput, ABOUT]) -> Account:
        return suspensions.resume(
            account_id=key(input.account, Kind.ACCOUNT),
            access=info.context.caller.access,
            actor=info.context.caller.actor,
            now=clock.now(),
        )

    @guarded(
        Right.ACCOUNTS_CONFIGURE,
        description="Override settings for an account, for a function or for all. Its text model, and what is of a "
        "function, need `accounts:write` too.",
        result=types.ACCOUNT,
    )
    def account_overrides_update(
        self, info: Info, input: Annotated[inputs.AccountOverridesUpdateInput, ABOUT]
    ) -> Account:
        is_of_staff = input.text_model is not None or input.function is not None
        if is_of_staff and not info.context.may(Right.ACCOUNTS_WRITE):
            raise Forbidden(right=Right.ACCOUNTS_WRITE)
        account = accounts.get(access=info.context.caller.access, account_id=key(input.account, Kind.ACCOUNT))
        values = {name: getattr(input, name) for name in OverrideName}
        overrides.update(
            registry=info.context.registry,
            account=account,
            author=info.context.caller.name,
            reason=input.reason,
            now=clock.now(),
            values={name: some.value for name, some in values.items() if some is not None},
            ends_at=input.ends_at,
            function=input.function,
            expected_version=input.expected_version,
        )
        return account

    @guarded(Right.CONFIGURATION_WRITE, description="Let a person who signs in see an account.", result=types.ACCOUNT)
    def account_member_add(self, info: Info, input: Annotated[inputs.AccountMemberInput, ABOUT]) -> Account:
        access, account_id = info.context.caller.access, key(input.account, Kind.ACCOUNT)
        return accounts.add_member(access=access, account_id=account_id, username=input.username)

    @guarded(Right.CONFIGURATION_WRITE, description="Let a person see an account no more.", result=types.ACCOUNT)
    def account_member_remove(self, info: Info, input: Annotated[inputs.AccountMemberInput, ABOUT]) -> Account:
        access, account_id = info.context.caller.access, key(input.account, Kind.ACCOUNT)
        return accounts.remove_member(access=access, account_id=account_id, username=input.username)

    @guarded(
        Right.ACCOUNTS_WRITE,
        description="Mint a short-lived token for an account, for a browser of its people: it reads and quotes until "
        "it expires, whatever becomes of the token that minted it.",
        result=types.ACCOUNT_TOKEN,
    )
    def account_token_create(self, info: Info, input: Annotated[inputs.AccountTokenCreateInput, ABOUT]) -> AccountToken:
        account = accounts.get(access=info.context.caller.access, account_id=key(input.account, Kind.ACCOUNT))
        lifetime = timedelta(seconds=input.lifetime_seconds)
        return account_tokens.mint(account=account, now=clock.now(), lifetime=lifetime)

    @guarded(
        Right.TOKENS_WRITE,
        description="Make an API token: none has more rights than its maker, and it ends when its maker's is revoked.",
        result=types.API_TOKEN_CREATE,
    )
    def api_token_create(self, info: Info, input: Annotated[inputs.APITokenCreateInput, ABOUT]) -> CreatedToken:
        caller = info.context.caller
        return tokens.create(
            integration_name=accounts.integration(access=caller.access, name=input.integration).name,
            name=input.name,
            scopes=input.scopes,
            now=clock.now(),
            lifetime=timedelta(days=max(0, min(input.days, LONGEST_DAYS))),
            maker=tokens.Maker(rights=caller.rights, actor=caller.actor, token=caller.token),
        )

    @guarded(
        Right.TOKENS_WRITE,
        description="Revoke an API token for good, and all that were made with it.",
        result=types.API_TOKEN_REVOKE,
    )
    def api_token_revoke(self, info: Info, input: Annotated[inputs.APITokenRevokeInput, ABOUT]) -> APIToken:
        caller = info.context.caller
        owner = caller.integration_id
        return tokens.revoke(prefix=input.prefix, now=clock.now(), integration_id=owner, actor=caller.actor)

    @guarded(
        Right.CONFIGURATION_WRITE,
        description="Revoke all API tokens that a person made, and all that were made with those.",
        result=types.API_TOKENS_REVOKE,
    )
    def api_tokens_revoke(
        self, info: Info, input: Annotated[inputs.APITokensRevokeInput, ABOUT]
    ) -> types.RevokedTokens:
        revoked = tokens.revoke_of(username=input.username, now=clock.now(), actor=info.context.caller.actor)
        return types.RevokedTokens(len(revoked))
