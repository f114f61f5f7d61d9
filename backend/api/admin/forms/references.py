"""Choosing one row among however many there are."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Choices = Sequence[tuple[str, str]]
MOST_IN_A_LIST = 100


class NameInput(forms.TextInput):
    """A text input for a name, which suggests some of them."""

    def __init__(self, suggested: Choices) -> None:
        super().__init__(attrs={"autocomplete": "off", "placeholder": "Type a name"})
        self.suggested = suggested

    def render(self, name: str, value: Any, attrs: Mapping[str, Any] | None = None, renderer: Any = None) -> SafeString:
        list_id = f"{name}_names"
        options = format_html_join("", '<option value="{}">{}</option>', self.suggested)
        text_input = super().render(name, value, {**(attrs or {}), "list": list_id}, renderer)
        return format_html('{}<datalist id="{}">{}</datalist>', text_input, list_id, options)


def offer(field: forms.Field, choices: Choices) -> None:
    """Let a choice field accept these. Where they are many, its page asks for a name in place of a long list."""
    assert isinstance(field, forms.ChoiceField)
    if len(choices) > MOST_IN_A_LIST:
        field.widget = NameInput([choice for choice in choices if choice[0]][:MOST_IN_A_LIST])
        field.widget.is_required = field.required
    field.choices = choices
