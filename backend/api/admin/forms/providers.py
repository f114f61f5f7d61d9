"""Providers and their secrets, which go in and never come out."""

from collections.abc import Iterator
from typing import Any

from django import forms

from backend.api.admin.forms.changes import ChangeForm
from backend.api.admin.forms.fields import ObjectField
from backend.catalog import providers, secret_health
from backend.catalog.models.providers import ProviderType, SecretName
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.state import PROVIDER, Provider

REMOVE = "remove_{}"
TYPE_AGAIN = "Type it again: it was not kept when this page was shown anew."


class SecretInput(forms.PasswordInput):
    def __init__(self) -> None:
        super().__init__(render_value=False, attrs={"autocomplete": "new-password", "spellcheck": "false"})


class ProviderForm(ChangeForm):
    """A provider. Without `provider` it is a new one; `with_secrets` adds what secrets admins may set."""

    entity = PROVIDER
    groups = (
        ("Provider", ("provider_id", "display_name", "provider_type", "is_active")),
        ("Address", ("api_endpoint", "config")),
    )

    provider_id = forms.CharField(label="Id", required=False, help_text="1 to 50 of a-z, 0-9, _ and -.")
    display_name = forms.CharField(required=False, help_text="Its name for people.")
    provider_type = forms.ChoiceField(choices=ProviderType.choices, label="Type")
    is_active = forms.BooleanField(label="Active", required=False, help_text="Whether it may be called.")
    api_endpoint = forms.CharField(
        label="Address",
        required=False,
        empty_value=None,
        help_text="The address that is called instead of its own. A new one needs the secrets anew in the same step.",
    )
    config = ObjectField(label="Further settings", required=False, help_text="A JSON object: rate limits, regions.")

    def __init__(
        self, data: Any = None, *, registry: ModelRegistry, provider: Provider | None = None, with_secrets: bool = False
    ) -> None:
        initial = {name: getattr(provider, name) for name in self.base_fields if hasattr(provider, name)}
        initial = initial or {"provider_type": ProviderType.AI, "is_active": True, "config": {}}
        key = provider.provider_id if provider else ""
        super().__init__(data, revision=registry.revision, key=key, initial=initial)
        self.status = {name: registry.secrets.get((key, name)) for name in SecretName}
        for name in ("provider_id", "is_active") if provider else ():
            del self.fields[name]
        if with_secrets:
            self._add_secrets()

    def _add_secrets(self) -> None:
        for name in SecretName:
            self.fields[name] = forms.CharField(label=name.label, required=False, widget=SecretInput())
            if self.status[name]:
                self.fields[REMOVE.format(name)] = forms.BooleanField(label=f"Remove {name.label}", required=False)
        self.fields["typed"] = forms.MultipleChoiceField(
            choices=SecretName.choices, required=False, widget=forms.MultipleHiddenInput
        )

    @property
    def typed_again(self) -> list[str]:
        """The secrets that were typed before this page is shown again; their values are not in it."""
        before = self["typed"].data or () if "typed" in self.fields else ()
        return [name for name in SecretName if name in self.fields and (self.data.get(name) or name in before)]

    def secrets(self) -> list[dict[str, Any]]:
        """Each secret with what may be read of it and, where it may be set, its inputs."""
        health, unreadable = secret_health.read(), secret_health.unreadable()
        return [
            {
                "name": name,
                "label": name.label,
                "status": self.status[name],
                "opens": (self.key, name) not in unreadable,
                "health": health.get((self.key, name)),
                "input": self[name] if name in self.fields else None,
                "remove": self[REMOVE.format(name)] if REMOVE.format(name) in self.fields else None,
            }
            for name in SecretName
        ]

    def clean(self) -> Any:
        self.key = self.key or self.cleaned_data.get("provider_id", "")
        given = dict(self._secrets())
        for name in self.cleaned_data.get("typed", ()):
            if name not in given:
                self.add_error(name, TYPE_AGAIN)
        return super().clean()

    def apply(self, draft: Draft) -> None:
        if "provider_id" in self.fields:
            providers.create(draft, provider=Provider(**self.everything()))
        else:
            providers.update(draft, provider_id=self.key, **self.changed())
        if secrets := dict(self._secrets()):
            providers.rotate_key(draft, provider_id=self.key, secrets=secrets)

    def _secrets(self) -> Iterator[tuple[SecretName, str | None]]:
        for name in SecretName:
            if value := self.cleaned_data.get(name):
                yield name, value
            elif self.cleaned_data.get(REMOVE.format(name)):
                yield name, None


class ProviderAction(ChangeForm):
    entity = PROVIDER

    def __init__(self, data: Any = None, *, registry: ModelRegistry, provider: Provider) -> None:
        super().__init__(data, revision=registry.revision, key=provider.provider_id)


class Activate(ProviderAction):
    def apply(self, draft: Draft) -> None:
        providers.activate(draft, provider_id=self.key)


class Deactivate(ProviderAction):
    def apply(self, draft: Draft) -> None:
        providers.deactivate(draft, provider_id=self.key)


class Delete(ProviderAction):
    def apply(self, draft: Draft) -> None:
        providers.delete(draft, provider_id=self.key)
