"""Faults of a former product: what is wrong, where, and what a person can decide. Undecided, nothing of it moves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class FaultCode(StrEnum):
    """A kind of fault."""

    MODEL_MISSING = "model_missing"
    MODEL_INVALID = "model_invalid"
    MODEL_INCOMPLETE = "model_incomplete"
    MODEL_DIFFERS = "model_differs"
    DEFAULT_DIFFERS = "default_differs"
    RATES_DIFFER = "rates_differ"
    CONSTANT_WITHOUT_ROW = "constant_without_row"
    CONSTANT_NOT_READ = "constant_not_read"
    COLUMN_MISSING = "column_missing"
    KEY_UNUSED = "key_unused"
    KEY_ALREADY_SET = "key_already_set"
    SETTING_INVALID = "setting_invalid"
    CREDIT_PRICE_DIFFERS = "credit_price_differs"
    OPERATION_UNKNOWN = "operation_unknown"
    OPERATION_RATE = "operation_rate"
    OPERATION_INVALID = "operation_invalid"
    OVERRIDE_INVALID = "override_invalid"
    OVERRIDE_NOT_MAPPED = "override_not_mapped"
    ACCOUNT_INVALID = "account_invalid"
    ACCOUNT_HAS_CREDITS = "account_has_credits"
    BALANCE_BELOW_ZERO = "balance_below_zero"
    NAME_TWICE = "name_twice"
    USAGE_OPERATION_UNKNOWN = "usage_operation_unknown"
    USAGE_WITHOUT_AMOUNT = "usage_without_amount"
    USAGE_INVALID = "usage_invalid"
    USAGE_MODEL_MISSING = "usage_model_missing"


LEAVE = "leave"
LEFT = {LEAVE: "Leave it where it is: it does not move."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`choices` are what can be decided, with what each does. One that is in `needs` takes a value with these names."""

    code: FaultCode
    place: str
    finding: str
    choices: Mapping[str, str] = field(default_factory=lambda: dict(LEFT))
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    line: int | None = None
    """Where in its file it stands now. No part of the place, by which a decision about it is found again."""

    @property
    def shown_place(self) -> str:
        """The place with its line: `constants.py:12 MODEL_RATES gpt-4o`."""
        file, space, rest = self.place.partition(" ")
        return self.place if self.line is None else f"{file}:{self.line}{space}{rest}"

    @property
    def id(self) -> str:
        return f"{self.code} {self.place}"
