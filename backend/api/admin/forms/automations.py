"""The form of an automation: its steps, what the first takes, and when it is due."""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any

from django import forms

from backend.accounts.accounts import AccountNotFound, AmbiguousAccount
from backend.api.admin.forms.fields import ObjectField, whole
from backend.api.wording import error_messages
from backend.automation import schedules
from backend.automation.errors import AutomationNameTaken, InvalidAutomation, step_of
from backend.automation.models import Automation
from backend.automation.models.automations import NAME_MAX_LENGTH, MissedRuns, manual
from backend.automation.schedules import Weekday
from backend.automation.steps import ORDER, ClusterStep, ContentStep, IdeasStep, ImagePromptsStep, ImagesStep
from backend.catalog.enums import FunctionName, QualityTier
from backend.shared import time_zones

KINDS = (ClusterStep, IdeasStep, ContentStep, ImagePromptsStep, ImagesStep)
OPTIONS = {
    name: [field for field in fields(kind) if field.name != "function"] for name, kind in zip(ORDER, KINDS, strict=True)
}
"""Of each function."""
SCHEDULES = {
    "manual": ("By hand alone", ()),
    "hourly": ("Every hour", ("minute",)),
    "daily": ("Every day", ("hour", "minute")),
    "weekly": ("On days of the week", ("days", "hour", "minute")),
    "monthly": ("On a day of each month", ("day", "hour", "minute")),
    "cron": ("Cron expression", ("expression",)),
}
"""What each kind of schedule is called, and which fields it reads."""
LABELS = {
    "limit": "Takes at most",
    "batch_size": "At a time",
    "ideas_per_cluster": "Ideas of each cluster",
    "length": "Words",
    "count": "Images in the text",
}
NO_ACCOUNT = "No account has this external id."
EXAMPLE = 'Such as {"keywords": [{"keyword": "oak lamp"}]}: keywords, clusters, ideas, articles or prompts.'


