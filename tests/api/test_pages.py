import json
import re
from typing import Any

import pytest
from django.http import HttpResponse

from tests.support.api import Api

pytestmark = pytest.mark.django_db

PAGE = {"Accept": "text/html,*/*"}


def policy(header: str) -> dict[str, set[str]]:
    return {part.split()[0]: set(part.split()[1:]) for part in header.split(";")}


@pytest.mark.parametrize(
    ("path", "status"), [("/", 200), ("/settings", 200), ("/create/runs/x", 200), ("/usage", 200), ("/nowhere", 404)]
)
def test_each_page_has_a_strict_policy(anonymous: Api, path: str, status: int) -> None:
    response = anonymous.get(path, **PAGE)
    assert response.status_code == status
    html = response.content.decode()
    rules = policy(response["Content-Security-Policy"])
    nonce = re.search(r'name="csp-nonce" content="([^"]{16,})"', html)
    assert nonce is not None
    assert rules["style-src"] == {"'self'", f"'nonce-{nonce[1]}'"}
    assert rules["default-src"] == {"'self'"}
    assert rules["frame-ancestors"] == {"'none'"}
    assert "unsafe" not in response["Content-Security-Policy"]
    assert '<script type="module"' in html
    assert response.cookies["csrftoken"]


def person(page: HttpResponse) -> Any:
    said = r'<script id="person" type="application/json">(.*?)</script>'
    return json.loads(re.findall(said, page.content.decode())[0])


def test_programs_get_errors_of_addresses_that_nothing_is_at(anonymous: Api) -> None:
    for path, accept in (("/nowhere", "*/*"), ("/api/nowhere", "text/html"), ("/static/nowhere.js", "text/html")):
        response = anonymous.get(path, Accept=accept)
        assert response.status_code == 404
        assert b'"code": "NOT_FOUND"' in response.content


def test_a_page_says_who_is_signed_in_and_whether_they_are_staff(anonymous: Api, ada: Api) -> None:
    assert person(anonymous.get("/settings", **PAGE)) is None
    said = person(ada.get("/settings", **PAGE))
    assert (said["username"], said["is_staff"]) == ("ada", True)
    assert {"accounts:read", "configuration:write", "secrets:write"} <= set(said["rights"])
    assert "audit:read" not in said["rights"]


@pytest.mark.parametrize("path", ["/console", "/console/models"])
def test_the_console_is_for_staff(anonymous: Api, ada: Api, path: str) -> None:
    elsewhere = anonymous.get(path, **PAGE)
    assert (elsewhere.status_code, elsewhere["Location"]) == (302, f"/admin/login/?next={path}")
    assert person(ada.get(path, **PAGE))["username"] == "ada"


def test_graphiql_is_for_staff(anonymous: Api, ada: Api) -> None:
    elsewhere = anonymous.get("/graphql", **PAGE)
    assert (elsewhere.status_code, elsewhere["Location"]) == (302, "/admin/login/?next=/graphql")
    page = ada.get("/graphql", **PAGE)
    assert page.status_code == 200
    assert '<div id="graphiql">' in page.content.decode()


def test_graphiql_alone_relaxes_the_policy(ada: Api) -> None:
    rules = policy(ada.get("/graphql", **PAGE)["Content-Security-Policy"])
    assert rules["style-src"] == {"'self'", "'unsafe-inline'"}
    assert rules["worker-src"] == {"'self'", "blob:"}
    assert "script-src" not in rules
    assert "unsafe" not in ada.get("/admin/", **PAGE)["Content-Security-Policy"]


def test_a_program_that_gets_graphql_without_a_query_is_reported(ada: Api) -> None:
    assert ada.get("/graphql", Accept="application/json").status_code == 400


def test_pages_refer_to_no_other_host(anonymous: Api, ada: Api) -> None:
    for html in (anonymous.get("/", **PAGE).content, ada.get("/graphql", **PAGE).content):
        assert re.findall(rb'(?:src|href)="(?!/static/)[^"]*"', html) == []
