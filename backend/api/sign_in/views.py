"""Signing in and out. allauth's views are imported when somebody comes: a process that answers programs needs none."""

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache

from backend.accounts import second_factors
from backend.accounts.models import User


def sign_in(request: HttpRequest) -> HttpResponse:
    from allauth.account import views

    answer: HttpResponse = views.login(request)
    return answer


def sign_out(request: HttpRequest) -> HttpResponse:
    from allauth.account import views

    answer: HttpResponse = views.logout(request)
    return answer


@never_cache
def sign_in_as_staff(request: HttpRequest, extra_context: object = None) -> HttpResponse:
    """The admin site's: who is signed in and may not open it reads why, instead of being sent around for ever."""
    if not isinstance(request.user, User):
        return sign_in(request)
    if second_factors.is_missing(request.user):
        return redirect("mfa_index")
    if not request.user.is_staff:
        return render(request, "account/not_staff.html", status=403)
    return sign_in(request)


def change_password(request: HttpRequest, extra_context: object = None) -> HttpResponse:
    """The admin site's, on our page: there the attempts to type the old one are counted."""
    query = urlencode({REDIRECT_FIELD_NAME: reverse("admin:index")})
    return redirect(f"{reverse('account_change_password')}?{query}")
