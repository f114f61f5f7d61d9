from django.apps import AppConfig


class CatalogConfig(AppConfig):
    name = "backend.catalog"
    label = "catalog"
    verbose_name = "AI & Automation"
    default_auto_field = "django.db.models.BigAutoField"
