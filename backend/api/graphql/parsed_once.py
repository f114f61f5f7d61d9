"""Documents that were valid are parsed and validated once per process, so far as they have room.

A document that was refused is parsed each time: an error belongs to one request, and is cheap to make large.
"""

from dataclasses import dataclass, field
from threading import Lock

from graphql import ASTValidationRule, DocumentNode, GraphQLInputType

from backend.api.graphql.compiled.operations import Operations

MAX_CHARACTERS = 400_000
"""Of all texts that are kept. A parsed document takes about 64 bytes for each character of its text, 25 MB in all."""

Rules = tuple[type[ASTValidationRule], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What an operation costs, and its variables with their types."""

    cost: int
    variables: tuple[tuple[str, GraphQLInputType], ...]


@dataclass(slots=True)
class Parsed:
    """`valid_under` are the rules that it has passed, which differ by caller; `operations` wait for its second time.

    `measured` says what each operation costs, by name.
    """

    document: DocumentNode
    valid_under: set[Rules] = field(default_factory=set)
    measured: dict[str | None, Measured] = field(default_factory=dict)
    operations: Operations | None = None


class Documents:
    """Parsed documents by their text; the longest unused go first."""

    def __init__(self, *, most_characters: int) -> None:
        self.most_characters = most_characters
        self.characters = 0
        self._by_text: dict[str, Parsed] = {}
        self._changing = Lock()

    def find(self, text: str) -> Parsed | None:
        with self._changing:
            if (parsed := self._by_text.pop(text, None)) is not None:
                self._by_text[text] = parsed  # at the end: a dictionary keeps its order
            return parsed

    def keep(self, text: str, parsed: Parsed) -> None:
        with self._changing:
            if len(text) > self.most_characters or text in self._by_text:
                return
            while self.characters + len(text) > self.most_characters:
                longest_unused = next(iter(self._by_text))
                del self._by_text[longest_unused]
                self.characters -= len(longest_unused)
            self._by_text[text] = parsed
            self.characters += len(text)


documents = Documents(most_characters=MAX_CHARACTERS)
