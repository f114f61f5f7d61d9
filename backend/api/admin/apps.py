from django.apps import AppConfig


class AdminPagesConfig(AppConfig):
    name = "backend.api.admin"
    label = "admin_pages"
