"""The pages below /account/. Django imports this module when one of them is asked for, or named by `reverse`."""

from allauth.account import views as account
from allauth.socialaccount import views as connections
from allauth.socialaccount.providers import registry
from django.urls import include, path

from backend.api.sign_in import single_sign_on

registry.load()  # see LateSocialAccountConfig

urlpatterns = [
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("signup/", account.signup, name="account_signup"),  # closed, and says so
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("2fa/", include("allauth.mfa.urls")),
    path("connections/", connections.connections, name="socialaccount_connections"),
    path("connections/cancelled/", connections.login_cancelled, name="socialaccount_login_cancelled"),
    path("connections/error/", connections.login_error, name="socialaccount_login_error"),
    path("connections/signup/", connections.signup, name="socialaccount_signup"),  # closed, and says so
    path("oidc/<slug:provider_id>/login/", single_sign_on.login, name="openid_connect_login"),
    path("oidc/<slug:provider_id>/login/callback/", single_sign_on.callback, name="openid_connect_callback"),
]
