from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import Tier
from .fragments import Job, Quote, Refusal


class ImagesGenerate(BaseModel):
    images_generate: Union[
        "ImagesGenerateImagesGenerateJobPayload",
        "ImagesGenerateImagesGenerateQuote",
        "ImagesGenerateImagesGenerateInsufficientCredits",
        "ImagesGenerateImagesGenerateTierUnavailable",
        Refusal,
    ] = Field(
        validation_alias="imagesGenerate",
        serialization_alias="imagesGenerate",
        union_mode="left_to_right",
    )


class ImagesGenerateImagesGenerateJobPayload(BaseModel):
    typename__: Literal["JobPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    job: "ImagesGenerateImagesGenerateJobPayloadJob"


ImagesGenerateImagesGenerateJobPayloadJob = Job


class ImagesGenerateImagesGenerateQuote(Quote):
    typename__: Literal["Quote"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class ImagesGenerateImagesGenerateInsufficientCredits(Refusal):
    typename__: Literal["InsufficientCredits"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    required: int
    available: int
    shortfall: int


class ImagesGenerateImagesGenerateTierUnavailable(Refusal):
    typename__: Literal["TierUnavailable"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    offered: list[Tier]


ImagesGenerate.model_rebuild()
ImagesGenerateImagesGenerateJobPayload.model_rebuild()
