from django.apps import AppConfig


class LegacyConfig(AppConfig):
    name = "backend.legacy"
    label = "legacy"
    verbose_name = "Cut-over"
    default_auto_field = "django.db.models.BigAutoField"
