"""Aliases of price lists: the list, with a form to set one, and what forgets one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from backend.api.admin.forms.imports import AliasForm
from backend.api.admin.pages import WRITE, CatalogPages, Route, may, page, page_of, posted, require, url
from backend.api.wording import error_messages
from backend.catalog.registry import ModelRegistry
from backend.imports import aliases
from backend.imports.models import AliasKind
from backend.shared import clock

ENTRY = "importalias"


def list_page(request: HttpRequest) -> HttpResponse:
    form = AliasForm(posted(request), registry=ModelRegistry.current())
    if request.method == "POST":
        require(request, WRITE)
        if form.is_valid() and _put(request, form):
            return redirect(url(ENTRY, "changelist"))
    may_write = may(request, WRITE)
    shown = page_of(request, aliases.listed())
    return page(
        request, "aliases", entry=ENTRY, title="Aliases", shown=shown, form=form if may_write else None, save="Set"
    )


def _put(request: HttpRequest, form: AliasForm) -> bool:
    try:
        alias = aliases.put(
            kind=AliasKind(form.cleaned_data["kind"]),
            name=form.cleaned_data["name"],
            means=form.cleaned_data["means"],
            author=request.user.get_username(),
            now=clock.now(),
        )
    except error_messages.EXPECTED as error:
        form.refuse(error)
        return False
    messages.success(request, f"Lists mean {alias.means} by {alias.name}, from the next import on.")
    return True


def remove(request: HttpRequest) -> HttpResponse:
    kind, name = request.POST.get("kind"), request.POST.get("name", "")
    if request.method == "POST" and kind in AliasKind.values:
        try:
            aliases.remove(kind=AliasKind(kind), name=name)
            messages.success(request, f"The alias {name} is removed, from the next import on.")
        except error_messages.EXPECTED as error:
            messages.error(request, error_messages.message(error))
    return redirect(url(ENTRY, "changelist"))


class AliasPages(CatalogPages):
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="remove/", name="remove", view=remove, right=WRITE),
    )
