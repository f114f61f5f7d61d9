"""Providers and their secrets, which go in and never come out."""

from collections.abc import Iterator

from django import forms

from backend.api.admin.forms.changes import ChangeForm, Posted
from backend.api.admin.forms.declared import form_fields, grouped, only_at_first, proposed, values_of
from backend.catalog import providers, secret_health
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import PROVIDER, Provider
from backend.catalog.state import FIELDS

REMOVE = "remove_{}"
TYPE_AGAIN = "Type it again: it was not kept when this page was shown again."


class SecretInput(forms.PasswordInput):
    def __init__(self) -> None:
        super().__init__(render_value=False, attrs={"autocomplete": "new-password", "spellcheck": "false"})


class ProviderForm(ChangeForm):
    """A provider. Without `provider` it is a new one; `with_secrets` adds what secrets admins may set."""

    entity = PROVIDER
    groups = grouped(FIELDS[PROVIDER], first="Provider")
    locals().update(form_fields(FIELDS[PROVIDER]))

    def __init__(
        self,
        data: Posted = None,
        *,
        registry: ModelRegistry,
        provider: Provider | None = None,
        with_secrets: bool = False,
    ) -> None:
        initial = values_of(provider, self.base_fields) if provider else proposed(FIELDS[PROVIDER])
        key = provider.provider_id if provider else ""
        super().__init__(data, revision=registry.revision, key=key, initial=initial)
        self.status = {name: registry.secrets.get((key, name)) for name in SecretName}
        for name in only_at_first(FIELDS[PROVIDER]) if provider else ():
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

    def secrets(self) -> list[dict[str, object]]:
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

    def clean(self) -> dict[str, object] | None:
        self.key = self.key or self.cleaned_data.get("provider_id", "")
        secrets = dict(self._secrets())
        for name in self.cleaned_data.get("typed", ()):
            if name not in secrets:
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
