from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import AutomationRun, Refusal


class AutomationRunCancel(BaseModel):
    automation_run_cancel: Union[
        "AutomationRunCancelAutomationRunCancelAutomationRunPayload", Refusal
    ] = Field(
        validation_alias="automationRunCancel",
        serialization_alias="automationRunCancel",
        union_mode="left_to_right",
    )


class AutomationRunCancelAutomationRunCancelAutomationRunPayload(BaseModel):
    typename__: Literal["AutomationRunPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation_run: "AutomationRunCancelAutomationRunCancelAutomationRunPayloadAutomationRun" = Field(
        validation_alias="automationRun", serialization_alias="automationRun"
    )


AutomationRunCancelAutomationRunCancelAutomationRunPayloadAutomationRun = AutomationRun
AutomationRunCancel.model_rebuild()
AutomationRunCancelAutomationRunCancelAutomationRunPayload.model_rebuild()
