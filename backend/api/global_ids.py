"""Opaque ids: how every interface names a thing that has an identity. GraphQL takes what the command line prints."""

from base64 import b64encode
from binascii import a2b_base64
from enum import StrEnum
from typing import overload

NO_KEY = ""
"""The key in text that is no id of the kind: nothing has it, so looking it up finds nothing."""


class Kind(StrEnum):
    """What an id can be of, by the names of GraphQL's types."""

    ACCOUNT = "Account"
    ACCOUNT_OVERRIDE = "AccountOverride"
    AI_MODEL = "AIModel"
    AI_FUNCTION = "AIFunction"
    API_TOKEN = "APIToken"
    AUDIT_ENTRY = "AuditEntry"
    AUTOMATION = "Automation"
    AUTOMATION_RUN = "AutomationRun"
    AUTOMATION_RUN_STEP = "AutomationRunStep"
    AUTOMATION_STEP_ITEM = "AutomationStepItem"
    CATALOG_REVISION = "CatalogRevision"
    CATALOG_SCHEDULE = "CatalogSchedule"
    CREDIT_LOT = "CreditLot"
    FUNCTION_RUN = "FunctionRun"
    HOLD = "Hold"
    IMPORT_REVIEW = "ImportReview"
    IMPORT_ROW = "ImportRow"
    INTEGRATION = "Integration"
    JOB = "Job"
    LEDGER_ENTRY = "LedgerEntry"
    LEGACY_DRIFT = "LegacyDrift"
    OPERATION = "Operation"
    PERSON = "Person"
    PROVIDER = "Provider"
    QUALITY_TIER = "QualityTier"
    QUOTE = "Quote"
    SETTINGS = "Settings"
    USAGE_RECORD = "UsageRecord"


def encode(kind: Kind, key: object) -> str:
    """The id of the thing of that kind whose own key is `key`."""
    return b64encode(f"{kind}:{key}".encode()).decode()


def decode(text: str) -> tuple[Kind, str] | None:
    """Kind and key of an id; None for text that is none."""
    try:
        kind, _, key = a2b_base64(text, strict_mode=True).decode().partition(":")
        return Kind(kind), key
    except ValueError:
        return None


@overload
def key(text: str, kind: Kind) -> str: ...


@overload
def key(text: str | None, kind: Kind) -> str | None: ...


def key(text: str | None, kind: Kind) -> str | None:
    """The key in an id of that kind; NO_KEY for other text, None where there is none."""
    if text is None:
        return None
    decoded = decode(text)
    return decoded[1] if decoded is not None and decoded[0] == kind else NO_KEY
