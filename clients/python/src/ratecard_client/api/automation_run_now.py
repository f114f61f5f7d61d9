from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Tier
from .fragments import (
    AutomationRun,
    AutomationRunQuote,
    AutomationRunQuoteSteps,  # noqa: F401
    Refusal,
)


class AutomationRunNow(BaseModel):
    automation_run_now: Union[
        "AutomationRunNowAutomationRunNowAutomationRunPayload",
        "AutomationRunNowAutomationRunNowAutomationRunQuote",
        "AutomationRunNowAutomationRunNowTierUnavailable",
        Refusal,
    ] = Field(
        validation_alias="automationRunNow",
        serialization_alias="automationRunNow",
        union_mode="left_to_right",
    )


class AutomationRunNowAutomationRunNowAutomationRunPayload(BaseModel):
    typename__: Literal["AutomationRunPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation_run: "AutomationRunNowAutomationRunNowAutomationRunPayloadAutomationRun" = Field(
        validation_alias="automationRun", serialization_alias="automationRun"
    )


AutomationRunNowAutomationRunNowAutomationRunPayloadAutomationRun = AutomationRun


class AutomationRunNowAutomationRunNowAutomationRunQuote(AutomationRunQuote):
    typename__: Literal["AutomationRunQuote"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class AutomationRunNowAutomationRunNowTierUnavailable(Refusal):
    typename__: Literal["TierUnavailable"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    offered: list[Tier]


AutomationRunNow.model_rebuild()
AutomationRunNowAutomationRunNowAutomationRunPayload.model_rebuild()
