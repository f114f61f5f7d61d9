"""`make lint` holds the translations of the sign-in pages to their templates; `make translations` compiles them.

Texts are read as Django's own `makemessages` reads them, but without the programs of GNU gettext.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import polib
from django.utils.translation.template import templatize

ROOM = Path(__file__).resolve().parents[2] / "backend" / "api" / "sign_in"
GERMAN = ROOM / "locale" / "de" / "LC_MESSAGES" / "django.po"
CALL = re.compile(r"""gettext\((u"(?:[^"\\]|\\.)*"|u'(?:[^'\\]|\\.)*')\)""")


def texts_of(template: str) -> Iterator[str]:
    """What a template has translated."""
    for text in CALL.findall(templatize(template)):
        yield ast.literal_eval(text)


def texts() -> set[str]:
    return {text for path in sorted(ROOM.rglob("*.html")) for text in texts_of(path.read_text())}


def faults(file: polib.POFile, compiled: bytes) -> Iterator[str]:
    translated = {entry.msgid for entry in file if entry.translated()}
    yield from (f"no translation: {text}" for text in sorted(texts() - translated))
    ours = {entry.msgid for entry in file if not entry.comment}  # the others are packages' texts in other words
    yield from (f"no template has it: {text}" for text in sorted(ours - texts()))
    if compiled != file.to_binary():
        yield "django.mo is not django.po: run `make translations`"


def main() -> None:
    file = polib.pofile(GERMAN)
    binary = GERMAN.with_suffix(".mo")
    if "--check" not in sys.argv:
        binary.write_bytes(file.to_binary())
    sys.exit("\n".join(faults(file, binary.read_bytes())) or None)


if __name__ == "__main__":
    main()
