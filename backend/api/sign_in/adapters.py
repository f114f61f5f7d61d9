"""What allauth asks us: who may come in, where they go then, and how their secrets are kept."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse

from backend.accounts import audit, second_factors
from backend.accounts.enums import AuditAction
from backend.accounts.models import User
from backend.shared.encryption import decrypt, encrypt

LOCKED = "too_many_login_attempts"
OWNER = "second factor"
"""Whose the ciphertext of a factor is. allauth does not say which person's."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """People are added by a superuser; what fails is kept in the audit log."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """As the server or a trusted proxy says; a server on a socket knows none."""
        return request.META.get("REMOTE_ADDR") or "unknown"

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        if isinstance(request.user, User) and second_factors.is_missing(request.user):
            return reverse("mfa_index")
        url: str = super().get_login_redirect_url(request)
        return url

    def is_reauthentication_required(self, *, app: str, **options: object) -> bool:
        """Who has neither a password nor a factor yet, and comes by single sign-on, has nothing to confirm it with."""
        person = context.request.user
        if isinstance(person, User) and not person.has_usable_password() and not second_factors.has_one(person):
            return False
        is_required: bool = super().is_reauthentication_required(app=app, **options)
        return is_required

    def authentication_failed(self, request: HttpRequest, **credentials: object) -> None:
        audit.record(action=AuditAction.SIGN_IN_FAILED, person=_named(credentials), detail="password")

    def pre_authenticate(self, request: HttpRequest, **credentials: object) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            audit.record(action=AuditAction.SIGN_IN_LOCKED, person=_named(credentials))
            raise

    def validation_error(self, code: str, *arguments: object) -> ValidationError:
        """Of a limit, too, which the middleware `locked` answers 429."""
        if code == LOCKED:
            context.request.sign_in_is_locked = True
        error: ValidationError = super().validation_error(code, *arguments)
        return error


class SocialAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """An identity provider says who somebody is; whether they are one of our people is ours to say."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:
        audit.record(action=AuditAction.SIGN_IN_FAILED, detail="single sign-on of nobody here")
        return False

    def on_authentication_error(self, request: HttpRequest, *arguments: object, **options: object) -> None:
        audit.record(action=AuditAction.SIGN_IN_FAILED, detail="single sign-on")


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Seeds of codes lie encrypted; `ratecard secrets rotate` finds them by the setting ENCRYPTED_JSON."""

    def encrypt(self, text: str) -> str:
        return encrypt(plaintext=text, owner=OWNER)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(ciphertext=encrypted_text, owner=OWNER)


def _named(credentials: dict[str, object]) -> User | None:
    """Who has the name. One that nobody has is not kept: see AuditEntry."""
    return User.objects.filter(username=credentials.get("username", "")).first()
