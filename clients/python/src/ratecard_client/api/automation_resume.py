from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Automation, Refusal


class AutomationResume(BaseModel):
    automation_resume: Union[
        "AutomationResumeAutomationResumeAutomationPayload", Refusal
    ] = Field(
        validation_alias="automationResume",
        serialization_alias="automationResume",
        union_mode="left_to_right",
    )


class AutomationResumeAutomationResumeAutomationPayload(BaseModel):
    typename__: Literal["AutomationPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation: "AutomationResumeAutomationResumeAutomationPayloadAutomation"


AutomationResumeAutomationResumeAutomationPayloadAutomation = Automation
AutomationResume.model_rebuild()
AutomationResumeAutomationResumeAutomationPayload.model_rebuild()
