"""Model names, prices, sizes and choice lists that are still in source code, of any language. It reads text only."""

import os
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

MOST_BYTES = 2_000_000
ALLOWED = "ratecard: allow"
"""A line with this is not reported: somebody looked at it."""
SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "dist", "build", "vendor", "target"})
NO_SOURCES = (".lock", "-lock.json", ".min.js", ".map", ".svg")
FAMILIES = re.compile(
    r"(?<![\w-])(?:gpt|dall-e|claude|gemini|imagen|mistral|llama|flux|deepseek|grok|whisper|tts|text-embedding"
    r"|stable-diffusion|midjourney|ideogram|command-[ar])-[a-z0-9][\w.:@-]*"
    r"|(?<![\w-])(?:qwen|ideogram)[\d.-]+[\w.:@-]*"
    r"|(?<![\w-])o[1-9](?:-[a-z][\w.-]*)"
    r"|(?<![\w-])command-[ar](?![\w-])"
    r"|(?<![\w-])meta-llama/[\w.:@-]+"
    r"|(?<![\w-])(?:amazon\.)?(?:nova|titan)-[a-z][\w.:@-]*"
    r"|(?<![\w/-])Llama-\d[\w.:@-]*"
    r"|(?<![\w-])[a-z]{2,20}:\d+@\d+"
)
"""How names of models look, also of those that no catalog has any more."""
SIZE = re.compile(
    r"(?<![\w.-])[1-9]\d{2,3}\s?[x\u00d7]\s?[1-9]\d{2,3}(?![\w.])"
    r"|\b(?:w|width)['\"]?\s*[:=]\s*[1-9]\d{2,3}\s*,\s*['\"]?(?:h|height)['\"]?\s*[:=]\s*[1-9]\d{2,3}\b"
)
PRICE = re.compile(
    r"\$\s?\d+(?:\.\d+)?"
    r"|(?:cost|price|(?<![a-z])rate|usd|credits|tokens_?per_?credit|per_1m)\w*['\"]?"
    r"\s*(?::\s*[a-z]+\s*)?[:=]+\s*['\"]?-?\d+(?:\.\d+)?"
    r"|(?:credits_?per|costs?_?per|prices?_?per|tokens_?per)_?\w*\s*(?::[^={]*)?=\s*\{"
    r"|\b\d+\s+credits?\b",
    re.IGNORECASE,
)
DECIMAL = re.compile(r"(?<![\w.-])\d+\.\d+(?![\w.])")
NO_PRICE = re.compile(
    r"(?:temperature|top_?p|penalty|version|timeout|weight)\w*['\"]?\s*[:=]+\s*\d+\.\d+", re.IGNORECASE
)
OWN = re.compile(r"^\s*(?:[\w ]+\s)?\w+\s*(?::\s*[\w<>\[\], ]+)?=\s*\W")
"""A line that gives a constant of its own its value begins no list with the lines before."""
NEAR = 3
"""Names of models on so many lines are one list."""


class FindingKind(StrEnum):
    MODEL_NAME = "model_name"
    PRICE = "price"
    SIZE = "size"
    CHOICE_LIST = "choice_list"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    path: str
    line: int
    kind: FindingKind
    text: str


def scan(paths: Sequence[Path], *, names: Collection[str]) -> list[Finding]:
    """What files and folders have, in the order of files and lines. Raises OSError for a path that can't be read."""
    known = _pattern(names)
    return sorted({finding for path in paths for file in _files(path) for finding in _in_file(file, known)})


def _pattern(names: Collection[str]) -> re.Pattern[str]:
    listed = [re.escape(name) for name in sorted(names, key=len, reverse=True) if len(name) > 2]
    known = [rf"(?<![\w.-])(?:{'|'.join(listed)})(?![\w-]|\.\w)"] if listed else []
    return re.compile("|".join([*known, FAMILIES.pattern]))


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if name not in SKIPPED and not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(files) if not name.endswith(NO_SOURCES))


def _in_file(path: Path, known: re.Pattern[str]) -> Iterator[Finding]:
    if path.is_symlink():
        return
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES or b"\0" in content:
        return
    named: list[tuple[int, str]] = []
    own: set[int] = set()
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
        if ALLOWED in line:
            continue
        if OWN.match(line):
            own.add(number)
        models = [match[0] for match in known.finditer(line)]
        named += [(number, name) for name in models]
        for kind, texts in ((FindingKind.MODEL_NAME, models), *_values(line, known, has_model=bool(models))):
            yield from (Finding(path=str(path), line=number, kind=kind, text=text[:100]) for text in texts)
    for number, text in _lists(named, own):
        yield Finding(path=str(path), line=number, kind=FindingKind.CHOICE_LIST, text=text)


def _values(line: str, known: re.Pattern[str], *, has_model: bool) -> Iterator[tuple[FindingKind, list[str]]]:
    yield FindingKind.SIZE, SIZE.findall(line)
    prices = [match[0] for match in PRICE.finditer(line)]
    # Beside a model's name, a decimal number is what it costs, whatever it is called.
    yield FindingKind.PRICE, prices or (DECIMAL.findall(NO_PRICE.sub("", known.sub("", line))) if has_model else [])


def _lists(named: Sequence[tuple[int, str]], own: Collection[int]) -> Iterator[tuple[int, str]]:
    """Where several models are named close together, and which."""
    group: list[tuple[int, str]] = []
    for number, name in [*named, (1 << 62, "")]:
        last = group[-1][0] if group else number
        if number - last > NEAR or (number != last and number in own):
            if len(models := dict.fromkeys(name for _, name in group)) > 1:
                yield group[0][0], ", ".join(models)[:100]
            group = []
        group.append((number, name))
