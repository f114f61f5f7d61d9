from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import FunctionRun


class FunctionRunById(BaseModel):
    function_run: Optional["FunctionRunByIdFunctionRun"] = Field(
        validation_alias="functionRun", serialization_alias="functionRun"
    )


FunctionRunByIdFunctionRun = FunctionRun
FunctionRunById.model_rebuild()
