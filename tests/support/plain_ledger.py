"""A second ledger in plain Python, written from the design alone, to compare the real one with.

One account; time is in minutes. What time does is done when it passes, not at the next movement.
"""

from dataclasses import dataclass, field

MOST = 2_147_483_647
CATEGORIES = ("plan", "bonus", "purchase", "adjustment")


class Refused(Exception):
    def __init__(self, name: str, **numbers: object) -> None:
        self.name, self.numbers = name, numbers


@dataclass(eq=False)
class Lot:
    category: str
    left: int
    expires: int | None
    reserved: int = 0

    @property
    def free(self) -> int:
        return self.left - self.reserved


@dataclass(eq=False)
class Hold:
    credits: int
    expires: int
    parts: list[tuple[Lot, int]]
    status: str = "open"
    actual: int = 0
    charged: int = 0
    released: int = 0
    absorbed: int = 0
    refundable: int = 0
    is_reserve: bool = False
    taken: int = 0

    @property
    def left(self) -> int:
        """What it sets aside."""
        return self.credits - self.taken


@dataclass
class PlainLedger:
    now: int = 0
    lots: list[Lot] = field(default_factory=list)
    holds: list[Hold] = field(default_factory=list)
    totals: dict[str, int] = field(default_factory=dict)

    @property
    def balance(self) -> int:
        return sum(lot.left for lot in self.lots)

    @property
    def held(self) -> int:
        return sum(hold.left for hold in self.holds if hold.status == "open")

    @property
    def available(self) -> int:
        return self.balance - self.held

    def spendable(self) -> list[Lot]:
        return [lot for lot in self._in_order() if lot.left and not self._is_over(lot)]

    def pass_time(self, minutes: int) -> None:
        self.now += minutes
        for hold in self.holds:
            if hold.status == "open" and hold.expires <= self.now:
                self._give_back(hold)
                hold.status, hold.released = "expired", hold.left
        self._lapse()

    def grant(self, category: str, credits: int, expires: int | None, kind: str = "grant") -> None:
        if expires is not None and expires <= self.now:
            raise Refused("ExpiryNotAhead")
        if self.balance + credits > MOST:
            raise Refused("BalanceTooLarge", balance=self.balance, maximum=MOST)
        lot = Lot(category, 0, expires)
        self.lots.append(lot)
        self._move(lot, kind, credits)

    def renew(self, credits: int, expires: int | None) -> None:
        if expires is not None and expires <= self.now:
            raise Refused("ExpiryNotAhead")
        for lot in self.lots:
            if lot.category == "plan" and not self._is_over(lot):
                lot.expires = self.now
        self._lapse()
        if credits:
            self.grant("plan", credits, expires, kind="renewal")

    def adjust(self, credits: int) -> None:
        if credits > 0:
            self.grant("adjustment", credits, None, kind="adjustment")
            return
        self._need(-credits)
        self._spend("adjustment", -credits)

    def hold(self, credits: int, lifetime: int) -> Hold:
        self._need(credits)
        hold = Hold(credits, self.now + lifetime, [])
        for lot in self._in_order():
            part = min(lot.free, credits)
            if part:
                lot.reserved += part
                credits -= part
                hold.parts.append((lot, part))
        self.holds.append(hold)
        return hold

    def reserve(self, credits: int, lifetime: int) -> Hold:
        reserve = self.hold(credits, lifetime)
        reserve.is_reserve = True
        return reserve

    def take(self, reserve: Hold, credits: int, lifetime: int) -> Hold:
        taken = min(reserve.left, credits) if reserve.status == "open" else 0
        hold = self.hold(credits - taken, lifetime)
        hold.credits = credits
        hold.parts = self._parts_of(reserve, taken) + hold.parts
        reserve.taken += taken
        return hold

    def settle(self, hold: Hold, actual: int) -> None:
        if hold.is_reserve:
            raise Refused("HoldManaged")
        if hold.status == "released":
            raise Refused("HoldNotOpen", status="released")
        if hold.status == "settled":
            if actual != hold.actual:
                raise Refused("HoldNotOpen", status="settled")
            return
        hold.actual = actual
        late = hold.status == "expired"
        hold.charged = min(actual, hold.credits, self.available) if late else min(actual, hold.credits)
        if late:
            self._spend("charge", hold.charged)
        else:
            self._charge_parts(hold)
        hold.status, hold.refundable = "settled", hold.charged
        hold.released = 0 if late else hold.credits - hold.charged
        hold.absorbed = actual - hold.charged

    def charge(self, credits: int) -> Hold:
        hold = self.hold(credits, lifetime=1)
        self.settle(hold, credits)
        return hold

    def release(self, hold: Hold) -> None:
        if hold.status == "settled":
            raise Refused("HoldNotOpen", status="settled")
        if hold.status == "open":
            self._give_back(hold)
            hold.released = hold.left
            self._lapse()
        hold.status = "released"

    def refund(self, hold: Hold, credits: int) -> None:
        if credits > hold.refundable:
            raise Refused("RefundExceedsCharge", refundable=hold.refundable)
        self.grant("adjustment", credits, None, kind="refund")
        hold.refundable -= credits

    def _parts_of(self, reserve: Hold, credits: int) -> list[tuple[Lot, int]]:
        """Its first, which are its own no longer."""
        found, rest = list[tuple[Lot, int]](), list[tuple[Lot, int]]()
        for lot, part in reserve.parts:
            taken = min(part, credits)
            credits -= taken
            found += [(lot, taken)] if taken else []
            rest += [(lot, part - taken)] if part > taken else []
        reserve.parts = rest
        return found

    def _in_order(self) -> list[Lot]:
        def place(lot: Lot) -> tuple[float, int]:
            return float("inf") if lot.expires is None else lot.expires, CATEGORIES.index(lot.category)

        return sorted(self.lots, key=place)

    def _is_over(self, lot: Lot) -> bool:
        return lot.expires is not None and lot.expires <= self.now

    def _lapse(self) -> None:
        for lot in self.lots:
            if self._is_over(lot) and lot.free:
                self._move(lot, "expiry", -lot.free)

    def _need(self, credits: int) -> None:
        if credits > self.available:
            shortfall = credits - self.available
            raise Refused("InsufficientCredits", required=credits, available=self.available, shortfall=shortfall)

    def _give_back(self, hold: Hold) -> None:
        for lot, part in hold.parts:
            lot.reserved -= part

    def _charge_parts(self, hold: Hold) -> None:
        self._give_back(hold)
        rest = hold.charged
        for lot, part in hold.parts:
            self._move(lot, "charge", -min(part, rest))
            rest -= min(part, rest)
        self._lapse()

    def _spend(self, kind: str, credits: int) -> None:
        for lot in self._in_order():
            part = min(lot.free, credits)
            self._move(lot, kind, -part)
            credits -= part

    def _move(self, lot: Lot, kind: str, credits: int) -> None:
        lot.left += credits
        self.totals[kind] = self.totals.get(kind, 0) + credits
