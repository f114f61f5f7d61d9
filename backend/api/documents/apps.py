from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "backend.api.documents"
    label = "documents"
    verbose_name = "Trusted documents"
