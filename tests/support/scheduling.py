"""Scheduled changes in tests, with what does not matter filled in."""

from datetime import UTC, datetime, timedelta
from typing import Any

from backend.accounts.models import User
from backend.accounts.scopes import StaffRole
from backend.api.wording import error_messages
from backend.catalog import schedules
from backend.catalog.models import CatalogSchedule
from backend.catalog.models.revisions import Channel
from backend.catalog.steps import Step, StepName, step

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def price_change(credits: int = 6) -> Step:
    return step(StepName.AI_MODEL_UPDATE, model_name="dall-e-3", credits_per_image=credits)


def editor(name: str = "edward", role: StaffRole = StaffRole.EDITOR) -> User:
    return User.objects.create_user(name, is_staff=True, role=role)


def schedule(*changes: Step, user: User | None = None, due_at: datetime = LATER, **options: Any) -> CatalogSchedule:
    """By that person, or on the command line."""
    words: dict[str, Any] = {
        "reason": "new prices",
        "author": user.username if user else "root",
        "user": user,
        "channel": Channel.GRAPHQL if user else Channel.COMMAND_LINE,
        "now": NOW,
    }
    made = schedules.create(changes=list(changes), due_at=due_at, **{**words, **options}).schedule
    assert made is not None
    return made


def run(now: datetime = LATER) -> list[tuple[str, int | None]]:
    """State and revision of what was due, in the order in which it was made."""
    made = schedules.run_due(now=now, explain=error_messages.explain)
    return [(str(schedule.state), schedule.revision) for schedule in made]
