"""Functions: keywords to clusters, ideas, articles, prompts of images and images."""

import time

from ratecard_client.api.synchronous_client import Operations
from ratecard_client.api.enums import FunctionRunStatus, UserErrorCode
from ratecard_client.api.fragments import FunctionRun, FunctionRunQuote, Refusal
from ratecard_client.api.input_types import FunctionInput, FunctionRunCancelInput, FunctionRunStartInput
from ratecard_client.errors import not_found, refused
from ratecard_client.requests import new_key

OPEN = (FunctionRunStatus.QUEUED, FunctionRunStatus.RUNNING)
PAUSE_SECONDS = 0.5


class Functions:
    """A run has an idempotency key: your own, if you want to ask for the same run again, else one for this call."""

    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    def quote(self, function: FunctionInput, *, account: str | None = None) -> FunctionRunQuote:
        """What a run costs at most. Changes nothing. Raises Refused."""
        answer = self._operations.function_run_start(
            FunctionRunStartInput(function=function, account=account, dry_run=True, idempotency_key=new_key())
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        assert isinstance(answer, FunctionRunQuote), "a dry run is answered by a quote"
        return answer

    def start(
        self,
        function: FunctionInput,
        *,
        account: str | None = None,
        request_id: str | None = None,
        idempotency_key: str | None = None,
    ) -> FunctionRun:
        """Hold the credits of all its batches, and run it at once. Raises InsufficientCredits, Refused."""
        answer = self._operations.function_run_start(
            FunctionRunStartInput(
                function=function,
                account=account,
                request_id=request_id,
                idempotency_key=idempotency_key or new_key(),
            )
        )
        if isinstance(answer, Refusal):
            raise refused(answer)
        assert not isinstance(answer, FunctionRunQuote), "only a dry run is answered by a quote"
        return answer.function_run

    def get(self, run: str) -> FunctionRun | None:
        return self._operations.function_run_by_id(id=run)

    def wait(self, run: str) -> FunctionRun:
        """The run when it has ended; its `output` is what came, and `failed_batches` what did not. Raises NotFound."""
        while (found := self._existing(run)).status in OPEN:
            for job in found.jobs:
                for _ in self._operations.job_progress(id=job.id):
                    pass
            time.sleep(PAUSE_SECONDS)
        return found

    def cancel(self, run: str) -> FunctionRun:
        """Run no more of it: what is delivered is charged and stays its output. Raises NotFound, Refused."""
        answer = self._operations.function_run_cancel(FunctionRunCancelInput(function_run=run))
        if isinstance(answer, Refusal):
            raise refused(answer)
        return answer.function_run

    def _existing(self, run: str) -> FunctionRun:
        found = self.get(run)
        if found is None:
            raise not_found(UserErrorCode.FUNCTION_RUN_NOT_FOUND, "You have no such run.")
        return found
