"""Answers of models are read with or without what stands around their JSON, and never raise."""

import pytest

from backend.catalog import prompts
from backend.catalog.enums import FunctionName
from backend.generation.functions import FUNCTIONS, TEXT, answers, generate_ideas
from backend.generation.functions.answers import Problem
from backend.generation.functions.auto_cluster import ClusterInput, Clusters
from backend.generation.functions.function import as_json, read_input
from backend.generation.functions.generate_ideas import Ideas, IdeasInput
from backend.generation.functions.schemas import schema_of
from backend.generation.functions.values import Cluster, Idea
from backend.generation.job_errors import InvalidFunctionInput
from tests.support import functions

INPUT = IdeasInput(clusters=(Cluster(name="Lamps", keywords=("oak",)),), count=1, kind="guide")
IDEAS = Ideas(ideas=(Idea(title="Oak", outline=("Why",), keywords=("oak",), kind="guide"),))
JSON = '{"ideas": [{"title": " Oak", "outline": ["Why"], "keywords": ["oak"], "kind": "guide", "score": 0.5}]}'


def read(text: str) -> object:
    return answers.read(generate_ideas.FUNCTION, INPUT, text)


UNSTORABLE = "Leave out NUL, halves of characters and endless numbers: they can't be stored."


@pytest.mark.parametrize(
    "text",
    [
        JSON,
        f"```json\n{JSON}\n```",
        f"```\n{JSON}```",
        f"Here you are:\n{JSON}\nEnjoy!",
        f"So:\n```JSON\n{JSON}\n```\nOk",
    ],
    ids=["plain", "fenced", "fenced without a language", "with words", "fenced with words"],
)
def test_json_is_found(text: str) -> None:
    assert read(text) == IDEAS


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Sorry.", "It is not JSON, or its JSON is not whole."),
        (JSON[:-3], "It is not JSON, or its JSON is not whole."),
        ("[" * 100_000, "It is not JSON, or its JSON is not whole."),
        ('{"ideas": 1}', "ideas: It takes a list."),
        ("[]", "The answer: It takes an object."),
        ("{}", "ideas: It is missing."),
        (JSON.replace("Oak", "\\u0000"), "It has characters that can't be stored."),
        (JSON.replace("Oak", "\\ud800"), "It has characters that can't be stored."),
        (JSON.replace('" Oak"', "7"), "ideas.0.title: It takes a text."),
    ],
)
def test_what_is_wrong_is_said_without_quoting_it(text: str, problem: str) -> None:
    assert read(text) == Problem(problem)


def test_a_schema_is_plain_and_strict() -> None:
    texts = {"type": "array", "items": {"type": "string"}}
    cluster = {
        "type": "object",
        "properties": {"name": {"type": "string"}, "keywords": texts},
        "required": ["name", "keywords"],
        "additionalProperties": False,
    }
    assert schema_of(Clusters) == {
        "type": "object",
        "properties": {"clusters": {"type": "array", "items": cluster}, "unclustered": texts},
        "required": ["clusters", "unclustered"],
        "additionalProperties": False,
    }


@pytest.mark.parametrize(
    ("values", "place", "problem"),
    [
        ({}, ("keywords",), "It is missing."),
        ({"keywords": []}, ("keywords",), "It takes 1 item at least."),
        ({"keywords": [{"keyword": " "}]}, ("keywords", 0, "keyword"), "It takes a text that is not empty."),
        (
            {"keywords": [{"keyword": "a", "difficulty": 101}]},
            ("keywords", 0, "difficulty"),
            "It takes 100 at most.",
        ),
        ({"keywords": [{"keyword": "a\x00"}]}, ("keywords", 0, "keyword"), UNSTORABLE),
    ],
)
def test_an_input_that_breaks_a_rule_says_where(values: object, place: tuple[str | int, ...], problem: str) -> None:
    with pytest.raises(InvalidFunctionInput) as refused:
        read_input(ClusterInput, values)
    assert (refused.value.place, refused.value.problem) == (place, problem)


def test_an_output_is_read_again_as_it_was_kept() -> None:
    assert read_input(Ideas, as_json(IDEAS)) == IDEAS


def test_each_name_is_a_function() -> None:
    assert {name: function.name for name, function in FUNCTIONS.items()} == {name: name for name in FunctionName}


@pytest.mark.parametrize("name", TEXT)
def test_a_function_gives_its_prompts_the_variables_that_they_may_have(name: FunctionName) -> None:
    function = TEXT[name]
    given = function.variables(read_input(function.input, functions.INPUTS[name]))
    assert set(given) == {variable.name for variable in prompts.variables_of(name)}
