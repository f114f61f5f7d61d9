"""Settings are one row: their entry opens the form."""

from django.http import HttpRequest, HttpResponse

from backend.api.admin.forms.settings import SettingsForm
from backend.api.admin.history import history_page
from backend.api.admin.pages import CatalogPages, Route, posted, url
from backend.api.admin.publishing import change_page
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import SETTINGS, SETTINGS_KEY

ENTRY = "globalintegrationsettings"


def settings_page(request: HttpRequest) -> HttpResponse:
    form = SettingsForm(posted(request), registry=ModelRegistry.current())
    tools = [("History", url(ENTRY, "history"))]
    return change_page(request, form, entry=ENTRY, title="Settings", back=url(ENTRY, "changelist"), tools=tools)


def history(request: HttpRequest) -> HttpResponse:
    return history_page(request, entry=ENTRY, entity=SETTINGS, key=SETTINGS_KEY, title="Settings")


class SettingsPages(CatalogPages):
    routes = (
        Route(path="", name="changelist", view=settings_page),
        Route(path="history/", name="history", view=history),
    )
