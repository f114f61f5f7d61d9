"""Automations: pipelines of functions that run now or on a schedule."""

import time
from collections.abc import Iterator

from ratecard_client.api.synchronous_client import Operations
from ratecard_client.api.enums import AutomationRunStatus, UserErrorCode
from ratecard_client.api.fragments import Automation, AutomationRun, AutomationRunQuote, AutomationStepItems, Refusal
from ratecard_client.api.input_types import (
    AutomationChangeInput,
    AutomationCreateInput,
    AutomationRunChangeInput,
    AutomationRunNowInput,
    AutomationUpdateInput,
)
from ratecard_client.errors import NotFound, accepted, not_found, refused
from ratecard_client.requests import new_key

OPEN = (AutomationRunStatus.QUEUED, AutomationRunStatus.RUNNING)
PAUSE_SECONDS = 1.0


class Automations:
    """A run has an idempotency key: your own, if you want to ask for the same run again, else one for this call."""

    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    def create(self, automation: AutomationCreateInput) -> Automation:
        """Raises AlreadyExists, Refused."""
        return accepted(self._operations.automation_create(automation)).automation

    def update(self, change: AutomationUpdateInput) -> Automation:
        """What is left out stays, and so do runs that exist. Raises NotFound, AlreadyExists, Refused."""
        return accepted(self._operations.automation_update(change)).automation

    def get(self, automation: str) -> Automation | None:
        return self._operations.automation_by_id(id=automation)

    def all(self, *, account: str | None = None) -> Iterator[Automation]:
        """The newest first; of one account, or of all that the token can access."""
        after = None
        while True:
            page = self._operations.automation_list(account=account, after=after)
            for automation in page.nodes:
                yield automation
            after = page.page_info.end_cursor
            if not page.page_info.has_next_page:
                return

    def delete(self, automation: str) -> Automation:
        """It runs no more; its runs stay. Raises NotFound, Refused."""
        return accepted(
            self._operations.automation_delete(AutomationChangeInput(automation=automation))
        ).automation

    def pause(self, automation: str) -> Automation:
        """Let its schedule start nothing. Raises NotFound, Refused."""
        return accepted(
            self._operations.automation_pause(AutomationChangeInput(automation=automation))
        ).automation

    def resume(self, automation: str) -> Automation:
        """Raises NotFound, Refused."""
        return accepted(
            self._operations.automation_resume(AutomationChangeInput(automation=automation))
        ).automation

    def quote(self, automation: str) -> AutomationRunQuote:
        """What a whole run costs at most, step by step. Changes nothing. Raises NotFound, Refused."""
        input = AutomationRunNowInput(automation=automation, dry_run=True, idempotency_key=new_key())
        answer = accepted(self._operations.automation_run_now(input))
        assert isinstance(answer, AutomationRunQuote), "a dry run is answered by a quote"
        return answer

    def run_now(
        self, automation: str, *, request_id: str | None = None, idempotency_key: str | None = None
    ) -> AutomationRun:
        """Run it at once or, where the account has another run, after that one. Raises NotFound, Refused."""
        key = idempotency_key or new_key()
        input = AutomationRunNowInput(automation=automation, request_id=request_id, idempotency_key=key)
        answer = self._operations.automation_run_now(input)
        if isinstance(answer, Refusal):
            raise refused(answer)
        assert not isinstance(answer, AutomationRunQuote), "only a dry run is answered by a quote"
        return answer.automation_run

    def run(self, run: str) -> AutomationRun | None:
        return self._operations.automation_run_by_id(id=run)

    def wait(self, run: str) -> AutomationRun:
        """The run when it has ended or is paused, for a person or for credits. Raises NotFound."""
        while (found := self._existing(run)).status in OPEN:
            time.sleep(PAUSE_SECONDS)
        return found

    def items(self, run: str) -> list[AutomationStepItems]:
        """Each step with up to 100 of its items, whose `function_run` has what came. Raises NotFound."""
        found = self._operations.automation_run_items(id=run)
        if found is None:
            raise _missing()
        return found.steps

    def pause_run(self, run: str) -> AutomationRun:
        """Start nothing further of it; what runs ends. Raises NotFound, Refused."""
        return accepted(
            self._operations.automation_run_pause(AutomationRunChangeInput(automation_run=run))
        ).automation_run

    def resume_run(self, run: str) -> AutomationRun:
        """Raises NotFound, Refused."""
        return accepted(
            self._operations.automation_run_resume(AutomationRunChangeInput(automation_run=run))
        ).automation_run

    def retry_run(self, run: str) -> AutomationRun:
        """Try again what failed of it, and go on from there. Raises NotFound, Refused."""
        return accepted(
            self._operations.automation_run_retry(AutomationRunChangeInput(automation_run=run))
        ).automation_run

    def cancel_run(self, run: str) -> AutomationRun:
        """Run no more of it: what is delivered is charged. Raises NotFound, Refused."""
        return accepted(
            self._operations.automation_run_cancel(AutomationRunChangeInput(automation_run=run))
        ).automation_run

    def _existing(self, run: str) -> AutomationRun:
        found = self.run(run)
        if found is None:
            raise _missing()
        return found


def _missing() -> NotFound:
    return not_found(UserErrorCode.AUTOMATION_RUN_NOT_FOUND, "You have no such run.")
