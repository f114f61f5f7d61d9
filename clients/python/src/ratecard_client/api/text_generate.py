from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Job, Quote, Refusal


class TextGenerate(BaseModel):
    text_generate: Union[
        "TextGenerateTextGenerateJobPayload",
        "TextGenerateTextGenerateQuote",
        "TextGenerateTextGenerateInsufficientCredits",
        Refusal,
    ] = Field(
        validation_alias="textGenerate",
        serialization_alias="textGenerate",
        union_mode="left_to_right",
    )


class TextGenerateTextGenerateJobPayload(BaseModel):
    typename__: Literal["JobPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    job: "TextGenerateTextGenerateJobPayloadJob"


TextGenerateTextGenerateJobPayloadJob = Job


class TextGenerateTextGenerateQuote(Quote):
    typename__: Literal["Quote"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class TextGenerateTextGenerateInsufficientCredits(Refusal):
    typename__: Literal["InsufficientCredits"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    required: int
    available: int
    shortfall: int


TextGenerate.model_rebuild()
TextGenerateTextGenerateJobPayload.model_rebuild()
