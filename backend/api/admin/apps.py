from django.apps import AppConfig
from django.contrib.admin.apps import SimpleAdminConfig


class AdminPagesConfig(AppConfig):
    name = "backend.api.admin"
    label = "admin_pages"
    default = True


class SiteConfig(SimpleAdminConfig):
    """Django's admin with our site in the place of its own. The pages are registered where their addresses are."""

    default_site = "backend.api.admin.site.RatecardSite"
    default = False
