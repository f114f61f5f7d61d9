"""Functions: a form for those that write text, and one for images."""

from backend.api.admin.forms.changes import ChangeForm, Posted, seen
from backend.api.admin.forms.declared import NOTHING, form_fields, grouped, values_of
from backend.api.admin.forms.references import offer
from backend.api.wording import labels
from backend.catalog import functions
from backend.catalog.enums import FunctionName, ModelType
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import FUNCTION, Function
from backend.catalog.state import FIELDS

CHANGEABLE = [field for field in FIELDS[FUNCTION] if not field.about.is_key]


class FunctionForm(ChangeForm):
    entity = FUNCTION

    def __init__(self, data: Posted = None, *, registry: ModelRegistry, function: Function) -> None:
        was = seen(data, entity=FUNCTION, key=function.function, now=function, revision=registry.revision)
        initial, self.newest = values_of(was, self.base_fields), values_of(function, self.base_fields)
        super().__init__(data, revision=registry.revision, key=function.function, initial=initial)
        if "text_model_id" in self.fields:
            offer(self.fields["text_model_id"], [NOTHING, *text_models(registry, function.text_model_id)])

    def apply(self, draft: Draft) -> None:
        functions.update(draft, function=FunctionName(self.key), **self.changed())


def form_of(model_type: ModelType) -> type[FunctionForm]:
    class TypeForm(FunctionForm):
        groups = grouped(CHANGEABLE, first="Function", of=model_type)
        locals().update(form_fields(CHANGEABLE, of=model_type))

    return TypeForm


FORMS = {model_type: form_of(model_type) for model_type in (ModelType.TEXT, ModelType.IMAGE)}


def text_models(registry: ModelRegistry, named: str | None = None) -> list[tuple[str, str]]:
    """Those on sale, and the one that is named already."""
    return [
        (model.model_name, labels.offered(model))
        for model in registry.listed
        if model.model_type == ModelType.TEXT and (model.model_name == named or registry.is_available(model))
    ]
