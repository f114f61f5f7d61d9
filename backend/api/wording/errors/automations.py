"""Errors of automations and their runs: what is not found, changed or started."""

from backend.api.wording.errors.row import EntityKind, Place, already_exists, invalid, not_found, row
from backend.automation import due_times, errors, schedules


def _place(error: errors.InvalidAutomation) -> list[Place]:
    return [("input", *error.place)]


def _schedule(error: schedules.InvalidSchedule) -> list[Place]:
    return [("schedule", *error.place)]


ROWS = (
    invalid(errors.InvalidAutomation, lambda error: error.problem, input=_place),
    already_exists(
        errors.AutomationNameTaken,
        lambda _: EntityKind.AUTOMATION,
        "The account has an automation of this name. Give it another one.",
        input="name",
    ),
    row(
        errors.WholeRunTooExpensive,
        lambda error: (
            f"A whole run costs up to {error.max_credits:,} credits, and {error.limit:,} can be held at once. Lower "
            "the limits of its steps, or don't hold whole runs: then each job holds its own credits."
        ),
        status=422,
        input=("holds_whole_run", "automation"),
    ),
    not_found(
        errors.AutomationNotFound,
        EntityKind.AUTOMATION,
        "You have no automation of this id, or it was deleted.",
        input=("automation", "id"),
    ),
    row(
        errors.StaleAutomation,
        "Somebody changed this automation meanwhile, so nothing was saved. Read it again, then send the change again.",
        facts={"updated_at": "When it was changed last."},
        input="expected_updated_at",
    ),
    not_found(
        errors.AutomationRunNotFound,
        EntityKind.AUTOMATION_RUN,
        "You have no run of an automation of this id.",
        input=("automation_run", "id"),
    ),
    row(
        errors.AutomationRunQueued,
        "A run of this automation waits already for the account's other runs to end.",
        input="automation",
    ),
    row(
        errors.AutomationRunNotBegun,
        "This run waits for another one of its account: it can be cancelled, and paused once it has begun.",
        input="automation_run",
    ),
    row(
        errors.AutomationRunEnded,
        lambda error: f"This run has ended: it is {error.status.label.lower()}.",
        facts={"status": "What became of it."},
        input="automation_run",
    ),
    row(
        errors.AutomationRunCancelled,
        "This run was cancelled: it ends when what runs of it has ended.",
        input="automation_run",
    ),
    row(errors.AutomationRunNotMissed, "This run reports no times that were missed.", input="automation_run"),
    row(errors.NothingToRetry, "Nothing of this run failed, or it has not ended yet.", input="automation_run"),
    row(
        errors.AnotherRunOpen,
        "Another run of the account has not ended, and an account has one at a time. Send it again when it has.",
        input="automation_run",
    ),
    row(
        errors.RunTextsDeleted,
        "What this run worked on was deleted at the end of its time. Run the automation again.",
        input="automation_run",
    ),
    invalid(
        schedules.InvalidSchedule,
        lambda error: error.problem,
        input=_schedule,
    ),
    invalid(
        due_times.InvalidCronExpression,
        lambda error: (
            f"This is no cron expression: {error.problem}. Give minute, hour, day, month and day of the week."
        ),
        input=lambda _: [("schedule", "cron")],
    ),
    invalid(
        due_times.NeverDue,
        "No day is ever one of this cron expression's, so the automation would never run.",
        input=lambda _: [("schedule", "cron")],
    ),
)
