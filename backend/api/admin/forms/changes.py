"""What every form of a change has: a reason, the revision that the user saw, and a place for each error."""

from abc import ABCMeta, abstractmethod
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Required, TypeAlias, TypedDict, TypeVar, Unpack

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms.forms import DeclarativeFieldsMetaclass
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from backend.api.wording import error_messages
from backend.api.wording.errors.catalog import SHOWN_PROBLEMS
from backend.catalog import history, revisions, steps
from backend.catalog.invariants import Problem, RulesBroken
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft, Published, SeenRow
from backend.catalog.state import KEYS, Row
from backend.catalog.steps import StepName, step
from backend.shared import clock

Posted = QueryDict | None
"""What a page was sent, or None where it is only shown."""
Files: TypeAlias = "MultiValueDict[str, UploadedFile[bytes]] | None"
R = TypeVar("R", bound=Row)
LONGEST_NUMBER = 10  # below 2^31, as revisions are
COMMON = ("reason", "accept_low_margin", "expected_revision")


class PublishOptions(TypedDict, total=False):
    """What a page gives `revisions.publish` beside the change."""

    author: Required[str]
    reason: Required[str]
    now: Required[datetime]
    expected_revision: int | None
    accept_low_margin: bool
    dry_run: bool


class AbstractForm(ABCMeta, DeclarativeFieldsMetaclass):
    """Of forms whose subclasses must have some methods."""


class CatalogForm(forms.Form, metaclass=AbstractForm):
    """Subclasses name their row by `entity` and `key`, and group their fields."""

    entity = ""
    newest: Mapping[str, object] = {}
    """What the form would show of the row as it is now; `initial` is what its user saw."""
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()

    reason = forms.CharField(
        required=False,  # the catalog says what is wrong with it
        help_text="Why; it is kept with the revision.",
        widget=forms.TextInput(attrs={"required": True, "autocomplete": "off"}),
    )
    accept_low_margin = forms.BooleanField(
        required=False, label="Accept low margins", help_text="Publish even where a margin would be below the minimum."
    )
    expected_revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: Posted = None,
        *,
        revision: int,
        key: str = "",
        initial: Mapping[str, object] | None = None,
        files: Files = None,
    ) -> None:
        super().__init__(data, files, initial={**(initial or {}), "expected_revision": revision})
        self.key = key
        self.order_fields([name for name in self.fields if name not in COMMON])

    def everything(self) -> dict[str, Any]:
        """The form's own fields as column values, for a new row."""
        own = [name for name in self.base_fields if name in self.fields and name not in COMMON]
        return {name: self.cleaned_data[name] for name in own}

    def changed(self) -> dict[str, object]:
        """What the user changed of it; what was not sent at all stays."""
        return {
            name: value
            for name, value in self.everything().items()
            if name in self.changed_data and not self._is_missing(name)
        }

    def mine(self) -> dict[str, Any]:
        """What its user has put in, which counts whatever others changed meanwhile."""
        return self.changed()

    def show_on_newest(self, revision: int) -> None:
        """Show what its user has put in over the row as it is at the newest revision, keeping all errors."""
        said = {name: self.cleaned_data[name] for name in COMMON}
        self.initial = {**self.initial, **self.newest, **self.mine(), **said, "expected_revision": revision}
        self.is_bound = False
        self._bound_fields_cache.clear()  # type: ignore[attr-defined]

    def _is_missing(self, name: str) -> bool:
        missing: bool = self.fields[name].widget.value_omitted_from_data(self.data, self.files, name)
        return missing

    def sections(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The form's own fields in their groups."""
        return [(title, [self[name] for name in names if name in self.fields]) for title, names in self.groups]

    def freeze(self) -> None:
        """Make it read-only."""
        for name in COMMON:
            del self.fields[name]
        for field in self.fields.values():
            field.disabled = True

    def refuse(self, error: Exception) -> None:
        """Put the words of an error beside the field that it is about, where the form has it."""
        if isinstance(error, RulesBroken):
            for place, problem in enumerate(error.problems):
                self._place(problem, is_in_message=place < SHOWN_PROBLEMS)
        fields = (str(place[-1]) for place in error_messages.row_of(error).inputs(error))
        shown = (name for name in fields if name in self.fields and not self.fields[name].widget.is_hidden)
        self.add_error(next(shown, None), error_messages.message(error))

    def _place(self, problem: Problem, *, is_in_message: bool) -> None:
        name = self.place_of(problem)
        if name in self.fields:
            if problem.message not in self.errors.get(name, ()):
                self.add_error(name, problem.message)
        elif not (self._is_ours(problem) and is_in_message):
            self.add_error(None, f"{problem.key}: {problem.message}")

    def place_of(self, problem: Problem) -> str | None:
        """The field that a problem is about."""
        return problem.field if self._is_ours(problem) else None

    def _is_ours(self, problem: Problem) -> bool:
        return (problem.entity, problem.key) == (self.entity, self.key) or problem.entity == "revision"


class PublishForm(CatalogForm):
    """A form whose sending publishes."""

    @property
    def row(self) -> tuple[str, str] | None:
        """The row whose later changes stand in its way; None for any change of the catalog."""
        return None

    @abstractmethod
    def publish(self, *, may_change_secrets: bool, **options: Unpack[PublishOptions]) -> Published:
        """Raises what publishing raises."""


class ChangeForm(PublishForm):
    """A form that is an edit of a draft."""

    @abstractmethod
    def apply(self, draft: Draft) -> None:
        """Raises what the calls of the catalog raise."""

    is_new = False
    """Of a row that is to be made: no earlier change of it stands in the way."""

    @property
    def row(self) -> tuple[str, str] | None:
        return (self.entity, self.key) if self.entity else None

    def publish(self, *, may_change_secrets: bool, **options: Unpack[PublishOptions]) -> Published:
        expected, expected_row = options.get("expected_revision"), None
        if self.row is not None:
            options["expected_revision"] = None
            if expected is not None and not self.is_new:
                expected_row = SeenRow(entity=self.entity, key=self.key, revision=expected)
        return revisions.publish(
            edit=self.apply,
            channel=Channel.ADMIN,
            may_change_secrets=may_change_secrets,
            expected_row=expected_row,
            **options,
        )


def seen(data: Posted, *, entity: str, key: str, now: R, revision: int) -> R:
    """A row as the user of a form saw it, at the revision that the form was shown with; else as it is `now`."""
    number = data.get("expected_revision", "") if data is not None else ""
    if not (number.isascii() and number.isdecimal() and len(number) < LONGEST_NUMBER) or int(number) == revision:
        return now
    then = history.row_at(entity=entity, key=key, number=int(number))
    return then if isinstance(then, type(now)) else now


class RowStep(TypedDict):
    """A step that is made with a row."""

    registry: ModelRegistry
    step_name: StepName
    entity: str
    key: str


class StepForm(ChangeForm):
    """A form of one step of the catalog, whose values are the row's key and the form's own fields."""

    def __init__(self, data: Posted = None, **row: Unpack[RowStep]) -> None:
        super().__init__(data, revision=row["registry"].revision, key=row["key"])
        self.step_name, self.entity, self.registry = row["step_name"], row["entity"], row["registry"]

    def apply(self, draft: Draft) -> None:
        values = {KEYS[self.entity]: self.key, **self.everything()}
        steps.apply(draft, step=step(self.step_name, **values), today=clock.now().date())

    def mine(self) -> dict[str, Any]:
        return self.everything()
