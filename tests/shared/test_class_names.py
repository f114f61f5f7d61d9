"""Names of classes in the spelling of codes and JSON."""

import pytest

from backend.shared.class_names import snake_case


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("Quote", "quote"),
        ("QuoteExpired", "quote_expired"),
        ("APITokenNotFound", "api_token_not_found"),
        ("AIModel", "ai_model"),
        ("Format2Unknown", "format2_unknown"),
    ],
)
def test_each_word_of_a_name_is_set_apart(name: str, spelled: str) -> None:
    assert snake_case(name) == spelled
