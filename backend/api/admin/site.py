"""The site: its name, and the order of its sections."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver

ORDER = ("AIModelConfig", "IntegrationProvider", "GlobalIntegrationSettings", "CatalogRevision", "ImportReview")
"""The entries of "AI & Automation", by their models."""
UNUSED = ("autocomplete", "view_on_site")
"""Addresses of Django's that no page of ours asks."""


class RatecardSite(admin.AdminSite):
    site_header = site_title = "Ratecard"
    index_template = "ratecard_admin/index.html"

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> Any:
        """The catalog first, its entries in their order."""
        sections = super().get_app_list(request, app_label)
        for section in sections:
            section["models"].sort(key=lambda entry: _place(entry["object_name"]))
        return sorted(sections, key=lambda section: section["app_label"] != "catalog")

    def get_urls(self) -> "list[URLResolver | URLPattern]":
        return [found for found in super().get_urls() if getattr(found, "name", None) not in UNUSED]


def _place(object_name: str) -> tuple[int, str]:
    return ORDER.index(object_name) if object_name in ORDER else len(ORDER), object_name
