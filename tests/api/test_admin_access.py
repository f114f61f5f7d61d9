"""Who may open which admin page, and what the section holds."""

import re

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import resolve

from backend.api.admin.pages import CatalogPages
from backend.automation.models import Automation, AutomationRun, AutomationRunStep
from backend.generation.models import FunctionRun, Job
from tests.conftest import Unblocked
from tests.support import automating, functions, generating
from tests.support.admin_pages import (
    ALIASES,
    FUNCTIONS,
    IMPORTS,
    MODELS,
    PROVIDERS,
    REVISIONS,
    SCHEDULES,
    SETTINGS,
    content,
    function_page,
    import_page,
    model_page,
    provider_page,
    revision_page,
    text,
)
from tests.support.api import Api
from tests.support.changes import dump
from tests.support.imports import first_import
from tests.support.imports import text as text_model
from tests.support.publishing import forget_revisions

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("rows_of_pages")]

RUNS, THE_ID = "/admin/generation/functionrun/", "00000000-0000-0000-0000-000000000001"
AUTOMATIONS, AUTOMATION_RUNS = "/admin/automation/automation/", "/admin/automation/automationrun/"
AUTOMATION = f"{AUTOMATIONS}{THE_ID}/change/"
AN_AUTOMATION_RUN = f"{AUTOMATION_RUNS}{THE_ID}/change/"
TO_STEER = [
    f"{AUTOMATIONS}add/",
    *(f"{AUTOMATIONS}{THE_ID}/{name}/" for name in ("edit", "time-zone", "run-now", "pause", "resume", "delete")),
    *(f"{AUTOMATION_RUNS}{THE_ID}/{name}/" for name in ("pause", "resume", "retry", "cancel", "see")),
]
A_RUN = f"{RUNS}{THE_ID}/change/"
JOBS, A_JOB = "/admin/generation/job/", "/admin/generation/job/00000000-0000-0000-0000-000000000001/change/"
KINDS = ("text", "image", "embedding", "speech", "transcription", "video", "rerank", "moderation")
ACTIONS = ("set-default", "assign-tier", "retire", "activate", "deactivate", "delete")
TO_READ = [
    FUNCTIONS,
    function_page("auto_cluster"),
    function_page("auto_cluster", "history"),
    MODELS,
    model_page("dall-e-3"),
    model_page("dall-e-3", "history"),
    PROVIDERS,
    provider_page("openai"),
    provider_page("openai", "history"),
    SETTINGS,
    f"{SETTINGS}history/",
    REVISIONS,
    revision_page(1),
    SCHEDULES,
    IMPORTS,
    import_page(1),
    import_page(1, "csv"),
    ALIASES,
    FUNCTIONS,
    JOBS,
    A_JOB,
    RUNS,
    A_RUN,
    AUTOMATIONS,
    AUTOMATION,
    AUTOMATION_RUNS,
    AN_AUTOMATION_RUN,
]
FORMS = [function_page("auto_cluster"), model_page("dall-e-3"), provider_page("openai"), SETTINGS]
TO_WRITE = [
    *(f"{MODELS}{page}/" for page in ("add", *(f"add-{kind}" for kind in KINDS))),
    *(model_page("dall-e-3", action) for action in ACTIONS),
    f"{PROVIDERS}add/",
    *(provider_page("openai", action) for action in ("activate", "deactivate", "delete")),
    function_page("auto_cluster", "try"),
    revision_page(1, "roll-back"),
    f"{IMPORTS}add/",
    *(import_page(1, page) for page in ("publish", "discard")),
    f"{import_page(1, 'adopt')}?row=1",
    f"{import_page(1, 'adopt-rows')}?row=1",
    A_JOB.replace("change", "reconcile"),
]
TO_TEST_KEYS = provider_page("openai", "test-key")
TO_CALL_AGAIN = provider_page("openai", "call-again")
TO_CANCEL = f"{SCHEDULES}00000000-0000-0000-0000-000000000000/cancel/"
TO_CANCEL_A_JOB = A_JOB.replace("change", "cancel")
TO_CANCEL_A_RUN = A_RUN.replace("change", "cancel")


