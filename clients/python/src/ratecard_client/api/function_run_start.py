from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Tier
from .fragments import FunctionRun, FunctionRunQuote, Refusal


class FunctionRunStart(BaseModel):
    function_run_start: Union[
        "FunctionRunStartFunctionRunStartFunctionRunPayload",
        "FunctionRunStartFunctionRunStartFunctionRunQuote",
        "FunctionRunStartFunctionRunStartInsufficientCredits",
        "FunctionRunStartFunctionRunStartTierUnavailable",
        Refusal,
    ] = Field(
        validation_alias="functionRunStart",
        serialization_alias="functionRunStart",
        union_mode="left_to_right",
    )


class FunctionRunStartFunctionRunStartFunctionRunPayload(BaseModel):
    typename__: Literal["FunctionRunPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    function_run: "FunctionRunStartFunctionRunStartFunctionRunPayloadFunctionRun" = (
        Field(validation_alias="functionRun", serialization_alias="functionRun")
    )


FunctionRunStartFunctionRunStartFunctionRunPayloadFunctionRun = FunctionRun


class FunctionRunStartFunctionRunStartFunctionRunQuote(FunctionRunQuote):
    typename__: Literal["FunctionRunQuote"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class FunctionRunStartFunctionRunStartInsufficientCredits(Refusal):
    typename__: Literal["InsufficientCredits"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    required: int
    available: int
    shortfall: int


class FunctionRunStartFunctionRunStartTierUnavailable(Refusal):
    typename__: Literal["TierUnavailable"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    offered: list[Tier]


FunctionRunStart.model_rebuild()
FunctionRunStartFunctionRunStartFunctionRunPayload.model_rebuild()
