"""Imports: the file, the price of a model that is adopted, and publishing what is accepted."""

from collections.abc import Mapping
from typing import Unpack

from django import forms

from backend.api.admin.forms.ai_models import providers
from backend.api.admin.forms.changes import COMMON, CatalogForm, Files, Posted, PublishForm, PublishOptions
from backend.api.admin.forms.fields import SizesField, whole
from backend.api.admin.forms.references import offer
from backend.catalog.enums import CreditUnit, ModelType, QualityTier
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Published
from backend.catalog.rows import AI_MODEL
from backend.imports import adoption, publishing
from backend.imports.models import NAME_MAX_LENGTH, AliasKind, ImportFormat, ImportReview, ImportRow

ANY = ("", "---------")


class ImportForm(CatalogForm):
    """Without a reason: it changes nothing of the catalog."""

    def __init__(
        self,
        data: Posted = None,
        *,
        registry: ModelRegistry,
        key: str = "",
        initial: Mapping[str, object] | None = None,
        files: Files = None,
    ) -> None:
        super().__init__(data, revision=registry.revision, key=key, initial=initial, files=files)
        for name in COMMON:
            del self.fields[name]


class Upload(ImportForm):
    groups = (("", ("file", "format")),)

    file = forms.FileField(help_text="Up to 10 MB and 20,000 rows.")
    format = forms.ChoiceField(choices=ImportFormat.choices, help_text="Whose file it is.")


class Adopt(ImportForm):
    """A row that shall become a new model; what is left empty is taken from the file."""

    entity = AI_MODEL
    groups = (
        ("Model", ("provider_id", "model_name", "display_name", "model_type", "is_active")),
        ("Price", ("tokens_per_credit", "credits_per_image", "credit_unit", "units_per_credit")),
        ("Text", ("max_output_tokens",)),
        ("Image", ("quality_tier", "valid_sizes")),
    )

    provider_id = forms.ChoiceField(label="Provider", help_text="The catalog's provider that serves it.")
    model_name = forms.CharField(label="Name", required=False, help_text="What is sent to the provider.")
    display_name = forms.CharField(required=False, help_text="Its name for people.")
    model_type = forms.ChoiceField(label="Type", required=False, choices=[ANY, *ModelType.choices])
    is_active = forms.BooleanField(label="Active", required=False, help_text="Whether it is switched on at once.")
    tokens_per_credit = whole("Tokens per credit", "Text. The suggested price leaves the minimum margin.")
    credits_per_image = whole("Credits per image", "Images. The suggested price leaves the minimum margin.")
    credit_unit = forms.ChoiceField(
        label="Unit", required=False, choices=[ANY, *CreditUnit.choices], help_text="Other types: what it is sold by."
    )
    units_per_credit = whole("Units per credit", "Other types. The suggested price leaves the minimum margin.")
    max_output_tokens = whole("Maximum output", "The most tokens that it writes; quotes are bound by it.")
    quality_tier = forms.ChoiceField(required=False, choices=[ANY, *QualityTier.choices], help_text="What users pick.")
    valid_sizes = SizesField(label="Sizes", required=False, help_text="Such as 1024x1024, 1280x768.")

    def __init__(self, data: Posted = None, *, registry: ModelRegistry, row: ImportRow) -> None:
        listed = {"model_name": row.name, "display_name": row.name, **row.listed, **row.after}
        suggested = adoption.suggestion(row=row, settings=registry.settings)
        initial = {name: value for name, value in listed.items() if name in self.base_fields} | suggested
        if "valid_sizes" in initial:
            initial["valid_sizes"] = tuple(initial["valid_sizes"])
        super().__init__(data, registry=registry, key=row.name, initial=initial)
        offer(self.fields["provider_id"], [ANY, *providers(registry)])

    def clean(self) -> dict[str, object] | None:
        self.key = self.cleaned_data.get("model_name") or self.key
        return super().clean()

    def filled_in(self) -> dict[str, object]:
        """What was filled in, by column names."""
        return {name: value for name, value in self.everything().items() if value not in (None, "", ())}


class AdoptRows(ImportForm):
    """Rows that shall become new models with the same values."""

    entity = AI_MODEL
    groups = (("", ("provider_id", "is_active")),)

    provider_id = forms.ChoiceField(
        label="Provider", required=False, help_text="Else that of the file's name, or of an alias of it."
    )
    is_active = forms.BooleanField(label="Active", required=False, help_text="Whether they are switched on at once.")

    def __init__(self, data: Posted = None, *, registry: ModelRegistry) -> None:
        super().__init__(data, registry=registry)
        offer(self.fields["provider_id"], [ANY, *providers(registry)])

    def filled_in(self) -> dict[str, object]:
        """What was filled in, by column names."""
        given = self.cleaned_data if self.is_bound and self.is_valid() else {}
        provider = {"provider_id": given["provider_id"]} if given.get("provider_id") else {}
        return {**provider, "is_active": bool(given.get("is_active"))}


class AliasForm(ImportForm):
    """Another name that price lists have."""

    groups = (("", ("kind", "name", "means")),)

    kind = forms.ChoiceField(label="Of a", choices=AliasKind.choices)
    name = forms.CharField(label="Lists write", max_length=NAME_MAX_LENGTH, help_text='Such as "x-ai".')
    means = forms.CharField(
        label="It means", max_length=NAME_MAX_LENGTH, help_text="The name that it stands for; case matters."
    )


class PublishImport(PublishForm):
    """It publishes the rows that it was shown with, or none."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Posted = None, *, registry: ModelRegistry, review: ImportReview) -> None:
        seen = publishing.digest(review=review)
        super().__init__(data, revision=registry.revision, key=str(review.pk), initial={"seen": seen})

    def mine(self) -> dict[str, object]:
        return {}  # the rows as they are now

    def publish(self, *, may_change_secrets: bool, **options: Unpack[PublishOptions]) -> Published:
        seen = self.cleaned_data["seen"] if self.is_bound else None
        return publishing.publish(review_id=self.key, seen=seen, **options)
