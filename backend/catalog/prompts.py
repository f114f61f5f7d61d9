"""What the prompts of each function can say: their variables, and the check that a template has no others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from backend.catalog import templates
from backend.catalog.bounds import enumeration
from backend.catalog.enums import FunctionName

REPAIR = "repair_prompt"


@dataclass(frozen=True, slots=True)
class Variable:
    """A value that a function puts into its prompts. `example` is what a try-out has where nothing else is given.

    The prompt has to have what `is_needed`; what is not may be empty.
    """

    name: str
    help: str
    example: str
    is_needed: bool = True


LANGUAGE = "What to write in, such as English."
KIND = Variable("kind", "The kind of content.", "guide")
TITLE = Variable("title", "The title.", "How to brew coffee at home")
VARIABLES: Mapping[FunctionName, tuple[Variable, ...]] = {
    FunctionName.AUTO_CLUSTER: (
        Variable(
            "keywords",
            'The keywords, one a line, with what is known of each: "keyword (volume 100, difficulty 3)".',
            "coffee beans (volume 5400, difficulty 40)\nbest coffee beans\nespresso machine\nfrench press",
        ),
        Variable("language", LANGUAGE, "English", is_needed=False),
    ),
    FunctionName.GENERATE_IDEAS: (
        Variable(
            "clusters",
            'The clusters, one a line: "name: keyword, keyword".',
            "Coffee beans: coffee beans, best coffee beans\nBrewing: espresso machine, french press",
        ),
        Variable("count", "How many ideas.", "3"),
        KIND,
    ),
    FunctionName.GENERATE_CONTENT: (
        TITLE,
        Variable("outline", "The headings, one a line.", "- Beans\n- Water\n- Methods"),
        Variable(
            "keywords", "Keywords to use, with commas between them.", "coffee beans, french press", is_needed=False
        ),
        replace(KIND, is_needed=False),
        Variable("length", "How many words, about.", "800"),
        Variable("tone", "The tone, such as friendly.", "friendly"),
        Variable("language", LANGUAGE, "English"),
    ),
    FunctionName.GENERATE_IMAGE_PROMPTS: (
        replace(TITLE, is_needed=False),
        Variable(
            "article",
            "The article, in Markdown.",
            "## Beans\n\nFresh beans matter most.\n\n## Methods\n\nA french press is easy.",
        ),
        Variable("count", "How many images in the text, beside the head.", "2"),
        Variable(
            "places",
            'The places in the text, one a line: its number and its heading, "1: Beans".',
            "1: Beans\n2: Methods",
        ),
    ),
    FunctionName.GENERATE_IMAGES: (
        Variable("prompt", "What the image shows.", "A cup of coffee on a wooden table"),
        Variable("image_style", "The style that images are asked in.", "photorealistic", is_needed=False),
    ),
}
OF_REPAIRS = (
    Variable("answer", "The answer that is not as it must be.", '{"clusters": ['),
    Variable("problem", "What is wrong with it.", "It is not whole: the JSON ends too early."),
)


def variables_of(function: FunctionName, *, field: str = "prompt") -> tuple[Variable, ...]:
    """The variables of a prompt of a function, by the name of its field."""
    return OF_REPAIRS if field == REPAIR else VARIABLES[function]


def problems(template: str, *, field: str, function: FunctionName) -> Iterator[str]:
    """What is wrong with a template, in words. A system prompt may have every variable and needs none."""
    known = variables_of(FunctionName(function), field=field)
    used = templates.variables(template)
    listed = enumeration([_shown(variable.name) for variable in known])
    for line, column in templates.broken(template):
        yield f"Line {line}, column {column}: write a variable as {_shown(known[0].name)}, with braces on both sides."
    for name in used:
        if name not in [variable.name for variable in known]:
            line = templates.line_of(name, template)
            yield f"Line {line}: there is no variable {_shown(name)}. It can have {listed}."
    for variable in known if field != "system_prompt" else ():
        if variable.is_needed and variable.name not in used:
            yield f"It needs the variable {_shown(variable.name)}. It can have {listed}."


def _shown(name: str) -> str:
    return f"{{{{ {name} }}}}"
