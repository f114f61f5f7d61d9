"""Texts and images that Ratecard has made."""

from collections.abc import Iterator
from typing import Any

from ratecard_client.api.synchronous_client import Operations
from ratecard_client.api.enums import JobStatus, OperationType, Tier, UserErrorCode
from ratecard_client.api.fragments import Job, Progress, Quote, Refusal
from ratecard_client.api.images_generate import ImagesGenerateImagesGenerateJobPayload as ImagesPayload
from ratecard_client.api.input_types import ImagesGenerateInput, JobCancelInput, JobFilter, TextGenerateInput
from ratecard_client.api.text_generate import TextGenerateTextGenerateJobPayload as TextPayload
from ratecard_client.errors import not_found, refused
from ratecard_client.requests import new_key

PAGE = 100


class Jobs:
    """A job has an idempotency key: your own, if you want to ask for the same job again, else one for this call."""

    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    def text(
        self,
        prompt: str,
        *,
        account: str | None = None,
        system: str | None = None,
        operation_type: OperationType | None = None,
        max_output_tokens: int | None = None,
        json_schema: dict[str, Any] | None = None,
        quote_token: str | None = None,
        request_id: str | None = None,
        idempotency_key: str | None = None,
    ) -> Job:
        """Have a text written: its credits are held, and it runs at once. Raises InsufficientCredits, Refused."""
        answer = self._operations.text_generate(
            TextGenerateInput(
                prompt=prompt,
                account=account,
                system=system,
                operation_type=operation_type,
                max_output_tokens=max_output_tokens,
                json_schema=json_schema,
                quote_token=quote_token,
                request_id=request_id,
                idempotency_key=idempotency_key or new_key(),
            )
        )
        return _job(answer)

    def images(
        self,
        prompt: str,
        *,
        tier: Tier,
        count: int = 1,
        account: str | None = None,
        size: str | None = None,
        article: str | None = None,
        quote_token: str | None = None,
        request_id: str | None = None,
        idempotency_key: str | None = None,
    ) -> Job:
        """Have images made: their credits are held, and it runs at once. Raises InsufficientCredits, Refused."""
        answer = self._operations.images_generate(
            ImagesGenerateInput(
                prompt=prompt,
                tier=tier,
                count=count,
                account=account,
                size=size,
                article=article,
                quote_token=quote_token,
                request_id=request_id,
                idempotency_key=idempotency_key or new_key(),
            )
        )
        return _job(answer)

    def get(self, job: str) -> Job | None:
        return self._operations.job_by_id(id=job)

    def list(
        self, *, account: str | None = None, status: JobStatus | None = None, request_id: str | None = None
    ) -> Iterator[Job]:
        """All within your access, the newest first, page by page."""
        filter, after = JobFilter(account=account, status=status, request_id=request_id), None
        while True:
            page = self._operations.job_page(filter_=filter, first=PAGE, after=after)
            for job in page.nodes:
                yield job
            if not page.page_info.has_next_page:
                return
            after = page.page_info.end_cursor

    def watch(self, job: str) -> Iterator[Progress]:
        """Where the job is now, then each change, until it has ended. Raises NotFound."""
        for progress in self._operations.job_progress(id=job):
            if progress is None:
                raise not_found(UserErrorCode.JOB_NOT_FOUND, "You have no such job.")
            yield progress

    def wait(self, job: str) -> Job:
        """The job when it has ended: done, failed, cancelled or to be reconciled. Raises NotFound."""
        for _ in self.watch(job):
            pass
        ended = self.get(job)
        if ended is None:
            raise not_found(UserErrorCode.JOB_NOT_FOUND, "You have no such job.")
        return ended

    def cancel(self, job: str) -> Job:
        """Run no more of it: what is delivered is charged, the rest is released. Raises NotFound, Refused."""
        answer = self._operations.job_cancel(JobCancelInput(job=job))
        if isinstance(answer, Refusal):
            raise refused(answer)
        return answer.job


def _job(answer: TextPayload | ImagesPayload | Quote | Refusal) -> Job:
    if isinstance(answer, Refusal):
        raise refused(answer)
    assert not isinstance(answer, Quote), "only a dry run is answered by a quote"
    return answer.job
