from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import FunctionRun, Refusal


class FunctionRunCancel(BaseModel):
    function_run_cancel: Union[
        "FunctionRunCancelFunctionRunCancelFunctionRunPayload", Refusal
    ] = Field(
        validation_alias="functionRunCancel",
        serialization_alias="functionRunCancel",
        union_mode="left_to_right",
    )


class FunctionRunCancelFunctionRunCancelFunctionRunPayload(BaseModel):
    typename__: Literal["FunctionRunPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    function_run: "FunctionRunCancelFunctionRunCancelFunctionRunPayloadFunctionRun" = (
        Field(validation_alias="functionRun", serialization_alias="functionRun")
    )


FunctionRunCancelFunctionRunCancelFunctionRunPayloadFunctionRun = FunctionRun
FunctionRunCancel.model_rebuild()
FunctionRunCancelFunctionRunCancelFunctionRunPayload.model_rebuild()
