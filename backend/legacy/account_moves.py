"""Which accounts move with their balances, and which are held. No balance is made up."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from backend.accounts.models import EXTERNAL_ID_MAX_LENGTH, NAME_MAX_LENGTH
from backend.catalog.enums import OperationType
from backend.credits.models.lots import MAX_CREDITS
from backend.legacy.decisions import Decisions
from backend.legacy.faults import LEFT, Fault, FaultCode
from backend.legacy.mapping import Usage
from backend.legacy.old_database import Row
from backend.legacy.part import Part
from backend.legacy.product import Product, UsageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountMove:
    """An account of the former product and its opening balance; `place` is where that stands there."""

    key: object
    external_id: str
    name: str
    credits: int
    place: str


@dataclass(slots=True)
class AccountMoves(Part):
    accounts: dict[object, AccountMove] = field(default_factory=dict)


def find(product: Product, *, decisions: Decisions, with_credits: Mapping[str, int]) -> AccountMoves:
    """`with_credits` are accounts here that have credits of their own, by external id. Raises UnusableDecisions."""
    moves = AccountMoves(decisions)
    names = Counter(_alike(row) for row in product.accounts)
    external_ids = Counter(row.text("external_id") for row in product.accounts)
    for row in product.accounts:
        external_id = row.text("external_id")
        problem = (
            _problem(row)
            if not external_id or external_ids[external_id] == 1
            else "Several accounts have this external id."
        )
        _account(moves, row, problem, names[_alike(row)], with_credits.get(external_id, 0))
    _usage(moves, product)
    return moves


def _name(row: Row) -> str:
    return row.text("name")


def _alike(row: Row) -> str:
    """A name without what the eye takes for the same: capitals and spaces."""
    return " ".join(_name(row).split()).casefold()


def _account(moves: AccountMoves, row: Row, problem: str | None, of_that_name: int, own_credits: int) -> None:
    external_id, place, credits = row.text("external_id"), row.place("credits"), row["credits"]
    held_by, amount = "", credits
    if problem is not None:
        held_by = FaultCode.ACCOUNT_INVALID
        moves.decide(Fault(code=FaultCode.ACCOUNT_INVALID, place=row.place("external_id"), finding=problem))
    if isinstance(credits, int) and credits < 0:
        if moves.decide(_below_zero(place, credits)) is None:
            held_by = held_by or FaultCode.BALANCE_BELOW_ZERO
        amount = 0
    if _name(row) and of_that_name > 1 and moves.decide(_twice(row, of_that_name)) is None:
        held_by = held_by or FaultCode.NAME_TWICE
    if own_credits and moves.decide(_has_credits(place, own_credits)) is None:
        held_by = held_by or FaultCode.ACCOUNT_HAS_CREDITS
    if held_by or not isinstance(amount, int):
        moves.item(4, "account", external_id, place, held_by=held_by)
        return
    moves.accounts[row.key] = AccountMove(
        key=row.key, external_id=external_id, name=_name(row), credits=amount, place=place
    )
    moves.item(4, "account", external_id, place, goes_to=f"account {external_id} with {amount:,} credits")


def _problem(row: Row) -> str | None:
    external_id, name, credits = row.text("external_id"), _name(row), row["credits"]
    if not external_id:
        return "It has no external id."
    if not 1 <= len(external_id) <= EXTERNAL_ID_MAX_LENGTH or not external_id.isprintable():
        return f"Its external id must have 1 to {EXTERNAL_ID_MAX_LENGTH} printable characters."
    if len(name) > NAME_MAX_LENGTH or not name.isprintable():
        return f"Its name must have up to {NAME_MAX_LENGTH} printable characters."
    if not isinstance(credits, int) or credits > MAX_CREDITS:
        return f"Its balance must be a whole number up to {MAX_CREDITS}, and is {credits}."
    return None


def _below_zero(place: str, credits: int) -> Fault:
    return Fault(
        code=FaultCode.BALANCE_BELOW_ZERO,
        place=place,
        finding=f"The balance is {credits}: no account of Ratecard is below zero.",
        choices={**LEFT, "zero": "The account moves with no credits."},
    )


def _has_credits(place: str, own_credits: int) -> Fault:
    return Fault(
        code=FaultCode.ACCOUNT_HAS_CREDITS,
        place=place,
        finding=f"The account has {own_credits:,} credits in Ratecard that did not come from here.",
        choices={**LEFT, "add": "The opening balance is added to them."},
    )


def _twice(row: Row, of_that_name: int) -> Fault:
    return Fault(
        code=FaultCode.NAME_TWICE,
        place=row.place("name"),
        finding=f"{of_that_name} accounts are called {_name(row)}.",
        choices={**LEFT, "keep": "They move as different accounts, as their external ids say."},
    )


def _usage(moves: AccountMoves, product: Product) -> None:
    """What of the recorded usage can be replayed, and what can't."""
    usage, models = product.mapping.usage, {str(row["model_name"]) for row in product.models}
    for kind in product.usage if usage is not None else ():
        name = f"{kind.operation} by {kind.model}, {kind.rows} row{'' if kind.rows == 1 else 's'}"
        assert usage is not None
        if (fault := _fault_of_usage(kind, usage, models)) is None:
            moves.item(4, "usage", name, usage.table, goes_to="is replayed in shadow")
        else:
            moves.decide(fault)
            moves.item(4, "usage", name, f"{usage.table}[{kind.first}]", held_by=fault.code)


def _fault_of_usage(kind: UsageKind, usage: Usage, models: set[str]) -> Fault | None:
    if kind.wrong == "account":
        code, column, finding = FaultCode.USAGE_INVALID, "account", "There is no such account."
    elif kind.wrong is not None:
        code, column, finding = FaultCode.USAGE_INVALID, kind.wrong, f"{kind.wrong} is no whole number from 0."
    elif kind.operation not in OperationType.values:
        code, column, finding = FaultCode.USAGE_OPERATION_UNKNOWN, "operation", f"{kind.operation} is no operation."
    elif not kind.has_amount:
        code, column, finding = FaultCode.USAGE_WITHOUT_AMOUNT, "tokens_input", "There are neither tokens nor images."
    elif kind.model not in models:
        code, column, finding = FaultCode.USAGE_MODEL_MISSING, "model", f"{kind.model} has no row among the models."
    else:
        return None
    called = usage.columns.get(column, (column,))[0]
    return Fault(code=code, place=f"{usage.table}[{kind.first}].{called}", finding=finding)
