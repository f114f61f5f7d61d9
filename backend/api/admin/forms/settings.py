"""The one row of settings."""

from backend.api.admin.forms.changes import ChangeForm, Posted, seen
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

    def __init__(self, data: Posted = None, *, registry: ModelRegistry) -> None:
        now, revision = registry.settings, registry.revision
        was = seen(data, entity=SETTINGS, key=SETTINGS_KEY, now=now, revision=revision)
        initial, self.newest = values_of(was, self.base_fields), values_of(now, self.base_fields)
        super().__init__(data, revision=revision, key=SETTINGS_KEY, initial=initial)

    def apply(self, draft: Draft) -> None:
        settings.update(draft, **self.changed())
