"""The views of single sign-on; allauth's own answer 500 where the identity provider does not answer."""

from collections.abc import Callable
from functools import wraps

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.openid_connect import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException

View = Callable[..., HttpResponse]


def _reported(view: View) -> View:
    @wraps(view)
    def reported(request: HttpRequest, provider_id: str) -> HttpResponse:
        try:
            return view(request, provider_id)
        except RequestException as failure:
            get_adapter().on_authentication_error(request, provider_id, exception=failure)
            return render(request, "socialaccount/authentication_error.html", status=503)

    return reported


login, callback = _reported(views.login), _reported(views.callback)
