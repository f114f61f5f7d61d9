"""The one row of settings."""

from typing import Any

from django import forms

from backend.api.admin.forms.changes import ChangeForm
from backend.api.admin.forms.fields import decimal, whole
from backend.catalog import settings
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.state import SETTINGS, SETTINGS_KEY


class SettingsForm(ChangeForm):
    entity = SETTINGS
    groups = (
        ("Images", ("image_style", "image_quality", "max_in_article_images")),
        ("Text", ("temperature",)),
        ("Money", ("price_per_credit_usd", "minimum_margin")),
    )

    image_style = forms.CharField(required=False, help_text="The style that images are asked in.")
    image_quality = forms.CharField(required=False, help_text="The image quality that providers are asked for.")
    max_in_article_images = whole("Images per article", "The most images in one article.", required=True)
    temperature = decimal("Temperature", "How freely text models write: 0 to 2.", required=True)
    price_per_credit_usd = decimal("Price of a credit", "USD that a credit is sold at.", required=True)
    minimum_margin = decimal("Minimum margin", "The smallest share of the price that must be left: 0.2 is 20 %.")

    def __init__(self, data: Any = None, *, registry: ModelRegistry) -> None:
        row = registry.settings
        initial = {name: getattr(row, name) for name in self.base_fields if hasattr(row, name)}
        super().__init__(data, revision=registry.revision, key=SETTINGS_KEY, initial=initial)

    def apply(self, draft: Draft) -> None:
        settings.update(draft, **self.changed())
