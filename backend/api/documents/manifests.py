"""Files that list a frontend's documents, as the builds of GraphQL clients write them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from backend.api.documents.document_ids import id_of
from backend.shared import file_names

MAX_BYTES = 5_000_000
APOLLO = "apollo-persisted-query-manifest"
DOCUMENT_ENDINGS = (".graphql", ".gql")
WRONG_SHAPE = (
    "it is no manifest: a JSON object of id and text, as Relay and graphql-codegen write it, Apollo's manifest, or a "
    ".graphql file of one document"
)


class UnreadableManifest(Exception):
    """The file is missing, too large, or not of a known shape. The message names it and says what is wrong."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{file_names.shown(path.name, max_length=100)}: {why}.")


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as a file lists it; `source` is the file's name."""

    document_id: str
    text: str
    source: str


def read(path: Path) -> list[Entry]:
    """The documents of a file. Raises UnreadableManifest."""
    text = _text(path)
    source = file_names.shown(path.name, max_length=100)
    if path.suffix in DOCUMENT_ENDINGS:
        return [Entry(id_of(text=text), text, source)]
    try:
        listed: object = json.loads(text)
    except (ValueError, RecursionError):
        raise UnreadableManifest(path, WRONG_SHAPE) from None
    pairs = list(_pairs(listed))
    if not pairs or not all(isinstance(part, str) for pair in pairs for part in pair):
        raise UnreadableManifest(path, WRONG_SHAPE)
    return [Entry(str(document_id), str(document), source) for document_id, document in pairs]


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise UnreadableManifest(path, f"it is larger than {MAX_BYTES:,} bytes")
        return content.decode()
    except OSError:
        raise UnreadableManifest(path, "it can't be read") from None
    except UnicodeDecodeError:
        raise UnreadableManifest(path, "it is not UTF-8") from None


def _pairs(listed: object) -> Iterator[tuple[object, object]]:
    """Ids and texts. Yields nothing for what is no object."""
    if not isinstance(listed, dict):
        return
    if listed.get("format") != APOLLO:
        yield from listed.items()
        return
    operations = listed.get("operations")
    for operation in operations if isinstance(operations, list) else []:
        facts = operation if isinstance(operation, dict) else {}
        yield facts.get("id"), facts.get("body")
