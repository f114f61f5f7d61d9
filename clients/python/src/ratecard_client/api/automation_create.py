from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Tier
from .fragments import Automation, Refusal


class AutomationCreate(BaseModel):
    automation_create: Union[
        "AutomationCreateAutomationCreateAutomationPayload",
        "AutomationCreateAutomationCreateTierUnavailable",
        Refusal,
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


class AutomationCreateAutomationCreateTierUnavailable(Refusal):
    typename__: Literal["TierUnavailable"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    offered: list[Tier]


AutomationCreate.model_rebuild()
AutomationCreateAutomationCreateAutomationPayload.model_rebuild()
