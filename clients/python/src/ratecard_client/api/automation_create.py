from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Automation, Refusal


class AutomationCreate(BaseModel):
    automation_create: Union[
        "AutomationCreateAutomationCreateAutomationPayload", Refusal
    ] = Field(
        validation_alias="automationCreate",
        serialization_alias="automationCreate",
        union_mode="left_to_right",
    )


class AutomationCreateAutomationCreateAutomationPayload(BaseModel):
    typename__: Literal["AutomationPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation: "AutomationCreateAutomationCreateAutomationPayloadAutomation"


AutomationCreateAutomationCreateAutomationPayloadAutomation = Automation
AutomationCreate.model_rebuild()
AutomationCreateAutomationCreateAutomationPayload.model_rebuild()
