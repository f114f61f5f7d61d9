"""The pages below /account/. Django imports this module when one of them is asked for, or named by `reverse`."""

from allauth.account import views as account
from allauth.socialaccount import views as single_sign_on
from allauth.socialaccount.providers import registry
from django.urls import include, path

registry.load()  # see LateSocialAccountConfig

urlpatterns = [
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("signup/", account.signup, name="account_signup"),  # closed, and says so
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("2fa/", include("allauth.mfa.urls")),
    path("connections/", single_sign_on.connections, name="socialaccount_connections"),
    path("connections/cancelled/", single_sign_on.login_cancelled, name="socialaccount_login_cancelled"),
    path("connections/error/", single_sign_on.login_error, name="socialaccount_login_error"),
    path("connections/signup/", single_sign_on.signup, name="socialaccount_signup"),  # closed, and says so
    path("", include("allauth.socialaccount.providers.openid_connect.urls")),
]
