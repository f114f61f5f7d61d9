from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class AdminPagesConfig(AppConfig):
    name = "backend.api.admin"
    label = "admin_pages"
    default = True


class SiteConfig(AdminConfig):
    """Django's admin with our site in the place of its own."""

    default_site = "backend.api.admin.site.RatecardSite"
    default = False
