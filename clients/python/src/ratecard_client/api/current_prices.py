from pydantic import Field

from .base_model import BaseModel
from .fragments import Prices


class CurrentPrices(BaseModel):
    ai_config: "CurrentPricesAiConfig" = Field(
        validation_alias="aiConfig", serialization_alias="aiConfig"
    )


CurrentPricesAiConfig = Prices
CurrentPrices.model_rebuild()
