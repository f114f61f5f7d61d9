"""generate_content: an article in one piece."""

import json

import pytest

from backend.generation import token_bounds
from backend.generation.functions import answers, generate_content
from backend.generation.functions.answers import Problem
from backend.generation.functions.function import as_json
from backend.generation.functions.generate_content import Article, ContentInput
from backend.generation.functions.generate_image_prompts import ImagePromptsInput
from backend.generation.job_errors import FunctionInputTooLarge

INPUT = ContentInput(
    title="Oak lamps", outline=("Why", "How"), keywords=("oak", "lamp"), length=400, tone="warm", language="English"
)
ARTICLE = Article(title="Oak lamps", body="## Why", meta_title="Oak", meta_description="Lamps.", tags=("oak",))


def test_an_article_is_as_it_came() -> None:
    text = json.dumps(as_json(ARTICLE))
    assert answers.read(generate_content.FUNCTION, INPUT, text) == ARTICLE
    assert generate_content.joined(INPUT, [(INPUT, ARTICLE)]) == ARTICLE


def test_prompts_have_the_idea_and_how_to_write_it() -> None:
    assert generate_content.variables(INPUT) == {
        "title": "Oak lamps",
        "outline": "- Why\n- How",
        "keywords": "oak, lamp",
        "kind": "",
        "length": "400",
        "tone": "warm",
        "language": "English",
    }


def test_an_article_without_a_body_is_none() -> None:
    text = json.dumps(as_json(ARTICLE) | {"body": " "})
    found = answers.read(generate_content.FUNCTION, INPUT, text)
    assert found == Problem("body: It takes a text that is not empty.")


def test_an_article_that_no_call_can_write_is_refused() -> None:
    with pytest.raises(FunctionInputTooLarge) as refused:
        generate_content.batches(INPUT, lambda _: False)
    assert refused.value.field == "length"


def test_the_worst_article_has_two_tokens_a_word() -> None:
    assert generate_content.output_tokens(INPUT) == 800 + 2 * 400


def test_the_largest_article_is_all_headings_with_all_tokens_of_an_answer() -> None:
    found = generate_content.largest(INPUT)
    tokens = generate_content.output_tokens(INPUT)
    assert (len(found.title), tokens, token_bounds.at_least(found.body)) == (300, 1_600, 1_638)
    assert len(ImagePromptsInput(article=found.body, count=9).places) == 101


def test_a_likely_article_has_the_words_that_are_asked_for() -> None:
    found = generate_content.likely(INPUT)
    assert (found.title, found.body.count("a") - 2 * 30) == ("Oak lamps", 6 * 400)
    assert len(ImagePromptsInput(article=found.body, count=9).places) == 2
