"""Functions: the list, and a form for the prompts, the model and the limits of each."""

from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse

from backend.api.admin.forms.functions import FORMS
from backend.api.admin.history import history_page
from backend.api.admin.pages import CatalogPages, Route, page, posted, url
from backend.api.admin.publishing import change_page
from backend.catalog import overrides, prompts
from backend.catalog.enums import FunctionName
from backend.catalog.registry import FunctionNotFound, ModelRegistry
from backend.catalog.rows import FUNCTION, Function
from backend.shared import clock

ENTRY = "aifunctionconfig"


def list_page(request: HttpRequest) -> HttpResponse:
    registry = ModelRegistry.current()
    known = [registry.functions[name] for name in FunctionName if name in registry.functions]
    return page(
        request, "functions", entry=ENTRY, title="AI functions", rows=[_row(registry, function) for function in known]
    )


def _row(registry: ModelRegistry, function: Function) -> dict[str, object]:
    config = overrides.get_model_config(
        registry=registry, account_id=None, now=clock.now(), function=FunctionName(function.function)
    )
    return {"function": function, "label": _label(function), "url": _url(function), "config": config}


def function_page(request: HttpRequest, object_id: str) -> HttpResponse:
    registry = ModelRegistry.current()
    function = _get(registry, object_id)
    name = FunctionName(function.function)
    return change_page(
        request,
        FORMS[name.model_type](posted(request), registry=registry, function=function),
        entry=ENTRY,
        title=_label(function),
        back=url(ENTRY, "change", name),
        template="function",
        tools=[("History", url(ENTRY, "history", name))],
        variables=[*prompts.variables_of(name), *(prompts.OF_REPAIRS if function.repair_prompt else ())],
        of_repairs=prompts.OF_REPAIRS,
    )


def history(request: HttpRequest, object_id: str) -> HttpResponse:
    function = _get(ModelRegistry.current(), object_id)
    return history_page(request, entry=ENTRY, entity=FUNCTION, key=function.function, title=_label(function))


def _get(registry: ModelRegistry, object_id: str) -> Function:
    """Raises FunctionNotFound."""
    name = unquote(object_id)
    if name not in FunctionName:
        raise FunctionNotFound(key=name)
    return registry.get_function(FunctionName(name))


def _label(function: Function) -> str:
    return f"{FunctionName(function.function).label} ({function.function})"


def _url(function: Function) -> str:
    return url(ENTRY, "change", function.function)


class FunctionPages(CatalogPages):
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="<path:object_id>/change/", name="change", view=function_page),
        Route(path="<path:object_id>/history/", name="history", view=history),
    )
