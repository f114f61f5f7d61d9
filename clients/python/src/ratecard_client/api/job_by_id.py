from typing import Optional

from .base_model import BaseModel
from .fragments import Job


class JobById(BaseModel):
    job: Optional["JobByIdJob"]


JobByIdJob = Job
JobById.model_rebuild()
