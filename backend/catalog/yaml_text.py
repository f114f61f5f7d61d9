"""YAML as catalog documents have it: what JSON can say, and nothing twice.

Only who reads or writes YAML imports it: a server rarely does either.
"""

import re
from collections.abc import Hashable

import yaml
from yaml._yaml import CParser
from yaml.composer import Composer
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

NEITHER = "It is neither YAML nor JSON."
LINE_BREAKS = "\x85\u2028\u2029"


class UnreadableYaml(Exception):
    """The text is not YAML, or not what JSON can say; the error's own text says why, without quoting it."""


def write(document: object) -> str:
    text: str = yaml.dump(document, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=120)
    return text


def read(text: str) -> object:
    """Raises UnreadableYaml."""
    try:
        return yaml.load(text, Loader=StrictLoader)  # noqa: S506, it constructs what is safe only
    except yaml.MarkedYAMLError as error:
        raise UnreadableYaml(_explained(error)) from None
    except (yaml.YAMLError, ValueError, LookupError, RecursionError):
        raise UnreadableYaml(NEITHER) from None


def _explained(error: yaml.MarkedYAMLError) -> str:
    """Where, and why in our own words: those of YAML quote the file, which may hold a secret."""
    why = error.problem if isinstance(error, NotRead) else NEITHER
    mark = error.problem_mark or error.context_mark
    return f"{why} Look at line {mark.line + 1}." if mark else str(why)


class NotRead(yaml.MarkedYAMLError):
    """What YAML allows and we do not."""

    def __init__(self, why: str, mark: yaml.Mark) -> None:
        super().__init__(problem=why, problem_mark=mark)


class StrictLoader(Composer, CParser, SafeConstructor, Resolver):  # type: ignore[misc]
    """What JSON can say, and nothing twice: dates stay text, and there are no aliases, of which bombs are made.

    libyaml parses, which is many times faster than Python; nodes are composed in Python, because libyaml's composer
    crashes on what is nested too deeply, where Python raises RecursionError.
    """

    def __init__(self, stream: str) -> None:
        CParser.__init__(self, stream)
        Composer.__init__(self)
        SafeConstructor.__init__(self)
        Resolver.__init__(self)

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise NotRead("Aliases are not read.", self.peek_event().start_mark)  # type: ignore[no-untyped-call]
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, object]:
        mapping = super().construct_mapping(node, deep)
        # SafeLoader silently keeps the last of duplicate names, so a price could be given twice.
        if len(mapping) < len(node.value):
            raise NotRead("A name stands there twice.", node.start_mark)
        if not all(isinstance(name, str) for name in mapping):
            raise NotRead("A name is no text: put it in quotes.", node.start_mark)
        return mapping


class Dumper(yaml.CSafeDumper):
    """Quotes text with letters that YAML takes for the end of a line."""


def _text(dumper: Dumper, text: str) -> yaml.ScalarNode:
    breaks = any(letter in text for letter in LINE_BREAKS)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if breaks else None)


# Numbers as JSON has them. YAML 1.1 also reads 1:30 as 90 and 017 as 15; here these are text.
NUMBERS = {
    "tag:yaml.org,2002:int": (re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z"), "-+0123456789"),
    "tag:yaml.org,2002:float": (
        re.compile(r"[-+]?[0-9]+\.[0-9]*(?:[eE][-+][0-9]+)?\Z|[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z"),
        "-+.0123456789",
    ),
}
StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in NUMBERS]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for tag, (pattern, firsts) in NUMBERS.items():
    StrictLoader.add_implicit_resolver(tag, pattern, list(firsts))
JSON_TYPES = ("null", "bool", "int", "float", "str", "seq", "map")
# Any other tag is refused: none may build a Python object.
StrictLoader.yaml_constructors = {
    tag: build
    for tag, build in yaml.SafeLoader.yaml_constructors.items()
    if tag is None or tag.rpartition(":")[2] in JSON_TYPES
} | {"tag:yaml.org,2002:timestamp": yaml.SafeLoader.construct_yaml_str}
Dumper.add_representer(str, _text)
