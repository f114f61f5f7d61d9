"""Providers: the list, a form with write-only secrets, what can be done with one, and the test of its key."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.debug import sensitive_post_parameters

from backend.accounts.audit import Actor
from backend.accounts.models import User
from backend.accounts.scopes import Right
from backend.api.admin.forms.providers import Deactivate, ProviderForm, SecretInputs
from backend.api.admin.history import history_page
from backend.api.admin.pages import WRITE, CatalogPages, Route, may, page, page_of, posted, url
from backend.api.admin.publishing import Action, action_routes, change_page, tools
from backend.api.wording import error_messages
from backend.api.wording import key_tests as key_test_words
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import PROVIDER, Provider
from backend.catalog.steps import StepName
from backend.generation import breaker, breaker_resets
from backend.generation.breaker import CLOSED, Breaker
from backend.shared import clock
from backend.watch import key_tests, protocols

ENTRY = "integrationprovider"
ACTIONS = {
    "activate": Action("Activate", StepName.PROVIDER_ACTIVATE),
    "deactivate": Action("Deactivate", StepName.PROVIDER_DEACTIVATE, Deactivate),
    "delete": Action("Delete", StepName.PROVIDER_DELETE),
}


def list_page(request: HttpRequest) -> HttpResponse:
    registry = ModelRegistry.current()
    shown = page_of(request, [registry.providers[key] for key in sorted(registry.providers)])
    rows = [_row(registry, provider) for provider in shown]
    return page(
        request, "providers", entry=ENTRY, title="Providers", rows=rows, shown=shown, may_write=may(request, WRITE)
    )


def _row(registry: ModelRegistry, provider: Provider) -> dict[str, object]:
    secrets = [name.label for name in SecretName if (provider.provider_id, name) in registry.secrets]
    return {
        "provider": provider,
        "url": url(ENTRY, "change", provider.provider_id),
        "secrets": ", ".join(secrets),
        "calls": _calls(breaker.read(provider.provider_id)),
    }


# Django's error reports leave these parameters out.
@sensitive_post_parameters(*SecretName.values)
def add_page(request: HttpRequest) -> HttpResponse:
    form = ProviderForm(posted(request), registry=ModelRegistry.current(), **_secrets_of(request))
    return change_page(
        request, form, entry=ENTRY, title="Add a provider", back=url(ENTRY, "changelist"), template="provider"
    )


def _secrets_of(request: HttpRequest) -> SecretInputs:
    return {"with_secrets": may(request, Right.SECRETS_WRITE), "author": request.user.get_username()}


@sensitive_post_parameters(*SecretName.values)
def provider_page(request: HttpRequest, object_id: str) -> HttpResponse:
    registry = ModelRegistry.current()
    provider = registry.get_provider(unquote(object_id))
    state = breaker.read(provider.provider_id)
    hidden = "activate" if provider.is_active else "deactivate"
    return change_page(
        request,
        ProviderForm(posted(request), registry=registry, provider=provider, **_secrets_of(request)),
        entry=ENTRY,
        title=_label(registry, provider.provider_id),
        back=url(ENTRY, "change", provider.provider_id),
        template="provider",
        tools=tools(request, ACTIONS, entry=ENTRY, key=provider.provider_id, hidden={hidden}),
        facts=[
            ("Active", "Yes" if provider.is_active else "No: its models are not on sale."),
            ("Calls", _calls(state)),
        ],
        call_again=url(ENTRY, "call-again", provider.provider_id) if state != CLOSED and may(request, WRITE) else None,
        test_key=_test_key_url(request, registry, provider),
    )


def _calls(state: Breaker) -> str:
    if state.since is None or state.until is None:
        return "As they come"
    return (
        f"None since {state.since:%Y-%m-%d %H:%M} UTC, because too many failed: "
        f"tried again from {state.until:%H:%M:%S} UTC on."
    )


def call_again(request: HttpRequest, object_id: str) -> HttpResponse:
    registry = ModelRegistry.current()
    if request.method == "POST":
        assert isinstance(request.user, User)
        actor = Actor.of(request.user)
        breaker_resets.reset(registry=registry, provider_id=unquote(object_id), actor=actor)
        messages.success(request, "It is called again.")
    return redirect(url(ENTRY, "change", unquote(object_id)))


def _test_key_url(request: HttpRequest, registry: ModelRegistry, provider: Provider) -> str | None:
    is_set = (provider.provider_id, SecretName.API_KEY) in registry.secrets
    if not is_set or protocols.of(provider) is None or not may(request, Right.SECRETS_WRITE):
        return None
    return url(ENTRY, "test-key", provider.provider_id)


def test_key(request: HttpRequest, object_id: str) -> HttpResponse:
    provider_id = unquote(object_id)
    if request.method == "POST":
        try:
            key_tests.check(registry=ModelRegistry.current(), provider_id=provider_id, now=clock.now())
            messages.success(request, key_test_words.PASSED)
        except key_tests.KeyTestFailed as failed:
            messages.error(request, error_messages.message(failed))
    return redirect(url(ENTRY, "change", provider_id))


def _label(registry: ModelRegistry, key: str) -> str:
    return f"{registry.get_provider(key).display_name} ({key})"


def history(request: HttpRequest, object_id: str) -> HttpResponse:
    key = unquote(object_id)
    return history_page(request, entry=ENTRY, entity=PROVIDER, key=key, title=_label(ModelRegistry.current(), key))


class ProviderPages(CatalogPages):
    can_add = True
    routes = (
        Route(path="", name="changelist", view=list_page),
        Route(path="add/", name="add", view=add_page, right=WRITE),
        Route(path="<path:object_id>/change/", name="change", view=provider_page),
        Route(path="<path:object_id>/history/", name="history", view=history),
        Route(path="<path:object_id>/test-key/", name="test-key", view=test_key, right=Right.SECRETS_WRITE),
        Route(path="<path:object_id>/call-again/", name="call-again", view=call_again, right=WRITE),
        *action_routes(ACTIONS, entry=ENTRY, entity=PROVIDER, label=_label),
    )
