from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import AutomationRun, Refusal


class AutomationRunPause(BaseModel):
    automation_run_pause: Union[
        "AutomationRunPauseAutomationRunPauseAutomationRunPayload", Refusal
    ] = Field(
        validation_alias="automationRunPause",
        serialization_alias="automationRunPause",
        union_mode="left_to_right",
    )


class AutomationRunPauseAutomationRunPauseAutomationRunPayload(BaseModel):
    typename__: Literal["AutomationRunPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    automation_run: "AutomationRunPauseAutomationRunPauseAutomationRunPayloadAutomationRun" = Field(
        validation_alias="automationRun", serialization_alias="automationRun"
    )


AutomationRunPauseAutomationRunPauseAutomationRunPayloadAutomationRun = AutomationRun
AutomationRunPause.model_rebuild()
AutomationRunPauseAutomationRunPauseAutomationRunPayload.model_rebuild()
