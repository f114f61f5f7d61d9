from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import AutomationStepItems


class AutomationRunItems(BaseModel):
    automation_run: Optional["AutomationRunItemsAutomationRun"] = Field(
        validation_alias="automationRun", serialization_alias="automationRun"
    )


class AutomationRunItemsAutomationRun(BaseModel):
    id: str
    steps: list["AutomationRunItemsAutomationRunSteps"]


AutomationRunItemsAutomationRunSteps = AutomationStepItems
AutomationRunItems.model_rebuild()
AutomationRunItemsAutomationRun.model_rebuild()
