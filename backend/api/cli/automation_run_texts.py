"""What `ratecard automations run-show` says of a run: how it stands, its credits, and why something of it failed."""

from typing import Any

import typer

from backend.api.cli.automation_tables import Row
from backend.api.cli.terminal import print_json, print_table
from backend.api.global_ids import Kind, encode
from backend.api.wording import automations as words
from backend.automation import reserves, retries, run_sums
from backend.automation.models import AutomationRun

STEPS = ("step", "status", "items", "failed", "credits")


def print_run(run: AutomationRun, *, as_json: bool) -> None:
    shown, failures = _steps(run), _failures(run)
    if as_json:
        print_json({**_head(run), "steps": shown, "failures": failures})
        return
    typer.echo(_headline(run) + "\n")
    print_table(STEPS, [list(step.values()) for step in shown])
    for failure in failures:
        typer.echo(f"{failure['function']}, item {failure['number'] + 1}: {failure['error']}")


def _head(run: AutomationRun) -> Row:
    return {
        "id": encode(Kind.AUTOMATION_RUN, run.pk),
        "automation": run.automation.name,
        "status": run.status,
        "pause_reason": run.pause_reason,
        "needed_credits": run.needed_credits,
        "expected_credits": run.expected_credits,
        "max_credits": run.max_credits,
        "reserved_credits": reserves.left(run=run),
        "credits": _charged(run),
    }


def _headline(run: AutomationRun) -> str:
    first = f"{run.automation.name}: {run.get_status_display().lower()}, by {run.author}"
    return "\n".join(filter(None, (first, words.pause_of_run(run), _credits(run))))


def _credits(run: AutomationRun) -> str:
    quoted = run.max_credits is not None
    parts = [f"{_charged(run):,} charged"]
    parts += [f"{run.expected_credits:,} likely", f"{run.max_credits:,} at most"] if quoted else []
    parts += [f"{left:,} reserved"] if (left := reserves.left(run=run)) else []
    return f"Credits: {', '.join(parts)}"


def _charged(run: AutomationRun) -> int:
    return run_sums.of(run_ids=[run.pk])[run.pk].charged


def _steps(run: AutomationRun) -> list[Row]:
    steps = list(run.run_steps.all())
    sums = run_sums.of_steps(step_ids=[step.pk for step in steps])
    return [
        {
            "function": step.function,
            "status": step.status,
            "items": sums[step.pk].items,
            "failed_items": sums[step.pk].failed_items,
            "credits": sums[step.pk].charged,
        }
        for step in steps
    ]


def _failures(run: AutomationRun) -> list[dict[str, Any]]:
    """`number` is which one of its step an item is, from 0, as over GraphQL."""
    failed = retries.failed_items(run=run).select_related("step", "function_run").order_by("step__position", "number")
    return [
        {"function": item.step.function, "number": item.number, "error": " ".join(words.failures_of_item(item))}
        for item in failed
    ]
