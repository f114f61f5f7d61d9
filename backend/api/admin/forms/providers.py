"""Providers and their secrets, which go in and never come out."""

from collections.abc import Iterator
from typing import Any, TypedDict, Unpack

from django import forms

from backend.api.admin.forms import sealed
from backend.api.admin.forms.changes import COMMON, ChangeForm, Posted, RowStep, StepForm, seen
from backend.api.admin.forms.declared import NOTHING, form_fields, grouped, only_at_first, proposed, values_of
from backend.api.admin.forms.references import offer
from backend.api.wording import labels
from backend.catalog import providers, secret_health
from backend.catalog.enums import ModelType
from backend.catalog.invariants import Problem
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import PROVIDER, AIModel, Provider
from backend.catalog.state import FIELDS
from backend.shared import clock

NEW_DEFAULT = "new_default_{}"
REMOVE, SEALED, DISCARD = "remove_{}", "sealed_{}", "discard_{}"
TYPE_AGAIN = "Type it again: what was typed is kept for 30 minutes."


class SecretInputs(TypedDict):
    """Whether a form takes secrets, and who types them."""

    with_secrets: bool
    author: str


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
        author: str = "",
    ) -> None:
        initial = proposed(FIELDS[PROVIDER])
        key, self.is_new, self.author = provider.provider_id if provider else "", provider is None, author
        self.row_key = key
        if provider is not None:
            was = seen(data, entity=PROVIDER, key=key, now=provider, revision=registry.revision)
            initial, self.newest = values_of(was, self.base_fields), values_of(provider, self.base_fields)
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
            self.fields[SEALED.format(name)] = forms.CharField(required=False, widget=forms.HiddenInput())
            discard = forms.BooleanField(label="Discard what was typed", required=False)
            self.fields[DISCARD.format(name)] = discard

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
                "sealed": self._sealed(name),
                "discard": self[DISCARD.format(name)] if DISCARD.format(name) in self.fields else None,
            }
            for name in SecretName
        ]

    def clean(self) -> dict[str, object] | None:
        self.key = self.key or self.cleaned_data.get("provider_id", "")
        for name in SecretName:
            if self._kept(name) and self._typed(name) is None:
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
            if value := self._typed(name):
                yield name, value
            elif self.cleaned_data.get(REMOVE.format(name)):
                yield name, None

    def _typed(self, name: SecretName) -> str | None:
        """What was typed now or, where it stands, before the page was shown again."""
        typed: str | None = self.cleaned_data.get(name)
        kept = self._kept(name)
        return typed or (sealed.opened(kept, owner=self._owner(name), now=clock.now()) if kept else None)

    def _kept(self, name: SecretName) -> str:
        """The sealed text that came with the form, unless the secret was typed again, removed or discarded."""
        others = (name, REMOVE.format(name), DISCARD.format(name))
        is_moot = any(self.cleaned_data.get(other) for other in others)
        return "" if is_moot else self.cleaned_data.get(SEALED.format(name), "")

    def _sealed(self, name: SecretName) -> str:
        """What the page carries of a typed secret, so that it need not be typed again after a preview."""
        if not hasattr(self, "cleaned_data") or name not in self.fields or name in self.errors:
            return ""
        typed: str | None = self.cleaned_data.get(name)
        return sealed.seal(typed, owner=self._owner(name), now=clock.now()) if typed else self._kept(name)

    def _owner(self, name: SecretName) -> str:
        return f"admin form of {self.author}: {self.row_key}.{name}"


class Deactivate(StepForm):
    """It asks for another default where the provider serves one."""

    def __init__(self, data: Posted = None, **row: Unpack[RowStep]) -> None:
        super().__init__(data, **row)
        registry = row["registry"]
        for model_type in ModelType:
            default = registry.get_default_model(model_type)
            if default is not None and default.provider_id == self.key:
                field = forms.ChoiceField(
                    label=f"New default {model_type} model",
                    required=False,
                    help_text=f"In place of {default.model_name}. Models of other providers that are on sale.",
                )
                offer(field, [NOTHING, *_of_others(registry, default)])
                self.fields[NEW_DEFAULT.format(model_type)] = field
        names = tuple(name for name in self.fields if name not in COMMON)
        self.order_fields(names)
        self.groups = (("", names),) if names else ()

    def everything(self) -> dict[str, Any]:
        chosen = [self.cleaned_data[name] for name in self.fields if name not in COMMON]
        return {"new_defaults": [name for name in chosen if name]}

    def mine(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.fields if name not in COMMON}

    def place_of(self, problem: Problem) -> str | None:
        """A default that would go off sale is asked for by a field of its type."""
        model = self.registry.ai_models.get(problem.key) if problem.field == "is_default" else None
        return NEW_DEFAULT.format(model.model_type) if model is not None else super().place_of(problem)


def _of_others(registry: ModelRegistry, default: AIModel) -> list[tuple[str, str]]:
    return [
        (model.model_name, labels.offered(model))
        for model in registry.available
        if model.model_type == default.model_type and model.provider_id != default.provider_id
    ]
