"""Sells four pictures for credits: `python charging.py CUSTOMER ORDER`. Run it again for the same answer."""

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import provider
from ratecard_client import CallInput, HoldStatus, InsufficientCredits, Ratecard, RatecardError, Tier, UsageInput

COUNT = 4


class NotDelivered(Exception):
    pass


@dataclass(frozen=True)
class Order:
    """A row of your own database, written before the hold: a key is sent again with the same quote only."""

    id: str
    quote_token: str


def place(ratecard: Ratecard, *, customer: str, order_id: str) -> Order:
    account = ratecard.accounts.get(external_id=customer)
    if account is None:
        raise NotDelivered(f"Ratecard has no account of {customer}.")
    quote = ratecard.quotes.images(tier=Tier.QUALITY, count=COUNT, account=account.id)
    return Order(id=order_id, quote_token=quote.token)


def fulfil(ratecard: Ratecard, order: Order) -> int:
    """Credits charged for the order, now or before."""
    key = f"{order.id}/hold"
    hold_id = ratecard.holds.create(order.quote_token, request_id=order.id, idempotency_key=key).hold.id
    held = ratecard.holds.get(hold_id)  # a repeated key returns the first answer, which may be outdated
    if held and held.status == HoldStatus.RELEASED:
        raise NotDelivered("No call was made for this order: place another.")
    if held and held.status != HoldStatus.OPEN:
        return held.charged
    try:
        pictures = provider.make_pictures(COUNT)
    except provider.Unreachable:
        ratecard.holds.release(hold_id, idempotency_key=f"{order.id}/release")
        raise NotDelivered("The provider can't be reached: nothing is charged.") from None
    calls = [CallInput(images=1, delivered=picture.url is not None, cost_usd=picture.cost_usd) for picture in pictures]
    settled = ratecard.holds.settle(hold_id, UsageInput(calls=calls), idempotency_key=f"{order.id}/settle")
    return settled.hold.charged


def main(customer: str, order_id: str) -> None:
    row = Path(f"{order_id}.json")
    with Ratecard(os.environ["RATECARD_URL"], token=os.environ["RATECARD_TOKEN"]) as ratecard:
        if not row.exists():
            row.write_text(json.dumps(asdict(place(ratecard, customer=customer, order_id=order_id))))
        charged = fulfil(ratecard, Order(**json.loads(row.read_text())))
    print(f"Charged {charged} credits.")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except InsufficientCredits as error:
        sys.exit(f"Credits missing: {error.shortfall}.")
    except (NotDelivered, RatecardError) as failure:
        sys.exit(str(failure))  # on standard error, with exit code 1
