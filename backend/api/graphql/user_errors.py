"""What all typed errors share."""

from enum import StrEnum

import strawberry


@strawberry.enum(description="Names an error for programs.")
class UserErrorCode(StrEnum):
    MODEL_NOT_FOUND = "MODEL_NOT_FOUND"
    MODEL_INACTIVE = "MODEL_INACTIVE"
    CONFIGURATION_ERROR = "CONFIGURATION_ERROR"
    OPERATION_INACTIVE = "OPERATION_INACTIVE"
    TIER_UNAVAILABLE = "TIER_UNAVAILABLE"
    SIZE_NOT_OFFERED = "SIZE_NOT_OFFERED"
    COUNT_OUT_OF_RANGE = "COUNT_OUT_OF_RANGE"
    TOKENS_OUT_OF_RANGE = "TOKENS_OUT_OF_RANGE"
    OUTPUT_TOKENS_OUT_OF_RANGE = "OUTPUT_TOKENS_OUT_OF_RANGE"
    NEGATIVE_USAGE = "NEGATIVE_USAGE"
    STALE_REVISION = "STALE_REVISION"
    INVALID_CATALOG = "INVALID_CATALOG"
    LOW_MARGIN = "LOW_MARGIN"
    NOT_FOUND = "NOT_FOUND"
    ALREADY_EXISTS = "ALREADY_EXISTS"
    REFERENCED = "REFERENCED"
    UNREADABLE_PRICE_LIST = "UNREADABLE_PRICE_LIST"
    IMPORT_REVIEW_NOT_OPEN = "IMPORT_REVIEW_NOT_OPEN"
    KEY_TEST_FAILED = "KEY_TEST_FAILED"
    INVALID_INPUT = "INVALID_INPUT"
    ABOVE_CALLER = "ABOVE_CALLER"
    INSUFFICIENT_CREDITS = "INSUFFICIENT_CREDITS"
    BALANCE_TOO_LARGE = "BALANCE_TOO_LARGE"
    REFUND_EXCEEDS_CHARGE = "REFUND_EXCEEDS_CHARGE"
    HOLD_NOT_OPEN = "HOLD_NOT_OPEN"
    QUOTE_REDEEMED = "QUOTE_REDEEMED"
    IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT"
    QUOTE_FORGED = "QUOTE_FORGED"
    QUOTE_ALTERED = "QUOTE_ALTERED"
    QUOTE_EXPIRED = "QUOTE_EXPIRED"
    QUOTE_NOT_FOUND = "QUOTE_NOT_FOUND"


@strawberry.interface(description="An error that a client can act on.")
class UserError:
    message: str = strawberry.field(description="What is wrong and what to do, for people.")
    code: UserErrorCode = strawberry.field(description="What is wrong, for programs.")


@strawberry.type(description="What the request is about is not there, or not within the caller's access.")
class NotFound(UserError):
    entity: str = strawberry.field(description="The kind of thing.")


@strawberry.type(description="One of that name is there already.")
class AlreadyExists(UserError):
    entity: str = strawberry.field(description="The kind of thing.")


@strawberry.type(description="A value can't be taken; nothing was changed.")
class InvalidInput(UserError):
    field: str | None = strawberry.field(description="Which value, where it is one.")