class AutomationForm(forms.Form):
    """Options of functions outside the chosen steps, and fields of other schedules, are not read."""

    name = forms.CharField(max_length=NAME_MAX_LENGTH)
    first = forms.ChoiceField(label="First step", choices=FunctionName.choices)
    last = forms.ChoiceField(label="Last step", choices=FunctionName.choices)
    input = ObjectField(label="Input of the first step", help_text=EXAMPLE)
    schedule = forms.ChoiceField(label="Is due", choices=[(kind, label) for kind, (label, _) in SCHEDULES.items()])
    days = forms.MultipleChoiceField(
        label="Days of the week",
        choices=[(day, day.capitalize()) for day in Weekday],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    day = whole("Day of the month", "In a shorter month its last day.")
    hour = whole("Hour", "Of the account's time zone.")
    minute = whole("Minute")
    expression = forms.CharField(
        label="Cron expression", required=False, help_text="Minute, hour, day, month, day of the week."
    )
    missed_runs = forms.ChoiceField(label="Of due times that were missed", choices=MissedRuns.choices)
    holds_whole_run = forms.BooleanField(label="Hold what a whole run costs at most before it starts", required=False)

    def __init__(self, data: Any = None, *, automation: Automation | None = None) -> None:
        super().__init__(data)
        if automation is None:
            self.fields["account"] = forms.CharField(label="Account", help_text="Its external id.")
            self.fields["integration"] = forms.CharField(
                label="Integration", required=False, help_text="Where several have an account of that external id."
            )
        self.fields |= {f"{name}_{option.name}": _field(option) for name in ORDER for option in OPTIONS[name]}
        self.initial = _defaults() | (_shown(automation) if automation is not None else {})

    @property
    def sections(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        about = ["account", "integration", "name", "first", "last", "input"]
        yield "", [self[name] for name in about if name in self.fields]
        for function in ORDER:
            yield function.label, [self[f"{function}_{option.name}"] for option in OPTIONS[function]]
        times = ["schedule", "days", "day", "hour", "minute", "expression", "missed_runs", "holds_whole_run"]
        yield "Schedule", [self[name] for name in times]

    def values(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "name": given["name"],
            "steps": [self._step(function) for function in self._chosen()],
            "input": given["input"],
            "schedule": self._schedule(),
            "missed_runs": MissedRuns(given["missed_runs"]),
            "holds_whole_run": given["holds_whole_run"],
        }

    def _chosen(self) -> tuple[FunctionName, ...]:
        first, last = (ORDER.index(FunctionName(self.cleaned_data[name])) for name in ("first", "last"))
        return ORDER[first : max(first, last) + 1]

    def _step(self, function: FunctionName) -> dict[str, object]:
        values = {option.name: self.cleaned_data[f"{function}_{option.name}"] for option in OPTIONS[function]}
        return {"function": function} | {name: value for name, value in values.items() if value not in ("", None)}

    def _schedule(self) -> dict[str, object]:
        kind = self.cleaned_data["schedule"]
        values = {name: self.cleaned_data[name] for name in SCHEDULES[kind][1]}
        return {"kind": kind} | {name: value for name, value in values.items() if value not in ("", None, [])}

    def refuse(self, error: Exception) -> None:
        """Beside the field that it is about."""
        field = self._field_of(error)
        problem = NO_ACCOUNT if isinstance(error, AccountNotFound) else error_messages.explain(error)
        problem = error.problem if isinstance(error, InvalidAutomation) else problem
        self.add_error(field if field in self.fields else None, problem)

    def _field_of(self, error: Exception) -> str | None:
        if (step := step_of(error)) is not None:
            function = self._chosen()[step]
            return f"{function}_{OPTIONS[function][0].name}"
        match error:
            case InvalidAutomation(place=("steps", int(number), str(option), *_)):
                return f"{self._chosen()[number]}_{option}"
            case InvalidAutomation(place=(str(name), *_)):
                return name
            case schedules.InvalidSchedule(place=(*_, str(name))):
                return name
            case AutomationNameTaken():
                return "name"
            case AccountNotFound():
                return "account"
            case AmbiguousAccount():
                return "integration"
        return "schedule"


class TimeZoneForm(forms.Form):
    """Of an account: the times of its automations are read in it."""

    time_zone = forms.CharField(help_text="As IANA's database calls it, such as Europe/Berlin.")

    def clean_time_zone(self) -> str:
        try:
            time_zones.find(self.cleaned_data["time_zone"])
        except time_zones.UnknownTimeZone as error:
            raise forms.ValidationError(error_messages.message(error)) from None
        return str(self.cleaned_data["time_zone"])


def _field(option: Any) -> forms.Field:
    label = LABELS.get(option.name, option.name.capitalize())
    if option.name == "tier":
        return forms.ChoiceField(label=label, choices=[("", "The function's"), *QualityTier.choices], required=False)
    if option.name in ("language", "kind", "tone", "size"):
        return forms.CharField(label=label, required=False)
    return whole(label)


def _defaults() -> dict[str, object]:
    options = {
        f"{name}_{option.name}": option.default
        for name in ORDER
        for option in OPTIONS[name]
        if option.default is not MISSING
    }
    return {**options, "first": ORDER[0], "last": ORDER[0], "schedule": "manual", "minute": 0}


def _shown(automation: Automation) -> dict[str, object]:
    steps = automation.steps
    options = {f"{step['function']}_{name}": value for step in steps for name, value in step.items()}
    schedule = manual() if schedules.readable(automation.schedule) is None else automation.schedule
    times = {name: value for name, value in schedule.items() if name != "kind"}
    return {
        **options,
        **times,
        "name": automation.name,
        "first": steps[0]["function"],
        "last": steps[-1]["function"],
        "input": automation.input,
        "schedule": schedule["kind"],
        "missed_runs": automation.missed_runs,
        "holds_whole_run": automation.holds_whole_run,
    }
