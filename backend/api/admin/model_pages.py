"""Models: the list, a form for each type, and what can be done with one."""

from urllib.parse import quote

from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse

from backend.api.admin.forms.ai_models import FORMS
from backend.api.admin.forms.model_actions import AssignTier, Retire
from backend.api.admin.history import history_page
from backend.api.admin.pages import WRITE, CatalogPages, Route, View, may, page, page_of, posted, url
from backend.api.admin.publishing import Action, action_routes, change_page, tools
from backend.api.wording import labels
from backend.catalog import margins, references
from backend.catalog.enums import ModelType
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AI_MODEL, AIModel
from backend.catalog.steps import StepName

ENTRY = "aimodelconfig"
ACTIONS = {
    "set-default": Action("Set default", StepName.AI_MODEL_SET_DEFAULT),
    "assign-tier": Action("Assign tier", StepName.TIER_ASSIGN, AssignTier),
    "retire": Action("Retire", StepName.AI_MODEL_RETIRE, Retire),
    "activate": Action("Activate", StepName.AI_MODEL_ACTIVATE),
    "deactivate": Action("Deactivate", StepName.AI_MODEL_DEACTIVATE),
    "delete": Action("Delete", StepName.AI_MODEL_DELETE),
}
FILTERS = {"type": [("", "All types"), *ModelType.choices], "active": [("", "All"), ("yes", "Active"), ("no", "Off")]}


def list_page(request: HttpRequest) -> HttpResponse:
    registry = ModelRegistry.current()
    chosen = {name: request.GET.get(name, "") for name in FILTERS}
    models = [model for model in registry.listed if _fits(model, chosen)]
    shown = page_of(request, models)
    return page(
        request,
        "models",
        entry=ENTRY,
        title="AI models",
        rows=[_row(registry, model) for model in shown],
        shown=shown,
        filter_query="".join(f"&{name}={quote(value)}" for name, value in chosen.items() if value),
        filters=[(name, chosen[name], choices) for name, choices in FILTERS.items()],
        may_write=may(request, WRITE),
    )


def _fits(model: AIModel, chosen: dict[str, str]) -> bool:
    active = "yes" if model.is_active else "no"
    return chosen["type"] in ("", model.model_type) and chosen["active"] in ("", active)


def _row(registry: ModelRegistry, model: AIModel) -> dict[str, object]:
    return {
        "label": labels.model(model),
        "url": url(ENTRY, "change", model.model_name),
        "model": model,
        "provider": registry.providers[model.provider_id].display_name,
        "price": labels.price(model),
        "reason": registry.unavailable_reason(model),
        "margin": labels.margin(margins.worst_of_model(model=model, settings=registry.settings)),
    }


def add_page(request: HttpRequest) -> HttpResponse:
    kinds = [(f"add-{value}", f"Add {label.lower()} model") for value, label in ModelType.choices]
    links = [(url(ENTRY, name), text) for name, text in kinds]
    return page(request, "choose", entry=ENTRY, title="Add a model", links=links)


def _add(model_type: ModelType) -> View:
    def add_of_type(request: HttpRequest) -> HttpResponse:
        form = FORMS[model_type](posted(request), registry=ModelRegistry.current())
        title = f"Add {model_type.label.lower()} model"
        return change_page(request, form, entry=ENTRY, title=title, back=url(ENTRY, "changelist"))

    return add_of_type


def model_page(request: HttpRequest, object_id: str) -> HttpResponse:
    registry = ModelRegistry.current()
    model = registry.get_model(unquote(object_id))
    return change_page(
        request,
        FORMS[model.model_type](posted(request), registry=registry, model=model),
        entry=ENTRY,
        title=labels.model(model),
        back=url(ENTRY, "change", model.model_name),
        tools=tools(request, ACTIONS, entry=ENTRY, key=model.model_name, hidden=_hidden(model)),
        facts=_facts(registry, model),
    )


def _hidden(model: AIModel) -> set[str]:
    """The actions that make no sense for a model as it is."""
    hidden = {"activate" if model.is_active else "deactivate", "set-default" if model.is_default else ""}
    return hidden | {"" if model.model_type == ModelType.IMAGE else "assign-tier"}


def _facts(registry: ModelRegistry, model: AIModel) -> list[tuple[str, str]]:
    reason = registry.unavailable_reason(model)
    uses = [reference.name for reference in references.used_by(registry.to_state(), model_name=model.model_name)]
    facts = [
        ("Type", model.model_type.label),
        ("On sale", f"No: {reason}" if reason else "Yes"),
        ("Default", "Yes" if model.is_default else "No"),
        ("Price", labels.price(model)),
    ]
    found = margins.of_model(model=model, settings=registry.settings)
    for margin in found:
        label = " ".join(part for part in ("Margin", margin.size, margin.image_quality) if part)
        facts.append((label, labels.margin(margin)))
    if not found:
        facts.append(("Margin", labels.margin(None)))
    return [*facts, ("Used by", ", ".join(uses))] if uses else facts


def _label(registry: ModelRegistry, key: str) -> str:
    return labels.model(registry.get_model(key))


def history(request: HttpRequest, object_id: str) -> HttpResponse:
    model = ModelRegistry.current().get_model(unquote(object_id))
    return history_page(request, entry=ENTRY, entity=AI_MODEL, key=model.model_name, title=labels.model(model))


class ModelPages(CatalogPages):
    can_add = True
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="add/", name="add", view=add_page, right=WRITE),
        *(
            Route(path=f"add-{model_type}/", name=f"add-{model_type}", view=_add(model_type), right=WRITE)
            for model_type in ModelType
        ),
        Route(path="<path:object_id>/change/", name="change", view=model_page),
        Route(path="<path:object_id>/history/", name="history", view=history),
        *action_routes(ACTIONS, entry=ENTRY, entity=AI_MODEL, label=_label),
    )
