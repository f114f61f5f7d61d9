"""How many tokens a text has, estimated: only its provider counts them. Ordinary text stays within the least and the
most; dense text (base64, hexadecimal digits, long punctuation, rare scripts) can have up to twice the most."""

FRAMING = 32
"""What providers add around the texts of one request, at most."""


def at_most(*texts: str | None) -> int:
    """What to hold for: ordinary text has a third to a half of these. What a call used beyond it is absorbed."""
    return FRAMING + of(*texts)


def of(*texts: str | None) -> int:
    """The same, without what stands around them."""
    return sum(-(-ascii_ // 2) + 2 * other for ascii_, other in map(_counts, texts))


def likely(*texts: str | None) -> int:
    """An estimate between the two: of ordinary text, four characters within ASCII, or one beyond, are a token."""
    return sum(-(-ascii_ // 4) + other for ascii_, other in map(_counts, texts))


def at_least(*texts: str | None) -> int:
    """What texts can't be below: tokens are no longer than this on average, in any language."""
    return sum(ascii_ // 8 + other // 4 for ascii_, other in map(_counts, texts))


def longest(tokens: int) -> str:
    """A text that `of` counts as much as any that `at_least` lets have so many tokens."""
    return "ä" * (4 * tokens + 5)


def _counts(text: str | None) -> tuple[int, int]:
    """Characters within ASCII and beyond."""
    text = text or ""
    ascii_ = len(text) if text.isascii() else sum(map(str.isascii, text))
    return ascii_, len(text) - ascii_
