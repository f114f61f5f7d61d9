"""Sells four pictures for credits: `python charging.py CUSTOMER ORDER`. Run it again for the same answer."""

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

import httpx
import provider
from client import RatecardClient
from ratecard import (
    CallInput,
    HoldCreateInput,
    HoldReleaseInput,
    HoldSettleInput,
    HoldStatus,
    ImageQuoteInput,
    QuoteInput,
    Tier,
    UsageInput,
    UserErrorCode,
)
from ratecard.exceptions import GraphQLClientError

COUNT = 4


class UserError(Protocol):
    code: UserErrorCode
    message: str


class Refused(Exception):
    """Ratecard says no, and would say it again."""

    def __init__(self, error: UserError) -> None:
        super().__init__(f"{error.code.value}: {error.message}")


class TooFewCredits(Exception):
    pass


class NotDelivered(Exception):
    pass


@dataclass(frozen=True)
class Order:
    """A row of your own database, written before the hold: a key is sent again with the same quote only."""

    id: str
    quote_token: str


def place(ratecard: RatecardClient, *, customer: str, order_id: str) -> Order:
    account = ratecard.account(external_id=customer)
    if account is None:
        raise NotDelivered(f"Ratecard has no account of {customer}.")
    image = ImageQuoteInput(tier=Tier.QUALITY, count=COUNT)
    quote = ratecard.quote(account=account.id, input=QuoteInput(image=image))
    if quote.typename__ != "Quote":
        raise Refused(quote)
    return Order(id=order_id, quote_token=quote.token)


def fulfil(ratecard: RatecardClient, order: Order) -> int:
    """Credits charged for the order, now or before."""
    hold_id = hold(ratecard, order)
    held = ratecard.hold(id=hold_id)  # a repeated key returns the first answer, which may be outdated
    if held and held.status == HoldStatus.RELEASED:
        raise NotDelivered("No call was made for this order: place another.")
    if held and held.status != HoldStatus.OPEN:
        return held.charged
    try:
        pictures = provider.make_pictures(COUNT)
    except provider.Unreachable:
        ratecard.hold_release(input=HoldReleaseInput(hold=hold_id, idempotency_key=f"{order.id}/release"))
        raise NotDelivered("The provider can't be reached: nothing is charged.") from None
    return settle(ratecard, order, hold_id, pictures)


def hold(ratecard: RatecardClient, order: Order) -> str:
    key = f"{order.id}/hold"
    held = ratecard.hold_create(
        input=HoldCreateInput(quote_token=order.quote_token, request_id=order.id, idempotency_key=key)
    )
    if held.typename__ == "InsufficientCredits":
        raise TooFewCredits(f"Credits missing: {held.shortfall}.")
    if held.typename__ != "HoldPayload":
        raise Refused(held)
    return held.hold.id


def settle(ratecard: RatecardClient, order: Order, hold_id: str, pictures: list[provider.Picture]) -> int:
    calls = [CallInput(images=1, delivered=picture.url is not None, cost_usd=picture.cost_usd) for picture in pictures]
    settled = ratecard.hold_settle(
        input=HoldSettleInput(hold=hold_id, usage=UsageInput(calls=calls), idempotency_key=f"{order.id}/settle")
    )
    if settled.typename__ != "HoldPayload":
        raise Refused(settled)
    return settled.hold.charged


def main(customer: str, order_id: str) -> None:
    row = Path(f"{order_id}.json")
    with RatecardClient(url=os.environ["RATECARD_URL"], token=os.environ["RATECARD_TOKEN"]) as ratecard:
        if not row.exists():
            row.write_text(json.dumps(asdict(place(ratecard, customer=customer, order_id=order_id))))
        charged = fulfil(ratecard, Order(**json.loads(row.read_text())))
    print(f"Charged {charged} credits.")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (Refused, TooFewCredits, NotDelivered, GraphQLClientError, httpx.TransportError) as failure:
        sys.exit(str(failure))  # on standard error, with exit code 1
