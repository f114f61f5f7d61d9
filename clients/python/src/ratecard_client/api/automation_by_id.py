from typing import Optional

from .base_model import BaseModel
from .fragments import Automation


class AutomationById(BaseModel):
    automation: Optional["AutomationByIdAutomation"]


AutomationByIdAutomation = Automation
AutomationById.model_rebuild()
