"""The signed form of a quote. `q1` is how it is signed; what is signed carries the number of its own format."""

from backend.credits.quote_errors import QuoteAltered, QuoteForged
from backend.shared import signed_tokens
from backend.shared.formats import JsonObject

VERSION, SALT = "q1", "ratecard.quote.q1"


def sign(payload: JsonObject) -> str:
    return signed_tokens.sign(payload=payload, version=VERSION, salt=SALT)


def open_token(token: str) -> JsonObject:
    """The payload of a token. Raises QuoteForged, QuoteAltered."""
    try:
        return signed_tokens.open_token(token=token, version=VERSION, salt=SALT)
    except signed_tokens.Forged:
        raise QuoteForged from None
    except signed_tokens.Altered:
        raise QuoteAltered from None
