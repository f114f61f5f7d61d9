"""Movements of credits: one domain call each, under the caller's idempotency key."""

from datetime import timedelta
from typing import Annotated, TypedDict

import strawberry

from backend.accounts.accounts import AccountAccess
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.context import Info
from backend.api.graphql.credits import inputs, types
from backend.api.graphql.fields import ABOUT
from backend.api.graphql.rights import guarded
from backend.credits import charges, holds, ledger
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Movement, Refund
from backend.credits.statements import IdempotencyKey


class Spender(TypedDict):
    """Who moves credits, under which key."""

    access: AccountAccess
    key: IdempotencyKey


class Given(Spender):
    """What somebody gives or takes, and why."""

    credits: int
    reason: str
    author: str


@strawberry.type
class CreditMutations:
    @guarded(Right.CREDITS_GRANT, description="Give an account credits.", result=types.CREDITS)
    def credits_grant(self, info: Info, input: Annotated[inputs.CreditsGrantInput, ABOUT]) -> Movement:
        return ledger.grant(
            account_id=key(input.account, Kind.ACCOUNT),
            category=input.category,
            expires_at=input.expires_at,
            external_reference=input.external_reference,
            **given(info, input),
        )

    @guarded(
        Right.CREDITS_GRANT, description="Set the plan's credits of an account for a new period.", result=types.CREDITS
    )
    def credits_renew(self, info: Info, input: Annotated[inputs.CreditsRenewInput, ABOUT]) -> Movement:
        account_id = key(input.account, Kind.ACCOUNT)
        return ledger.renew(account_id=account_id, expires_at=input.expires_at, **given(info, input))

    @guarded(Right.CREDITS_GRANT, description="Correct an account's credits, up or down.", result=types.CREDITS)
    def credits_adjust(self, info: Info, input: Annotated[inputs.CreditsAdjustInput, ABOUT]) -> Movement:
        return ledger.adjust(account_id=key(input.account, Kind.ACCOUNT), **given(info, input))

    @guarded(
        Right.CREDITS_GRANT,
        description="Give credits of a charge back; never more than was charged.",
        result=types.CREDITS_REFUND,
    )
    def credits_refund(self, info: Info, input: Annotated[inputs.CreditsRefundInput, ABOUT]) -> Refund:
        return ledger.refund(usage_record_id=key(input.usage_record, Kind.USAGE_RECORD), **given(info, input))

    @guarded(Right.CREDITS_SPEND, description="Redeem a quote: set its maximum aside.", result=types.HOLD_CREATE)
    def hold_create(self, info: Info, input: Annotated[inputs.HoldCreateInput, ABOUT]) -> HoldAnswer:
        return holds.create(
            quote_token=input.quote_token,
            account_id=key(input.account, Kind.ACCOUNT),
            request_id=input.request_id or "",
            lifetime=timedelta(seconds=input.lifetime_seconds),
            **spender(info, input.idempotency_key),
        )

    @guarded(
        Right.CREDITS_SPEND,
        description="Charge what was used, at most what is held, and release the rest.",
        result=types.HOLD,
    )
    def hold_settle(self, info: Info, input: Annotated[inputs.HoldSettleInput, ABOUT]) -> HoldAnswer:
        return holds.settle(
            hold_id=key(input.hold, Kind.HOLD),
            calls=input.usage.to_calls(),
            image_quality=input.usage.image_quality,
            **spender(info, input.idempotency_key),
        )

    @guarded(Right.CREDITS_SPEND, description="Give all of a hold back.", result=types.HOLD)
    def hold_release(self, info: Info, input: Annotated[inputs.HoldReleaseInput, ABOUT]) -> HoldAnswer:
        hold_id = key(input.hold, Kind.HOLD)
        return holds.release(hold_id=hold_id, **spender(info, input.idempotency_key))

    @guarded(
        Right.CREDITS_SPEND,
        description="Charge work that is done: at a quote's prices or, without one, at today's; all of it or nothing.",
        result=types.CHARGE_CREATE,
    )
    def charge_create(self, info: Info, input: Annotated[inputs.ChargeCreateInput, ABOUT]) -> HoldAnswer:
        work, token = input.charge_for.work, input.charge_for.quote_token
        calls, quality = input.usage.to_calls(), input.usage.image_quality
        account_id, request_id = key(input.account, Kind.ACCOUNT), input.request_id or ""
        by = spender(info, input.idempotency_key)
        if token is not None:
            return charges.redeem(
                quote_token=token.value,
                account_id=account_id,
                calls=calls,
                image_quality=quality,
                request_id=request_id,
                **by,
            )
        assert work is not None  # @oneOf is enforced when the input is coerced
        return charges.create(
            work=work.value.to_work(quality), account_id=account_id, calls=calls, request_id=request_id, **by
        )


def spender(info: Info, idempotency_key: str) -> Spender:
    caller = info.context.caller
    info.context.balances.forget()  # what was read of them before does not hold after this
    return {
        "access": caller.access,
        "key": IdempotencyKey(owner=caller.owner, key=idempotency_key),
    }


def given(info: Info, input: inputs.GivenCredits) -> Given:
    by = spender(info, input.idempotency_key)
    return {**by, "credits": input.credits, "reason": input.reason or "", "author": info.context.caller.name}
