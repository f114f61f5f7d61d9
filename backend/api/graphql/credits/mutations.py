"""Movements of credits: one domain call each, under the caller's idempotency key."""

from datetime import timedelta
from typing import Annotated, Any

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.context import Info
from backend.api.graphql.credits import inputs, types
from backend.api.graphql.rights import guarded
from backend.credits import charges, holds, ledger
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Movement, Refund
from backend.credits.statements import IdempotencyKey
from backend.shared import clock

ABOUT = strawberry.argument(description="What is asked for.")


@strawberry.type
class CreditMutations:
    @guarded(Right.CREDITS_GRANT, result=types.CREDITS, description="Give an account credits.")
    def credits_grant(self, info: Info, input: Annotated[inputs.CreditsGrantInput, ABOUT]) -> types.CreditsMoved:
        return moved(
            ledger.grant(
                account_id=input.account,
                category=input.category,
                credits=input.credits,
                expires_at=input.expires_at,
                reason=input.reason,
                author=info.context.caller.name,
                **common(info, input),
            )
        )

    @guarded(
        Right.CREDITS_GRANT, result=types.CREDITS, description="Set the plan's credits of an account for a new period."
    )
    def credits_renew(self, info: Info, input: Annotated[inputs.CreditsRenewInput, ABOUT]) -> types.CreditsMoved:
        return moved(
            ledger.renew(
                account_id=input.account,
                credits=input.credits,
                expires_at=input.expires_at,
                reason=input.reason,
                author=info.context.caller.name,
                **common(info, input),
            )
        )

    @guarded(Right.CREDITS_GRANT, result=types.CREDITS, description="Correct an account's credits, up or down.")
    def credits_adjust(self, info: Info, input: Annotated[inputs.CreditsAdjustInput, ABOUT]) -> types.CreditsMoved:
        return moved(
            ledger.adjust(
                account_id=input.account,
                credits=input.credits,
                reason=input.reason,
                author=info.context.caller.name,
                **common(info, input),
            )
        )

    @guarded(
        Right.CREDITS_GRANT,
        result=types.CREDITS_REFUND,
        description="Give credits of a charge back; never more than was charged.",
    )
    def credits_refund(self, info: Info, input: Annotated[inputs.CreditsRefundInput, ABOUT]) -> types.CreditsRefunded:
        return refunded(
            ledger.refund(
                usage_record_id=input.usage_record,
                credits=input.credits,
                reason=input.reason,
                author=info.context.caller.name,
                **common(info, input),
            )
        )

    @guarded(Right.CREDITS_SPEND, result=types.HOLD_CREATE, description="Redeem a quote: set its maximum aside.")
    def hold_create(self, info: Info, input: Annotated[inputs.HoldCreateInput, ABOUT]) -> types.HoldChanged:
        return changed(
            holds.create(
                quote_token=input.quote_token,
                account_id=input.account,
                request_id=input.request_id,
                lifetime=timedelta(seconds=input.lifetime_seconds),
                **common(info, input),
            )
        )

    @guarded(
        Right.CREDITS_SPEND,
        result=types.HOLD,
        description="Charge what was used, at most what is held, and release the rest.",
    )
    def hold_settle(self, info: Info, input: Annotated[inputs.HoldSettleInput, ABOUT]) -> types.HoldChanged:
        return changed(
            holds.settle(
                hold_id=input.hold,
                calls=input.usage.to_calls(),
                image_quality=input.usage.image_quality,
                **common(info, input),
            )
        )

    @guarded(Right.CREDITS_SPEND, result=types.HOLD, description="Give all of a hold back.")
    def hold_release(self, info: Info, input: Annotated[inputs.HoldReleaseInput, ABOUT]) -> types.HoldChanged:
        return changed(holds.release(hold_id=input.hold, **common(info, input)))

    @guarded(
        Right.CREDITS_SPEND,
        result=types.CHARGE_CREATE,
        description="Charge work that is done: at a quote's prices or, without one, at today's; all of it or nothing.",
    )
    def charge_create(self, info: Info, input: Annotated[inputs.ChargeCreateInput, ABOUT]) -> types.HoldChanged:
        return changed(_charge(info, input))


def _charge(info: Info, input: inputs.ChargeCreateInput) -> HoldAnswer:
    given: dict[str, Any] = {
        "account_id": input.account,
        "calls": input.usage.to_calls(),
        "request_id": input.request_id,
        **common(info, input),
    }
    quality = input.usage.image_quality
    if input.charge_for.quote_token is not None:
        return charges.redeem(quote_token=input.charge_for.quote_token.value, image_quality=quality, **given)
    assert input.charge_for.work is not None  # @oneOf is enforced when the input is coerced
    return charges.create(work=input.charge_for.work.value.to_work(quality), **given)


def common(info: Info, input: Any) -> dict[str, Any]:
    """Who moves credits, under which key, when."""
    caller = info.context.caller
    info.context.balances.clear()  # what was read of them before does not hold after this
    return {
        "access": caller.access,
        "key": IdempotencyKey(owner=caller.owner, key=input.idempotency_key),
        "now": clock.now(),
    }


def moved(movement: Movement) -> types.CreditsMoved:
    credits: Any = movement.balance
    return types.CreditsMoved(account_id=types.id_of(movement.account_id), credits=credits)


def refunded(refund: Refund) -> types.CreditsRefunded:
    credits: Any = refund.balance
    return types.CreditsRefunded(
        account_id=types.id_of(refund.account_id),
        credits=credits,
        usage_record_id=types.id_of(refund.usage_record_id),
        refunded=refund.refunded,
        refundable=refund.refundable,
    )


def changed(answer: HoldAnswer) -> types.HoldChanged:
    hold: Any = answer
    credits: Any = answer.balance
    return types.HoldChanged(hold=hold, credits=credits)
