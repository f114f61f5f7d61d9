from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Automation, Refusal


class AutomationPause(BaseModel):
    automation_pause: Union[
        "AutomationPauseAutomationPauseAutomationPayload", Refusal
    ] = Field(
        validation_alias="automationPause",
        serialization_alias="automationPause",
        union_mode="left_to_right",
    )


class AutomationPauseAutomationPauseAutomationPayload(BaseModel):
    typename__: Literal["AutomationPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation: "AutomationPauseAutomationPauseAutomationPayloadAutomation"


AutomationPauseAutomationPauseAutomationPayloadAutomation = Automation
AutomationPause.model_rebuild()
AutomationPauseAutomationPauseAutomationPayload.model_rebuild()
