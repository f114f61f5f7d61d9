from django.apps import AppConfig


class WatchConfig(AppConfig):
    name = "backend.watch"
    label = "watch"
    verbose_name = "Watch"
    default_auto_field = "django.db.models.BigAutoField"
