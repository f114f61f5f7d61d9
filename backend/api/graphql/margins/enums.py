"""The enums of reports, named and described for GraphQL."""

from backend.api.graphql.enums import described
from backend.credits.ledger_check import FindingCode
from backend.credits.margin_reports import GroupBy

__all__ = ["FindingCode", "GroupBy"]

described(
    GroupBy,
    name="MarginGroup",
    description="What a margin report's rows are of.",
    DAY="Days, in UTC.",
    MODEL="Models, by the name that they had. Work of several counts as that of the one that was bought.",
    TIER="Tiers; text has none.",
    ACCOUNT="Accounts.",
    OPERATION="Operations; a quote may name none.",
)
described(
    FindingCode,
    name="LedgerFindingCode",
    description="A promise about credits that is broken.",
    BALANCE_IS_NOT_ITS_ENTRIES="An account's balance is the sum of its movements.",
    BALANCE_IS_NOT_ITS_LOTS="An account's balance is the sum of what is left of its lots.",
    LOT_IS_NOT_ITS_ENTRIES="What is left of a lot is the sum of its movements.",
    ENTRIES_DO_NOT_FOLLOW="Each movement's balance follows from the one before.",
    HELD_IS_NOT_OPEN_HOLDS="What an account holds is the sum of its open holds.",
    RESERVED_IS_NOT_OPEN_HOLDS="What is reserved of a lot is the sum of what open holds reserve of it.",
    HOLD_IS_NOT_ITS_LOTS="A hold's credits are the sum of what it reserves of lots.",
    HOLD_PAST_EXPIRY="A hold past its time is released.",
    EXPIRED_CREDIT_LEFT="Credits past their time are gone.",
    SETTLED_WITHOUT_RECORD="A settled hold has one usage record, and no other has one.",
    CHARGE_UNEXPLAINED="A charge can be computed again from its record.",
    REFUND_EXCEEDS_CHARGE="Refunds never exceed their charge.",
    ACCOUNTS_DIFFER="What belongs together is of one account.",
    ENTRY_CONTRADICTS_ITS_KIND="A movement goes the way that its kind says.",
    LOT_IS_NOT_ITS_GRANT="A lot begins with its grant.",
    HOLD_DOES_NOT_ADD_UP="A hold's charge and what it released are what it held.",
    HOLD_ABOVE_QUOTE="A hold is never above its quote.",
    RESERVE_IS_NOT_ITS_HOLDS="What was taken of a reserve is what holds have of it.",
    SUM_IS_NOT_ITS_RECORDS="What reports read of a day is the sum of its usage records.",
)
