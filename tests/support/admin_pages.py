"""Walking the admin pages in tests, as a browser without JavaScript does."""

import html
import re
from html.parser import HTMLParser
from typing import Any

from django.contrib.admin.utils import quote

from tests.support.api import Api

CATALOG = "/admin/catalog"
MODELS, PROVIDERS = f"{CATALOG}/aimodelconfig/", f"{CATALOG}/integrationprovider/"
IMPORTS = "/admin/imports/importreview/"
ALIASES = "/admin/imports/importalias/"
FUNCTIONS = f"{CATALOG}/aifunctionconfig/"
SETTINGS, REVISIONS = f"{CATALOG}/globalintegrationsettings/", f"{CATALOG}/catalogrevision/"
SCHEDULES = f"{CATALOG}/catalogschedule/"


def model_page(name: str, page: str = "change") -> str:
    return f"{MODELS}{quote(name)}/{page}/"


def provider_page(name: str, page: str = "change") -> str:
    return f"{PROVIDERS}{quote(name)}/{page}/"


def function_page(name: str, page: str = "change") -> str:
    return f"{FUNCTIONS}{name}/{page}/"


def revision_page(number: int, page: str = "change") -> str:
    return f"{REVISIONS}{number}/{page}/"


def import_page(number: int, page: str = "change") -> str:
    return f"{IMPORTS}{number}/{page}/"


class _Inputs(HTMLParser):
    """What a form would send as it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, Any] = {}
        self._select = self._area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, kind = given.get("name") or "", given.get("type")
        if tag == "select":
            self._select = name
        elif tag == "option" and (self._select not in self.values or "selected" in given):
            self.values[self._select] = given.get("value") or ""
        elif tag == "textarea":
            self._area, self.values[name] = name, ""
        elif tag == "input" and name and kind != "submit" and (kind != "checkbox" or "checked" in given):
            self.values[name] = given.get("value") or ("on" if kind == "checkbox" else "")

    def handle_data(self, data: str) -> None:
        if self._area:
            self.values[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""


def content(response: Any) -> str:
    """The page's own part of the HTML."""
    found: str = response.content.decode().partition('<div id="content"')[2].partition("<footer")[0]
    return found


def text(response: Any) -> str:
    """What a page says, as one line."""
    plain = html.unescape(re.sub(r"<[^>]+>", " ", content(response).partition(">")[2]))
    return re.sub(r"\s+", " ", plain).strip()


def form(caller: Api, path: str) -> dict[str, Any]:
    return inputs(caller.get(path))


def inputs(response: Any) -> dict[str, Any]:
    """What the form of a page would send as it stands."""
    found = _Inputs()
    found.feed(content(response).partition('<form method="post"')[2])
    return found.values


def send(caller: Api, path: str, *, button: str = "_save", **values: Any) -> Any:
    """Open a page, change what is said and press a button; without a reason it is "a test"."""
    return caller.client.post(path, {**form(caller, path), "reason": "a test", **values, button: "x"})


def messages(caller: Api, response: Any) -> list[str]:
    """The messages on the page that an answer leads to."""
    assert response.status_code == 302, text(response)
    shown = caller.get(response["Location"]).content.decode()
    return [
        html.unescape(found) for found in re.findall(r'<li class="(?:success|info|warning|error)">(.*?)</li>', shown)
    ]