@pytest.fixture(scope="module")
def rows_of_pages(rows_of_module: Unblocked) -> None:
    with rows_of_module():
        make_rows()


def make_rows() -> None:
    """A row for each of its pages: one to adopt, and one that is accepted; and a job, runs and an automation."""
    job = generating.start(generating.account())
    Job.objects.filter(id=job.id).update(id=THE_ID)
    run = functions.start(job.account)
    values = FunctionRun.objects.filter(id=run.id).values().get()
    FunctionRun.objects.create(**values | {"id": THE_ID, "key_hash": job.id})
    automation = automating.create(job.account)
    Automation.objects.filter(id=automation.id).update(id=THE_ID)
    waiting = automating.run_now(Automation.objects.get())
    AutomationRun.objects.filter(id=waiting.id).update(id=THE_ID)
    AutomationRunStep.objects.update(run=THE_ID)
    first_import({"a new model": text_model(1e-06, 2e-06), "gpt-4o": text_model(3e-06, 1e-05)})


def test_no_page_is_forgotten() -> None:
    paths = (*TO_READ, *TO_WRITE, TO_TEST_KEYS, TO_CALL_AGAIN, TO_CANCEL, TO_CANCEL_A_JOB, TO_CANCEL_A_RUN)
    paths = (*paths, *TO_STEER, f"{ALIASES}remove/")
    tried = {resolve(path.partition("?")[0]).url_name for path in paths}  # first: it registers the pages
    pages = [found for found in admin.site._registry.values() if isinstance(found, CatalogPages)]
    assert {pattern.name for found in pages for pattern in found.get_urls()} == tried


@pytest.mark.parametrize("path", TO_READ)
def test_all_staff_read(victor: Api, edith: Api, ada: Api, path: str) -> None:
    assert [caller.get(path).status_code for caller in (victor, edith, ada)] == [200, 200, 200]


@pytest.mark.parametrize("path", TO_WRITE)
def test_editors_open_what_changes_something(victor: Api, edith: Api, ada: Api, path: str) -> None:
    assert [caller.get(path).status_code for caller in (victor, edith, ada)] == [403, 200, 200]
    message = "This needs the right configuration:write. Sign in as staff with the role of an editor."
    assert message in text(victor.get(path))


def test_secrets_admins_test_keys(victor: Api, edith: Api, ada: Api) -> None:
    assert [caller.get(TO_TEST_KEYS).status_code for caller in (victor, edith, ada)] == [403, 403, 302]
    message = "This needs the right secrets:write. Sign in as staff with the role of a secrets admin."
    assert message in text(edith.get(TO_TEST_KEYS))


def test_editors_have_a_provider_called_again(victor: Api, edith: Api, ada: Api) -> None:
    assert [caller.get(TO_CALL_AGAIN).status_code for caller in (victor, edith, ada)] == [403, 302, 302]


def test_editors_cancel_scheduled_changes(victor: Api, edith: Api, ada: Api) -> None:
    assert [caller.get(TO_CANCEL).status_code for caller in (victor, edith, ada)] == [403, 302, 302]


def test_editors_cancel_jobs_and_steer_automations(victor: Api, edith: Api, ada: Api) -> None:
    for path in (TO_CANCEL_A_JOB, TO_CANCEL_A_RUN, *TO_STEER):
        assert [caller.get(path).status_code for caller in (victor, edith, ada)] == [403, 200, 200]


@pytest.mark.parametrize(
    "path",
    [
        *FORMS,
        import_page(1),
        *TO_WRITE,
        TO_TEST_KEYS,
        TO_CALL_AGAIN,
        TO_CANCEL,
        TO_CANCEL_A_JOB,
        TO_CANCEL_A_RUN,
        *TO_STEER,
    ],
)
def test_a_viewer_can_not_post(victor: Api, path: str) -> None:
    before = dump()
    values = {"reason": "x", "expected_revision": "1", "credits_per_image": "6", "row": "1", "status": "held"}
    assert victor.client.post(path, values).status_code == 403
    assert dump() == before


