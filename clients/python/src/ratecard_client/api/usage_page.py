from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import UsageRecord


class UsagePage(BaseModel):
    usage_records: "UsagePageUsageRecords" = Field(
        validation_alias="usageRecords", serialization_alias="usageRecords"
    )


class UsagePageUsageRecords(BaseModel):
    nodes: list["UsagePageUsageRecordsNodes"]
    page_info: "UsagePageUsageRecordsPageInfo" = Field(
        validation_alias="pageInfo", serialization_alias="pageInfo"
    )


UsagePageUsageRecordsNodes = UsageRecord


class UsagePageUsageRecordsPageInfo(BaseModel):
    has_next_page: bool = Field(
        validation_alias="hasNextPage", serialization_alias="hasNextPage"
    )
    end_cursor: Optional[str] = Field(
        validation_alias="endCursor", serialization_alias="endCursor"
    )


UsagePage.model_rebuild()
UsagePageUsageRecords.model_rebuild()
