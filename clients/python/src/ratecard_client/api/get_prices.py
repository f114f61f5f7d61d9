from pydantic import Field

from .base_model import BaseModel
from .fragments import Prices


class GetPrices(BaseModel):
    ai_config: "GetPricesAiConfig" = Field(
        validation_alias="aiConfig", serialization_alias="aiConfig"
    )


GetPricesAiConfig = Prices
GetPrices.model_rebuild()
