"""What allauth reports goes to the audit log: who came in and how, and what of their means to come in has changed."""

from allauth.account import signals as account
from allauth.mfa import signals as factors
from allauth.mfa.models import Authenticator
from allauth.socialaccount import signals as single_sign_on
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib.auth import signals as django
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from backend.accounts import audit
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.accounts.models import User


def connect() -> None:
    django.user_logged_in.connect(_signed_in)
    django.user_logged_out.connect(_signed_out)
    for changed in (account.password_set, account.password_changed, account.password_reset):
        changed.connect(_password_changed)
    factors.authenticator_added.connect(_factor_added)
    factors.authenticator_reset.connect(_factor_added)
    factors.authenticator_removed.connect(_factor_removed)
    factors.authentication_failed.connect(_factor_failed)
    single_sign_on.social_account_added.connect(_single_sign_on_added)
    single_sign_on.social_account_removed.connect(_single_sign_on_removed)


def _signed_in(request: HttpRequest, user: User, **_: object) -> None:
    _record(AuditAction.SIGNED_IN, user, detail=_methods(request))


def _signed_out(user: User | AnonymousUser | None, **_: object) -> None:
    if isinstance(user, User):
        _record(AuditAction.SIGNED_OUT, user)


def _password_changed(user: User, **_: object) -> None:
    _record(AuditAction.PASSWORD_CHANGED, user)


def _factor_added(user: User, authenticator: Authenticator, **_: object) -> None:
    _record(AuditAction.FACTOR_ADDED, user, detail=authenticator.type)


def _factor_removed(user: User, authenticator: Authenticator, **_: object) -> None:
    _record(AuditAction.FACTOR_REMOVED, user, detail=authenticator.type)


def _factor_failed(user: User, **_: object) -> None:
    audit.record(action=AuditAction.SIGN_IN_FAILED, person=user, detail="second factor")


def _single_sign_on_added(sociallogin: SocialLogin, **_: object) -> None:
    _record(AuditAction.SINGLE_SIGN_ON_ADDED, sociallogin.user, detail=sociallogin.account.provider)


def _single_sign_on_removed(socialaccount: SocialAccount, **_: object) -> None:
    _record(AuditAction.SINGLE_SIGN_ON_REMOVED, socialaccount.user, detail=socialaccount.provider)


def _record(action: AuditAction, person: User, *, detail: str = "") -> None:
    audit.record(action=action, actor=Actor.of(person), person=person, detail=detail)


def _methods(request: HttpRequest) -> str:
    """As allauth noted them in the session: "password", "password, mfa", "socialaccount"."""
    session = getattr(request, "session", {})
    return ", ".join(entry["method"] for entry in session.get("account_authentication_methods", []))
