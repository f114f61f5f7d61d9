"""The enum of key tests, named and described for GraphQL."""

from backend.api.graphql.enums import described
from backend.watch.key_tests import KeyTestFailure

__all__ = ["KeyTestFailure"]

described(
    KeyTestFailure,
    description="Why a key test failed.",
    NOT_TESTABLE="The provider is not of AI, or has neither an address nor a protocol of its own.",
    KEY_NOT_SET="The provider has no API key.",
    KEY_UNREADABLE="The key can't be decrypted.",
    KEY_MALFORMED="The key has characters that no key has.",
    KEY_REFUSED="The provider refuses the key.",
    ADDRESS_REFUSED="The address is not public or not https; nothing was sent.",
    UNREACHABLE="The address does not answer.",
    TIMED_OUT="The answer did not come in time.",
    REDIRECTED="The address leads elsewhere, where no key is sent.",
    UNEXPECTED_ANSWER="The answer is no list of models.",
)
