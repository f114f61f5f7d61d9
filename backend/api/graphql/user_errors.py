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
    QUOTE_FORGED = "QUOTE_FORGED"
    QUOTE_ALTERED = "QUOTE_ALTERED"
    QUOTE_EXPIRED = "QUOTE_EXPIRED"
    QUOTE_NOT_FOUND = "QUOTE_NOT_FOUND"


@strawberry.interface(description="An error that a client can act on.")
class UserError:
    message: str = strawberry.field(description="What is wrong and what to do, for people.")
    code: UserErrorCode = strawberry.field(description="What is wrong, for programs.")
