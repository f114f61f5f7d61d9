from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import AutomationRun, Refusal


class AutomationRunResume(BaseModel):
    automation_run_resume: Union[
        "AutomationRunResumeAutomationRunResumeAutomationRunPayload", Refusal
    ] = Field(
        validation_alias="automationRunResume",
        serialization_alias="automationRunResume",
        union_mode="left_to_right",
    )


class AutomationRunResumeAutomationRunResumeAutomationRunPayload(BaseModel):
    typename__: Literal["AutomationRunPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation_run: "AutomationRunResumeAutomationRunResumeAutomationRunPayloadAutomationRun" = Field(
        validation_alias="automationRun", serialization_alias="automationRun"
    )


AutomationRunResumeAutomationRunResumeAutomationRunPayloadAutomationRun = AutomationRun
AutomationRunResume.model_rebuild()
AutomationRunResumeAutomationRunResumeAutomationRunPayload.model_rebuild()
