from enum import Enum


class AutomationMissedRuns(str, Enum):
    MAKE_ONCE = "MAKE_ONCE"
    REPORT = "REPORT"

    @classmethod
    def _missing_(cls, value: object) -> "AutomationMissedRuns":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class AutomationPauseReason(str, Enum):
    PERSON = "PERSON"
    BALANCE = "BALANCE"
    SUSPENSION = "SUSPENSION"
    NOT_READABLE = "NOT_READABLE"

    @classmethod
    def _missing_(cls, value: object) -> "AutomationPauseReason":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class AutomationRunStatus(str, Enum):
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    PAUSED = "PAUSED"
    DONE = "DONE"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
    MISSED = "MISSED"

    @classmethod
    def _missing_(cls, value: object) -> "AutomationRunStatus":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class AutomationRunStepStatus(str, Enum):
    WAITING = "WAITING"
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"
    SKIPPED = "SKIPPED"
    CANCELLED = "CANCELLED"

    @classmethod
    def _missing_(cls, value: object) -> "AutomationRunStepStatus":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class AutomationStepItemStatus(str, Enum):
    WAITING = "WAITING"
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"

    @classmethod
    def _missing_(cls, value: object) -> "AutomationStepItemStatus":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class CreditCategory(str, Enum):
    PLAN = "PLAN"
    BONUS = "BONUS"
    PURCHASE = "PURCHASE"
    ADJUSTMENT = "ADJUSTMENT"

    @classmethod
    def _missing_(cls, value: object) -> "CreditCategory":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class FunctionName(str, Enum):
    AUTO_CLUSTER = "AUTO_CLUSTER"
    GENERATE_IDEAS = "GENERATE_IDEAS"
    GENERATE_CONTENT = "GENERATE_CONTENT"
    GENERATE_IMAGE_PROMPTS = "GENERATE_IMAGE_PROMPTS"
    GENERATE_IMAGES = "GENERATE_IMAGES"

    @classmethod
    def _missing_(cls, value: object) -> "FunctionName":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class FunctionRunStatus(str, Enum):
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"

    @classmethod
    def _missing_(cls, value: object) -> "FunctionRunStatus":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class GenerationErrorKind(str, Enum):
    RATE_LIMITED = "RATE_LIMITED"
    OVERLOADED = "OVERLOADED"
    TIMEOUT = "TIMEOUT"
    QUOTA_EXHAUSTED = "QUOTA_EXHAUSTED"
    AUTH = "AUTH"
    BAD_REQUEST = "BAD_REQUEST"
    CONTENT_BLOCKED = "CONTENT_BLOCKED"
    MODEL_RETIRED = "MODEL_RETIRED"
    PROVIDER_ERROR = "PROVIDER_ERROR"
    INVALID_OUTPUT = "INVALID_OUTPUT"
    WORKER_LOST = "WORKER_LOST"

    @classmethod
    def _missing_(cls, value: object) -> "GenerationErrorKind":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class HoldStatus(str, Enum):
    OPEN = "OPEN"
    SETTLED = "SETTLED"
    RELEASED = "RELEASED"
    EXPIRED = "EXPIRED"

    @classmethod
    def _missing_(cls, value: object) -> "HoldStatus":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class ImageFormat(str, Enum):
    PNG = "PNG"
    JPEG = "JPEG"
    WEBP = "WEBP"

    @classmethod
    def _missing_(cls, value: object) -> "ImageFormat":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class JobKind(str, Enum):
    TEXT = "TEXT"
    IMAGE = "IMAGE"

    @classmethod
    def _missing_(cls, value: object) -> "JobKind":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class JobStatus(str, Enum):
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
    TO_RECONCILE = "TO_RECONCILE"

    @classmethod
    def _missing_(cls, value: object) -> "JobStatus":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class JobStep(str, Enum):
    WAITING = "WAITING"
    CALLING = "CALLING"
    RETRYING = "RETRYING"
    SETTLING = "SETTLING"
    ENDED = "ENDED"

    @classmethod
    def _missing_(cls, value: object) -> "JobStep":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class OperationType(str, Enum):
    CLUSTERING = "CLUSTERING"
    IDEA_GENERATION = "IDEA_GENERATION"
    CONTENT_GENERATION = "CONTENT_GENERATION"
    IMAGE_PROMPT_EXTRACTION = "IMAGE_PROMPT_EXTRACTION"
    IMAGE_GENERATION = "IMAGE_GENERATION"
    INTERNAL_LINKING = "INTERNAL_LINKING"
    CONTENT_OPTIMIZATION = "CONTENT_OPTIMIZATION"

    @classmethod
    def _missing_(cls, value: object) -> "OperationType":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class StartedBy(str, Enum):
    BUTTON = "BUTTON"
    RUN_NOW = "RUN_NOW"
    SCHEDULE = "SCHEDULE"
    SERVICE = "SERVICE"

    @classmethod
    def _missing_(cls, value: object) -> "StartedBy":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class Tier(str, Enum):
    BASIC = "BASIC"
    QUALITY = "QUALITY"
    PREMIUM = "PREMIUM"

    @classmethod
    def _missing_(cls, value: object) -> "Tier":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class UsageFormat(str, Enum):
    OPENAI = "OPENAI"
    ANTHROPIC = "ANTHROPIC"
    GOOGLE = "GOOGLE"

    @classmethod
    def _missing_(cls, value: object) -> "UsageFormat":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class UserErrorCode(str, Enum):
    ABOVE_CALLER = "ABOVE_CALLER"
    ACCEPTED_ROWS_CHANGED = "ACCEPTED_ROWS_CHANGED"
    ACCOUNT_MISSING = "ACCOUNT_MISSING"
    ACCOUNT_NOT_FOUND = "ACCOUNT_NOT_FOUND"
    ACCOUNT_SUSPENDED = "ACCOUNT_SUSPENDED"
    ALIAS_CHAIN = "ALIAS_CHAIN"
    ALIAS_NOT_FOUND = "ALIAS_NOT_FOUND"
    ALREADY_EXISTS = "ALREADY_EXISTS"
    AMBIGUOUS_ACCOUNT = "AMBIGUOUS_ACCOUNT"
    ANOTHER_RUN_OPEN = "ANOTHER_RUN_OPEN"
    API_TOKEN_NOT_FOUND = "API_TOKEN_NOT_FOUND"
    ARTICLE_FULL = "ARTICLE_FULL"
    AUTHOR_MAY_NOT = "AUTHOR_MAY_NOT"
    AUTOMATION_NOT_FOUND = "AUTOMATION_NOT_FOUND"
    AUTOMATION_RUN_CANCELLED = "AUTOMATION_RUN_CANCELLED"
    AUTOMATION_RUN_ENDED = "AUTOMATION_RUN_ENDED"
    AUTOMATION_RUN_NOT_BEGUN = "AUTOMATION_RUN_NOT_BEGUN"
    AUTOMATION_RUN_NOT_FOUND = "AUTOMATION_RUN_NOT_FOUND"
    AUTOMATION_RUN_NOT_MISSED = "AUTOMATION_RUN_NOT_MISSED"
    AUTOMATION_RUN_QUEUED = "AUTOMATION_RUN_QUEUED"
    BALANCE_TOO_LARGE = "BALANCE_TOO_LARGE"
    BUSY = "BUSY"
    CATALOG_SCHEDULE_ENDED = "CATALOG_SCHEDULE_ENDED"
    CATALOG_SCHEDULE_NOT_FOUND = "CATALOG_SCHEDULE_NOT_FOUND"
    CONFIGURATION_ERROR = "CONFIGURATION_ERROR"
    CONTEXT_WINDOW_EXCEEDED = "CONTEXT_WINDOW_EXCEEDED"
    COUNT_OUT_OF_RANGE = "COUNT_OUT_OF_RANGE"
    CREDITS_OUT_OF_RANGE = "CREDITS_OUT_OF_RANGE"
    DECISION_REASON_MISSING = "DECISION_REASON_MISSING"
    EXPIRY_NOT_AHEAD = "EXPIRY_NOT_AHEAD"
    FILE_MISSING = "FILE_MISSING"
    FUNCTION_INACTIVE = "FUNCTION_INACTIVE"
    FUNCTION_INPUT_TOO_LARGE = "FUNCTION_INPUT_TOO_LARGE"
    FUNCTION_NOT_FOUND = "FUNCTION_NOT_FOUND"
    FUNCTION_RUN_ENDED = "FUNCTION_RUN_ENDED"
    FUNCTION_RUN_NOT_FOUND = "FUNCTION_RUN_NOT_FOUND"
    HOLD_MANAGED = "HOLD_MANAGED"
    HOLD_NOT_FOUND = "HOLD_NOT_FOUND"
    HOLD_NOT_OPEN = "HOLD_NOT_OPEN"
    IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT"
    IMPORT_REVIEW_NOT_FOUND = "IMPORT_REVIEW_NOT_FOUND"
    IMPORT_REVIEW_NOT_OPEN = "IMPORT_REVIEW_NOT_OPEN"
    IMPORT_ROWS_NOT_FOUND = "IMPORT_ROWS_NOT_FOUND"
    INPUT_EXCEEDS_QUOTE = "INPUT_EXCEEDS_QUOTE"
    INSUFFICIENT_CREDITS = "INSUFFICIENT_CREDITS"
    INTEGRATION_NOT_FOUND = "INTEGRATION_NOT_FOUND"
    INVALID_ACCOUNT = "INVALID_ACCOUNT"
    INVALID_ARTICLE = "INVALID_ARTICLE"
    INVALID_AUTOMATION = "INVALID_AUTOMATION"
    INVALID_CATALOG = "INVALID_CATALOG"
    INVALID_CRON_EXPRESSION = "INVALID_CRON_EXPRESSION"
    INVALID_EXTERNAL_REFERENCE = "INVALID_EXTERNAL_REFERENCE"
    INVALID_FUNCTION_INPUT = "INVALID_FUNCTION_INPUT"
    INVALID_IDEMPOTENCY_KEY = "INVALID_IDEMPOTENCY_KEY"
    INVALID_NAME = "INVALID_NAME"
    INVALID_OVERRIDES = "INVALID_OVERRIDES"
    INVALID_PROMPT = "INVALID_PROMPT"
    INVALID_REQUEST_ID = "INVALID_REQUEST_ID"
    INVALID_SCHEDULE = "INVALID_SCHEDULE"
    INVALID_SUSPENSION_REASON = "INVALID_SUSPENSION_REASON"
    INVALID_TRY_OUT = "INVALID_TRY_OUT"
    INVALID_USAGE = "INVALID_USAGE"
    INVALID_WORK = "INVALID_WORK"
    JOB_ENDED = "JOB_ENDED"
    JOB_NOT_FOUND = "JOB_NOT_FOUND"
    JSON_NOT_SUPPORTED = "JSON_NOT_SUPPORTED"
    KEY_TEST_FAILED = "KEY_TEST_FAILED"
    LAST_SUPERUSER = "LAST_SUPERUSER"
    LIFETIME_OUT_OF_RANGE = "LIFETIME_OUT_OF_RANGE"
    LOW_MARGIN = "LOW_MARGIN"
    MODEL_INACTIVE = "MODEL_INACTIVE"
    MODEL_NOT_FOUND = "MODEL_NOT_FOUND"
    NEGATIVE_USAGE = "NEGATIVE_USAGE"
    NEVER_DUE = "NEVER_DUE"
    NOTHING_ACCEPTED = "NOTHING_ACCEPTED"
    NOTHING_TO_ACCEPT = "NOTHING_TO_ACCEPT"
    NOTHING_TO_RETRY = "NOTHING_TO_RETRY"
    NOTHING_TO_SCHEDULE = "NOTHING_TO_SCHEDULE"
    NOT_TO_RECONCILE = "NOT_TO_RECONCILE"
    NO_DEFAULT_MODEL = "NO_DEFAULT_MODEL"
    OPERATION_INACTIVE = "OPERATION_INACTIVE"
    OPERATION_MISMATCH = "OPERATION_MISMATCH"
    OPERATION_NOT_FOUND = "OPERATION_NOT_FOUND"
    OUTPUT_TOKENS_OUT_OF_RANGE = "OUTPUT_TOKENS_OUT_OF_RANGE"
    OWN_RIGHTS = "OWN_RIGHTS"
    PROVIDER_NOT_FOUND = "PROVIDER_NOT_FOUND"
    QUOTE_ALTERED = "QUOTE_ALTERED"
    QUOTE_EXPIRED = "QUOTE_EXPIRED"
    QUOTE_FORGED = "QUOTE_FORGED"
    QUOTE_MISMATCH = "QUOTE_MISMATCH"
    QUOTE_NOT_FOUND = "QUOTE_NOT_FOUND"
    QUOTE_OF_ANOTHER_ACCOUNT = "QUOTE_OF_ANOTHER_ACCOUNT"
    QUOTE_REDEEMED = "QUOTE_REDEEMED"
    REASON_MISSING = "REASON_MISSING"
    REFERENCED = "REFERENCED"
    REFUND_EXCEEDS_CHARGE = "REFUND_EXCEEDS_CHARGE"
    REVISION_NOT_FOUND = "REVISION_NOT_FOUND"
    RUN_TEXTS_DELETED = "RUN_TEXTS_DELETED"
    SIZE_NOT_OFFERED = "SIZE_NOT_OFFERED"
    STALE_AUTOMATION = "STALE_AUTOMATION"
    STALE_OVERRIDES = "STALE_OVERRIDES"
    STALE_REVISION = "STALE_REVISION"
    TIER_UNAVAILABLE = "TIER_UNAVAILABLE"
    TIME_OUT_OF_RANGE = "TIME_OUT_OF_RANGE"
    TOKENS_OUT_OF_RANGE = "TOKENS_OUT_OF_RANGE"
    TOO_MANY_BATCHES = "TOO_MANY_BATCHES"
    TOO_MANY_OPEN_JOBS = "TOO_MANY_OPEN_JOBS"
    TRY_OUT_FAILED = "TRY_OUT_FAILED"
    UNITS_OUT_OF_RANGE = "UNITS_OUT_OF_RANGE"
    UNKNOWN_SCOPE = "UNKNOWN_SCOPE"
    UNKNOWN_TIME_ZONE = "UNKNOWN_TIME_ZONE"
    UNREADABLE_PRICE_LIST = "UNREADABLE_PRICE_LIST"
    UNUSABLE_ALIAS = "UNUSABLE_ALIAS"
    USAGE_RECORD_NOT_FOUND = "USAGE_RECORD_NOT_FOUND"
    USER_NOT_FOUND = "USER_NOT_FOUND"
    WHOLE_RUN_TOO_EXPENSIVE = "WHOLE_RUN_TOO_EXPENSIVE"
    WINDOW_TOO_LARGE = "WINDOW_TOO_LARGE"

    @classmethod
    def _missing_(cls, value: object) -> "UserErrorCode":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member


class Weekday(str, Enum):
    MONDAY = "MONDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"
    THURSDAY = "THURSDAY"
    FRIDAY = "FRIDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"

    @classmethod
    def _missing_(cls, value: object) -> "Weekday":
        member = str.__new__(cls, value)
        member._name_ = member._value_ = str(value)
        return member
