from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Tier
from .fragments import Automation, Refusal


class AutomationUpdate(BaseModel):
    automation_update: Union[
        "AutomationUpdateAutomationUpdateAutomationPayload",
        "AutomationUpdateAutomationUpdateTierUnavailable",
        Refusal,
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


class AutomationUpdateAutomationUpdateTierUnavailable(Refusal):
    typename__: Literal["TierUnavailable"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    offered: list[Tier]


AutomationUpdate.model_rebuild()
AutomationUpdateAutomationUpdateAutomationPayload.model_rebuild()