@pytest.mark.parametrize(
    "path", [*TO_READ, *TO_WRITE, TO_TEST_KEYS, TO_CANCEL, TO_CANCEL_A_JOB, TO_CANCEL_A_RUN, *TO_STEER]
)
def test_nobody_else_comes_in(anonymous: Api, shop: Api, path: str) -> None:
    for caller in (anonymous, shop):
        answer = caller.get(path)
        assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/admin/login/")


@pytest.mark.parametrize("path", FORMS)
def test_a_viewer_sees_forms_without_a_way_to_send_them(victor: Api, path: str) -> None:
    page = content(victor.get(path))
    assert ('type="submit"' in page, "/retire/" in page, "/deactivate/" in page) == (False, False, False)
    inputs = re.findall(r"<(?:input|select|textarea)[^>]*>", page)
    assert inputs
    assert [found for found in inputs if "disabled" not in found and "csrf" not in found] == []


def test_a_post_without_the_token_of_the_page_is_refused(edith: Api) -> None:
    before = dump()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = edith.client.cookies
    values = {"reason": "x", "expected_revision": "1", "image_style": "sketch"}
    assert strict.post(SETTINGS, values).status_code == 403
    assert dump() == before


def test_the_section_has_its_entries_in_their_order(edith: Api) -> None:
    page = content(edith.get("/admin/"))
    assert re.findall(r'class="section"[^>]*>([^<]*)<', page) == ["AI &amp; Automation", "Accounts"]
    assert re.findall(r'<a href="(/admin/(?:catalog|imports|automation|generation)/\w+/)">', page) == [
        MODELS,
        PROVIDERS,
        FUNCTIONS,
        SETTINGS,
        REVISIONS,
        SCHEDULES,
        IMPORTS,
        ALIASES,
        AUTOMATIONS,
        AUTOMATION_RUNS,
        JOBS,
        RUNS,
    ]
    assert re.findall(r'<a href="([^"]*)" class="addlink"', page) == [
        f"{MODELS}add/",
        f"{PROVIDERS}add/",
        f"{IMPORTS}add/",
        f"{AUTOMATIONS}add/",
    ]


@pytest.mark.parametrize(
    "path",
    [
        f"{SETTINGS}add/",
        f"{SETTINGS}1/delete/",
        f"{MODELS}1/",
        f"{REVISIONS}add/",
        f"{REVISIONS}1/delete/",
        "/admin/autocomplete/",
        "/admin/r/1/1/",
        "/admin/catalog/creditcostconfig/",
    ],
)
def test_pages_of_django_that_have_no_place_here_are_not_there(ada: Api, path: str) -> None:
    assert ada.get(path).status_code == 404


def test_an_empty_catalog_is_reported(ada: Api) -> None:
    forget_revisions()
    for path in (MODELS, model_page("dall-e-3"), f"{PROVIDERS}add/", SETTINGS):
        answer = ada.get(path)
        assert (answer.status_code, "Run `ratecard setup` first." in text(answer)) == (503, True)
    assert ada.get("/admin/").status_code == 200


def test_pages_have_no_inline_script_style_or_handler(ada: Api) -> None:
    for path in (*TO_READ, *TO_WRITE, *TO_STEER):
        answer = ada.get(path)
        page = answer.content.decode()
        assert re.findall(r"<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=|javascript:", page) == [], path
        assert "unsafe" not in answer["Content-Security-Policy"]


def test_popups_and_fields_of_others_are_ignored(ada: Api) -> None:
    page = ada.get(f"{model_page('dall-e-3')}?_popup=1&_to_field=provider__api_key").content.decode()
    assert ("_popup" in page, "_to_field" in page, "RelatedObject" in page) == (False, False, False)
