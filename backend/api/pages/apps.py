from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "backend.api.pages"
    label = "pages"
