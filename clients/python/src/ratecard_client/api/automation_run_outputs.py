from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import AutomationStepOutputs


class AutomationRunOutputs(BaseModel):
    automation_run: Optional["AutomationRunOutputsAutomationRun"] = Field(
        validation_alias="automationRun", serialization_alias="automationRun"
    )


class AutomationRunOutputsAutomationRun(BaseModel):
    steps: list["AutomationRunOutputsAutomationRunSteps"]


AutomationRunOutputsAutomationRunSteps = AutomationStepOutputs
AutomationRunOutputs.model_rebuild()
AutomationRunOutputsAutomationRun.model_rebuild()
