from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Job


class JobPage(BaseModel):
    jobs: "JobPageJobs"


class JobPageJobs(BaseModel):
    nodes: list["JobPageJobsNodes"]
    page_info: "JobPageJobsPageInfo" = Field(
        validation_alias="pageInfo", serialization_alias="pageInfo"
    )


JobPageJobsNodes = Job


class JobPageJobsPageInfo(BaseModel):
    has_next_page: bool = Field(
        validation_alias="hasNextPage", serialization_alias="hasNextPage"
    )
    end_cursor: Optional[str] = Field(
        validation_alias="endCursor", serialization_alias="endCursor"
    )


JobPage.model_rebuild()
JobPageJobs.model_rebuild()
