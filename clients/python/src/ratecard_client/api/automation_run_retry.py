from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import AutomationRun, Refusal


class AutomationRunRetry(BaseModel):
    automation_run_retry: Union[
        "AutomationRunRetryAutomationRunRetryAutomationRunPayload", Refusal
    ] = Field(
        validation_alias="automationRunRetry",
        serialization_alias="automationRunRetry",
        union_mode="left_to_right",
    )


class AutomationRunRetryAutomationRunRetryAutomationRunPayload(BaseModel):
    typename__: Literal["AutomationRunPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation_run: "AutomationRunRetryAutomationRunRetryAutomationRunPayloadAutomationRun" = Field(
        validation_alias="automationRun", serialization_alias="automationRun"
    )


AutomationRunRetryAutomationRunRetryAutomationRunPayloadAutomationRun = AutomationRun
AutomationRunRetry.model_rebuild()
AutomationRunRetryAutomationRunRetryAutomationRunPayload.model_rebuild()
