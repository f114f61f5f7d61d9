"""What was charged, and why."""

from collections.abc import Iterator

from ratecard_client.api.synchronous_client import Operations
from ratecard_client.api.fragments import UsageRecord
from ratecard_client.api.input_types import UsageRecordFilter

PAGE = 100


class Usage:
    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    def records(self, *, request_id: str | None = None, account: str | None = None) -> Iterator[UsageRecord]:
        """All within your access, the newest first, page by page."""
        filter, after = UsageRecordFilter(request_id=request_id, account=account), None
        while True:
            page = self._operations.usage_page(filter_=filter, first=PAGE, after=after)
            for record in page.nodes:
                yield record
            if not page.page_info.has_next_page:
                return
            after = page.page_info.end_cursor
