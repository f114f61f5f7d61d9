"""The one row of settings."""

from typing import Any

from backend.api.admin.forms.changes import ChangeForm
from backend.api.admin.forms.declared import form_fields, grouped, values_of
from backend.catalog import settings
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import SETTINGS, SETTINGS_KEY
from backend.catalog.state import FIELDS


class SettingsForm(ChangeForm):
    entity = SETTINGS
    groups = grouped(FIELDS[SETTINGS], first="Settings")
    locals().update(form_fields(FIELDS[SETTINGS]))

    def __init__(self, data: Any = None, *, registry: ModelRegistry) -> None:
        initial = values_of(registry.settings, self.base_fields)
        super().__init__(data, revision=registry.revision, key=SETTINGS_KEY, initial=initial)

    def apply(self, draft: Draft) -> None:
        settings.update(draft, **self.changed())
