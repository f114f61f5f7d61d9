from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Automation, Refusal


class AutomationUpdate(BaseModel):
    automation_update: Union[
        "AutomationUpdateAutomationUpdateAutomationPayload", Refusal
    ] = Field(
        validation_alias="automationUpdate",
        serialization_alias="automationUpdate",
        union_mode="left_to_right",
    )


class AutomationUpdateAutomationUpdateAutomationPayload(BaseModel):
    typename__: Literal["AutomationPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation: "AutomationUpdateAutomationUpdateAutomationPayloadAutomation"


AutomationUpdateAutomationUpdateAutomationPayloadAutomation = Automation
AutomationUpdate.model_rebuild()
AutomationUpdateAutomationUpdateAutomationPayload.model_rebuild()
