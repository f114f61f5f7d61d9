"""Functions: the list, and a form for the prompts, the model and the limits of each."""

from base64 import b64encode

from django import forms
from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse

from backend.api.admin.forms.functions import FORMS
from backend.api.admin.forms.try_outs import TryOutForm
from backend.api.admin.history import history_page
from backend.api.admin.pages import WRITE, CatalogPages, Route, page, posted, url
from backend.api.admin.publishing import change_page
from backend.api.wording import error_messages
from backend.catalog import overrides, prompts
from backend.catalog.enums import FunctionName
from backend.catalog.registry import FunctionNotFound, ModelRegistry
from backend.catalog.rows import FUNCTION, Function
from backend.generation import try_outs
from backend.generation.image_checks import CheckedImage
from backend.generation.try_outs import TryOut
from backend.shared import clock, decimals

ENTRY, DRAFT = "aifunctionconfig", "_draft"
REASON = "Tried out"
PROMPTS = ("system_prompt", "prompt")
"""What can be tried out."""


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
        try_url=url(ENTRY, "try", name),
        tools=[("History", url(ENTRY, "history", name))],
        variables=[*prompts.variables_of(name), *(prompts.OF_REPAIRS if function.repair_prompt else ())],
        of_repairs=prompts.OF_REPAIRS,
    )


def try_page(request: HttpRequest, object_id: str) -> HttpResponse:
    """Also what a form sends that is not saved yet: then it is shown, and tried when it is sent from here."""
    registry = ModelRegistry.current()
    function = _get(registry, object_id)
    form = TryOutForm(posted(request), registry=registry, function=function)
    if DRAFT in request.POST:
        form = TryOutForm(registry=registry, function=function)
        form.initial.update({name: request.POST[name] for name in PROMPTS if name in request.POST})
    found = _tried(registry, form) if form.is_bound and form.is_valid() else None
    return page(
        request,
        "function_try",
        entry=ENTRY,
        title=f"Try out: {_label(function)}",
        form=form,
        found=found,
        cost=f"{decimals.plain(found.cost_usd):f}" if found else None,
        image=_data_address(found.image) if found and found.image else None,
        back=_url(function),
        carried=_carried(request, registry, function, form),
    )


def _carried(
    request: HttpRequest, registry: ModelRegistry, function: Function, form: TryOutForm
) -> list[forms.BoundField]:
    """What the form of the change has beside the prompts: it goes along, or "Preview as a change" would empty it."""
    data = request.POST.copy() if "expected_revision" in request.POST else None
    if data is not None and not data.get("reason"):
        data["reason"] = REASON
    change = FORMS[form.function.model_type](data, registry=registry, function=function)
    change.initial["reason"] = REASON
    return [change[name] for name in change.fields if name not in form.fields]


def _tried(registry: ModelRegistry, form: TryOutForm) -> TryOut | None:
    try:
        return try_outs.run(registry=registry, asked=form.asked(), now=clock.now())
    except error_messages.EXPECTED as error:
        form.refuse(error)
        return None


def _data_address(image: CheckedImage) -> str:
    return f"data:{image.format.media_type};base64,{b64encode(image.data).decode()}"


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
        Route(path="<path:object_id>/try/", name="try", view=try_page, right=WRITE),
        Route(path="<path:object_id>/history/", name="history", view=history),
    )
