"""Back to the state of an earlier revision."""

from backend.api.admin.forms.changes import ChangeForm, Posted
from backend.catalog import history
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft


class Rollback(ChangeForm):
    def __init__(self, data: Posted = None, *, registry: ModelRegistry, number: int) -> None:
        super().__init__(data, revision=registry.revision, key=str(number))

    def apply(self, draft: Draft) -> None:
        history.roll_back(draft, to_number=int(self.key))
