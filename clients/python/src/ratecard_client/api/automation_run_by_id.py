from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import AutomationRun


class AutomationRunById(BaseModel):
    automation_run: Optional["AutomationRunByIdAutomationRun"] = Field(
        validation_alias="automationRun", serialization_alias="automationRun"
    )


AutomationRunByIdAutomationRun = AutomationRun
AutomationRunById.model_rebuild()
