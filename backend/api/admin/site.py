"""The site: its name, and the order of its sections."""

from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver

from backend.accounts import second_factors
from backend.accounts.models import User
from backend.api.admin.pages import READ, may, page_of, url
from backend.api.sign_in.views import change_password, sign_in_as_staff
from backend.catalog.registry import CatalogNotSeeded, ModelRegistry
from backend.shared import clock
from backend.watch import configuration_issues
from backend.watch.configuration_issues import ConfigurationIssue, IssueCode

ORDER = (
    "AIModelConfig",
    "IntegrationProvider",
    "AIFunctionConfig",
    "GlobalIntegrationSettings",
    "CatalogRevision",
    "CatalogSchedule",
    "ImportReview",
    "ImportAlias",
    "Automation",
    "AutomationRun",
    "Job",
    "FunctionRun",
    "LegacyDrift",
)
"""The entries of "AI & Automation", by their models."""
JOBS = {IssueCode.JOBS_TO_RECONCILE: "to_reconcile", IssueCode.JOBS_NOT_RUN: "queued"}
"""Where the list of jobs shows what an issue is about."""
LEGACY = (IssueCode.LEGACY_DRIFT, IssueCode.LEGACY_NOT_WATCHED)
"""About what the list of drift shows."""
MOST_ISSUES = 20
"""On the first page; the others are on the next."""
UNUSED = ("autocomplete", "view_on_site")
"""Addresses of Django's that no page here asks."""


class RatecardSite(admin.AdminSite):
    site_header = site_title = "Ratecard"
    index_template = "ratecard_admin/index.html"

    login = staticmethod(sign_in_as_staff)
    password_change = staticmethod(change_password)  # type: ignore[assignment]

    def has_permission(self, request: HttpRequest) -> bool:
        """Also of the second factor, where staff must have one."""
        user = request.user
        return super().has_permission(request) and not (isinstance(user, User) and second_factors.is_missing(user))

    def index(self, request: HttpRequest, extra_context: dict[str, object] | None = None) -> TemplateResponse:
        """With the configuration issues for who may read them."""
        return super().index(request, {**(extra_context or {}), **_issues(request)})

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, object]]:
        """The catalog first, with imports and jobs in its section, its entries in their order."""
        sections = {section["app_label"]: section for section in super().get_app_list(request, app_label)}
        for room in ("imports", "automation", "generation", "legacy"):
            if "catalog" in sections and room in sections:
                sections["catalog"]["models"] += sections.pop(room)["models"]
        for section in sections.values():
            section["models"].sort(key=lambda entry: _place(entry["object_name"]))
        return sorted(sections.values(), key=lambda section: section["app_label"] != "catalog")

    def get_urls(self) -> "list[URLResolver | URLPattern]":
        return [address for address in super().get_urls() if getattr(address, "name", None) not in UNUSED]


def _issues(request: HttpRequest) -> dict[str, object]:
    """The configuration issues `shown`, each with the page where it can be fixed; nothing for who may not read them."""
    if not may(request, READ):
        return {}
    try:
        issues = configuration_issues.find(registry=ModelRegistry.current(), now=clock.now())
    except CatalogNotSeeded:
        return {}
    shown = page_of(request, issues, MOST_ISSUES)
    return {"shown": shown, "issues": [(issue, _page_of(issue)) for issue in shown]}


def _page_of(issue: ConfigurationIssue) -> str | None:
    if issue.model_name is not None:
        return url("aimodelconfig", "change", issue.model_name)
    if issue.provider_id is not None:
        return url("integrationprovider", "change", issue.provider_id)
    if issue.code in JOBS:
        return f"{url('job', 'changelist')}?status={JOBS[issue.code]}"
    if issue.code in LEGACY:
        return url("legacydrift", "changelist")
    return url("catalogschedule", "changelist") if issue.schedule_id is not None else None


def _place(object_name: str) -> tuple[int, str]:
    return ORDER.index(object_name) if object_name in ORDER else len(ORDER), object_name
