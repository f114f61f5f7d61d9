from allauth.socialaccount.apps import SocialAccountConfig
from django.apps import AppConfig


class SignInConfig(AppConfig):
    name = "backend.api.sign_in"
    label = "sign_in"
    default = True

    def ready(self) -> None:
        from backend.api.sign_in import audit_signals

        audit_signals.connect()


class LateSocialAccountConfig(SocialAccountConfig):  # type: ignore[misc]
    """Without the providers, which import requests: `account_urls` does, where somebody asks for a page."""

    default = False

    def ready(self) -> None:
        pass
