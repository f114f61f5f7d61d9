"""What `ratecard automations` says of automations and their runs. What a row has before its columns is for programs."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from backend.api.global_ids import Kind, encode
from backend.automation import run_sums, schedules
from backend.automation.models import Automation, AutomationRun
from backend.automation.run_quotes import WholeRunQuote

AUTOMATIONS = ("automation", "account", "steps", "schedule", "next due (UTC)", "paused", "id")
RUNS = ("automation", "account", "status", "why paused", "started by", "created (UTC)", "credits", "id")
QUOTES = ("step", "runs at most", "credits likely", "credits at most")
Row = Mapping[str, object]


def of_automation(automation: Automation) -> Row:
    return {
        "name": automation.name,
        "account": automation.account.external_id,
        "steps": len(automation.steps),
        "schedule": schedule.kind if (schedule := schedules.readable(automation.schedule)) is not None else "?",
        "next_due_at": moment(automation.next_due_at),
        "pause_reason": automation.waits_for or "",
        "id": encode(Kind.AUTOMATION, automation.pk),
    }


def of_runs(runs: Iterable[AutomationRun]) -> list[Row]:
    found = list(runs)
    sums = run_sums.of(run_ids=[run.pk for run in found])
    return [
        {
            "automation": run.automation.name,
            "account": run.account.external_id,
            "status": run.status,
            "pause_reason": run.pause_reason,
            "started_by": run.started_by,
            "created_at": moment(run.created_at),
            "credits": sums[run.pk].charged,
            "id": encode(Kind.AUTOMATION_RUN, run.pk),
        }
        for run in found
    ]


def of_quote(quote: WholeRunQuote) -> list[Row]:
    """A row for each step, and one for all of them."""
    rows: list[Row] = [
        {
            "function": step.function,
            "runs": step.runs,
            "expected_credits": step.expected_credits,
            "max_credits": step.max_credits,
        }
        for step in quote.steps
    ]
    all_runs = sum(step.runs for step in quote.steps)
    credits = {"expected_credits": quote.expected_credits, "max_credits": quote.max_credits}
    return [*rows, {"function": "all", "runs": all_runs, **credits}]


def moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if at is not None else ""
