"""What the stand-in answers to the functions, by the prompts of the seed, is of their form."""

from typing import Any

import pytest

from backend.catalog import overrides, providers
from backend.catalog.enums import FunctionName
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry
from backend.generation import breaker, function_outputs, function_tasks
from backend.generation.functions import TEXT
from backend.generation.functions.function import as_json, read_input
from backend.generation.stand_in import writing
from backend.generation.stand_in.asked import Asked
from backend.generation.stand_in.moments import Moment
from backend.generation.stand_in.server import running
from backend.shared import clock
from tests.support import functions, generating
from tests.support.publishing import publish

pytestmark = pytest.mark.django_db


def written(name: FunctionName, input: dict[str, Any]) -> Any:
    """By the prompt that a model without overrides gets."""
    registry, function = ModelRegistry.current(), TEXT[name]
    config = overrides.get_model_config(registry=registry, account_id=None, now=clock.now(), function=name)
    assert config.text_model is not None
    batch = read_input(function.input, input)
    task = function_tasks.text_task(function, batch, config, config.text_model)
    assert isinstance(task.json, dict)
    asked = Asked(protocol="openai-chat", model="gpt-5.1", prompt=task.prompt, json_schema=task.json)
    assert task.batch is not None
    output = function_outputs.read(batch=task.batch, text=writing.write(asked, Moment("normal")).text)
    return as_json(function.joined(batch, [(batch, output)]))


def test_keywords_are_clustered_by_their_last_word() -> None:
    assert written(FunctionName.AUTO_CLUSTER, functions.CLUSTER | {"language": "German"}) == {
        "clusters": [{"name": "Lamp", "keywords": ["oak lamp", "led lamp"]}],
        "unclustered": ["rug"],
    }


def test_ideas_are_as_many_as_asked_for() -> None:
    clusters = [{"name": "Lamps", "keywords": ["oak lamp", "led"]}, {"name": "Rugs", "keywords": ["rug"]}]
    ideas = written(FunctionName.GENERATE_IDEAS, {"clusters": clusters, "count": 3, "kind": "guide"})["ideas"]
    assert [idea["title"] for idea in ideas] == ["Lamps, part 1", "Rugs, part 2", "Lamps, part 3"]
    assert [idea["keywords"] for idea in ideas] == [["oak lamp", "led"], ["rug"], ["oak lamp", "led"]]


def test_an_article_has_its_outline() -> None:
    article = written(FunctionName.GENERATE_CONTENT, functions.CONTENT)
    assert article["title"] == "Oak lamps"
    assert "## Why" in article["body"]


def test_image_prompts_have_the_places_of_the_article() -> None:
    input = {"article": "## Why\n\nWarm.\n\n## How\n\nCold.", "count": 2, "title": "Oak lamps"}
    places = written(FunctionName.GENERATE_IMAGE_PROMPTS, input)["places"]
    assert [(place["place"], place["after_heading"]) for place in places] == [(1, "Why"), (2, "How")]


def test_a_function_runs_on_the_stand_in_at_the_first_call(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    breaker.reset("openai")
    with running() as server:
        publish(
            lambda draft: providers.rotate_key(
                draft,
                provider_id="openai",
                secrets={SecretName.API_KEY: "a-key"},
                api_endpoint=server.addresses["openai"],
            )
        )
        made = functions.run(generating.account())
    (attempt,) = made.jobs.get().attempts.all()
    assert (made.status, attempt.is_delivered) == ("done", True)
    assert made.output == {
        "clusters": [{"name": "Lamp", "keywords": ["oak lamp", "led lamp"]}],
        "unclustered": ["rug"],
    }
