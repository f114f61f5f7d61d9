"""generate_image_prompts: the head, and places below the article's own headings."""

import json
from dataclasses import replace
from typing import Any

import pytest

from backend.generation.functions import answers, generate_image_prompts
from backend.generation.functions.answers import Problem
from backend.generation.functions.generate_image_prompts import ImagePrompts, ImagePromptsInput, PlacePrompt

INPUT = ImagePromptsInput(
    article="Lamps.\n\n## Oak ##\n\nWarm.\n\n### Brass\n\nCold.\n#no heading", count=1, title="Lamps"
)


def answered(*places: int) -> str:
    found: list[Any] = [{"place": place, "after_heading": "x", "prompt": f"Prompt {place}"} for place in places]
    return json.dumps({"head": "A lamp", "places": found})


def prompts(**places: int) -> ImagePrompts:
    found = tuple(PlacePrompt(place=n, after_heading=name, prompt=f"Prompt {n}") for name, n in places.items())
    return ImagePrompts(head="A lamp", places=found)


def test_prompts_have_the_places_of_the_article() -> None:
    assert generate_image_prompts.variables(INPUT) == {
        "title": "Lamps",
        "article": INPUT.article,
        "count": "1",
        "places": "1: Oak\n2: Brass",
    }


def test_places_have_the_articles_headings_in_its_order() -> None:
    input = ImagePromptsInput(article=INPUT.article, count=2)
    output = answers.read(generate_image_prompts.FUNCTION, input, answered(2, 1))
    assert not isinstance(output, Problem)
    assert generate_image_prompts.joined(input, [(input, output)]) == prompts(Oak=1, Brass=2)


def test_no_more_places_than_asked_for() -> None:
    output = answers.read(generate_image_prompts.FUNCTION, INPUT, answered(2, 1))
    assert not isinstance(output, Problem)
    assert generate_image_prompts.joined(INPUT, [(INPUT, output)]) == prompts(Brass=2)


@pytest.mark.parametrize(
    ("places", "problem"),
    [
        ((1, 1), "Two prompts are of the same place."),
        ((3,), "There are places 1 to 2."),
        ((0,), "There are places 1 to 2."),
    ],
)
def test_a_place_that_is_none_is_to_be_repaired(places: tuple[int, ...], problem: str) -> None:
    assert answers.read(generate_image_prompts.FUNCTION, INPUT, answered(*places)) == Problem(problem)


def test_an_article_without_headings_has_a_head_alone() -> None:
    input = ImagePromptsInput(article="Lamps.", count=3)
    assert generate_image_prompts.variables(input)["count"] == "0"
    found = answers.read(generate_image_prompts.FUNCTION, input, answered(1))
    assert found == Problem("The article has no places.")


def test_the_largest_output_has_as_many_prompts_as_places_let_through() -> None:
    numbers = [each.place for each in generate_image_prompts.largest(replace(INPUT, count=9)).places]
    assert numbers == [1, 2]
    assert len(generate_image_prompts.largest(INPUT).places) == 1
