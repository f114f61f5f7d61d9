from typing import Literal, Union

from pydantic import Field

from .base_model import BaseModel
from .fragments import Job, Refusal


class JobCancel(BaseModel):
    job_cancel: Union["JobCancelJobCancelJobPayload", Refusal] = Field(
        validation_alias="jobCancel",
        serialization_alias="jobCancel",
        union_mode="left_to_right",
    )


class JobCancelJobCancelJobPayload(BaseModel):
    typename__: Literal["JobPayload"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    job: "JobCancelJobCancelJobPayloadJob"


JobCancelJobCancelJobPayloadJob = Job
JobCancel.model_rebuild()
JobCancelJobCancelJobPayload.model_rebuild()
