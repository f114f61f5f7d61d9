from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Progress


class JobProgress(BaseModel):
    job_progress: Optional["JobProgressJobProgress"] = Field(
        validation_alias="jobProgress", serialization_alias="jobProgress"
    )


JobProgressJobProgress = Progress
JobProgress.model_rebuild()
