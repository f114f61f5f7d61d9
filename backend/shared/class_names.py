"""Names of classes in other spellings."""

import re

WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def snake_case(name: str) -> str:
    """APITokenNotFound is api_token_not_found."""
    return WORD_START.sub("_", name).lower()
