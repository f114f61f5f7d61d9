from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Automation, Refusal


class AutomationDelete(BaseModel):
    automation_delete: Union[
        "AutomationDeleteAutomationDeleteAutomationPayload", Refusal
    ] = Field(
        validation_alias="automationDelete",
        serialization_alias="automationDelete",
        union_mode="left_to_right",
    )


class AutomationDeleteAutomationDeleteAutomationPayload(BaseModel):
    typename__: Literal["AutomationPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation: "AutomationDeleteAutomationDeleteAutomationPayloadAutomation"


AutomationDeleteAutomationDeleteAutomationPayloadAutomation = Automation
AutomationDelete.model_rebuild()
AutomationDeleteAutomationDeleteAutomationPayload.model_rebuild()
