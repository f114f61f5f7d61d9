from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Automation


class AutomationList(BaseModel):
    automations: "AutomationListAutomations"


class AutomationListAutomations(BaseModel):
    nodes: list["AutomationListAutomationsNodes"]
    page_info: "AutomationListAutomationsPageInfo" = Field(
        validation_alias="pageInfo", serialization_alias="pageInfo"
    )


AutomationListAutomationsNodes = Automation


class AutomationListAutomationsPageInfo(BaseModel):
    end_cursor: Optional[str] = Field(
        validation_alias="endCursor", serialization_alias="endCursor"
    )
    has_next_page: bool = Field(
        validation_alias="hasNextPage", serialization_alias="hasNextPage"
    )


AutomationList.model_rebuild()
AutomationListAutomations.model_rebuild()
