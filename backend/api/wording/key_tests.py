"""Why a test of a provider's key failed, in words: the same on every channel."""

from backend.watch.key_tests import KeyTestFailure

PASSED = "The provider takes the key."
FAILURES = {
    KeyTestFailure.NOT_TESTABLE: "This provider's key can't be tested: it is not of AI, or has neither an address nor "
    "a protocol of its own.",
    KeyTestFailure.KEY_NOT_SET: "This provider has no API key. Set one first.",
    KeyTestFailure.KEY_UNREADABLE: "The API key can't be decrypted. Add the key that encrypted it to ENCRYPTION_KEYS, "
    "or set it again.",
    KeyTestFailure.KEY_MALFORMED: "The API key has spaces, line breaks or letters that no key has. Set it again.",
    KeyTestFailure.KEY_REFUSED: "The provider refuses the key ({status}). Set another, or allow it to list models.",
    KeyTestFailure.ADDRESS_REFUSED: "The provider's address is not public or not https; nothing was sent. Change it, "
    "or let the operator allow it.",
    KeyTestFailure.UNREACHABLE: "The provider can't be reached: check its address and its certificate.",
    KeyTestFailure.TIMED_OUT: "The provider did not answer in time. Test it again later.",
    KeyTestFailure.REDIRECTED: "The provider's address leads elsewhere ({status}), where no key is sent. Set the "
    "address itself.",
    KeyTestFailure.UNEXPECTED_ANSWER: "The provider's answer ({status}) is no list of models. Check its address, or "
    "test it again later.",
}


def failure(reason: KeyTestFailure, *, status: int | None) -> str:
    return FAILURES[reason].format(status=status or "broken")
