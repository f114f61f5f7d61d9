"""Pipelines: typed steps in their order, and what each gives the next."""

import math
from typing import Any

import pytest

from backend.automation import inputs, pipelines, steps
from backend.automation.errors import InvalidAutomation
from backend.automation.inputs import SourceArticle
from backend.automation.pipelines import Part
from backend.automation.steps import ClusterStep, ContentStep, IdeasStep, ImagePromptsStep, ImagesStep
from backend.catalog.enums import FunctionName
from backend.generation.functions.auto_cluster import Clusters
from backend.generation.functions.generate_content import Article
from backend.generation.functions.generate_ideas import Ideas
from backend.generation.functions.generate_image_prompts import ImagePrompts, PlacePrompt
from backend.generation.functions.generate_images import ImagePrompt, Images
from backend.generation.functions.values import Cluster, Idea

FIVE: list[dict[str, Any]] = [
    {"function": "auto_cluster", "batch_size": 2},
    {"function": "generate_ideas", "kind": "guide", "ideas_per_cluster": 2},
    {"function": "generate_content", "length": 400, "tone": "warm", "language": "English"},
    {"function": "generate_image_prompts", "count": 1},
    {"function": "generate_images", "tier": "basic"},
]
LAMPS = Cluster(name="Lamps", keywords=("oak lamp",))
RUGS = Cluster(name="Rugs", keywords=("rug",))
IDEA = Idea(title="Oak", outline=("Why",), keywords=("oak lamp",), kind="guide")
CONTENT = ContentStep(length=400, tone="warm", language="English")


def test_steps_are_read_and_kept_with_their_limits() -> None:
    read = steps.read(FIVE)
    assert read == (
        ClusterStep(language="", limit=1_000, batch_size=2),
        IdeasStep(kind="guide", ideas_per_cluster=2, limit=20, batch_size=10),
        ContentStep(length=400, tone="warm", language="English", limit=10),
        ImagePromptsStep(count=1, limit=10),
        ImagesStep(tier=read[4].tier, size=None, limit=5),  # type: ignore[union-attr]
    )
    assert steps.read(steps.as_json(read)) == read
    assert [each["function"] for each in steps.as_json(read)] == list(FunctionName)


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ([], ("steps",)),
        ([{"function": "write"}], ("steps", 0)),
        ([{"function": "auto_cluster", "kind": "guide"}], ("steps", 0, "kind")),
        ([{"function": "generate_ideas"}], ("steps", 0, "kind")),
        ([FIVE[0] | {"limit": 10_001}], ("steps", 0, "limit")),
        ([FIVE[0], FIVE[2]], ("steps", 1, "function")),
        ([FIVE[4], FIVE[0]], ("steps", 1, "function")),
        ([FIVE[1] | {"ideas_per_cluster": 20, "batch_size": 11}], ("steps", 0, "batch_size")),
        ([FIVE[0], FIVE[1] | {"kind": "a\x00"}], ("steps", 1, "kind")),
        ([FIVE[0] | {"limit": math.inf}], ("steps", 0, "limit")),
    ],
)
def test_steps_that_break_a_rule_are_refused_with_the_place(values: Any, place: Any) -> None:
    with pytest.raises(InvalidAutomation) as refused:
        steps.read(values)
    assert refused.value.place == place


@pytest.mark.parametrize(
    ("first", "values"),
    [
        (FunctionName.AUTO_CLUSTER, {"keywords": [{"keyword": "rug", "volume": 9, "difficulty": None}]}),
        (FunctionName.GENERATE_IDEAS, {"clusters": [{"name": "Rugs", "keywords": ["rug"]}]}),
        (
            FunctionName.GENERATE_CONTENT,
            {"ideas": [{"title": "Oak", "outline": ["Why"], "keywords": [], "kind": "guide"}]},
        ),
        (FunctionName.GENERATE_IMAGE_PROMPTS, {"articles": [{"body": "Warm.", "title": ""}]}),
        (FunctionName.GENERATE_IMAGES, {"prompts": [{"prompt": "A lamp", "place": "head"}]}),
    ],
)
def test_the_first_step_takes_what_a_step_before_it_would_give(first: FunctionName, values: Any) -> None:
    read = inputs.read(first=first, values=values)
    assert inputs.as_json(first=first, input=read) == values
    assert len(inputs.things(read)) == 1


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({}, ("input", "keywords")),
        ({"keywords": []}, ("input", "keywords")),
        ({"keywords": [{"keyword": ""}]}, ("input", "keywords", 0, "keyword")),
        ({"keywords": [{"keyword": "rug"}], "count": 1}, ("input", "count")),
        ({"keywords": [{"keyword": "rug"}, {"keyword": "\x00"}]}, ("input", "keywords", 1, "keyword")),
    ],
)
def test_an_input_that_breaks_a_rule_is_refused_with_the_place(values: Any, place: Any) -> None:
    with pytest.raises(InvalidAutomation) as refused:
        inputs.read(first=FunctionName.AUTO_CLUSTER, values=values)
    assert refused.value.place == place


def test_each_output_gives_the_next_step_its_things() -> None:
    article = Article(title="Oak", body="# Why", meta_title="O", meta_description="D", tags=())
    places = (PlacePrompt(place=2, after_heading="Why", prompt="An oak"),)
    assert pipelines.things_of(Clusters(clusters=(LAMPS, RUGS), unclustered=("tent",))) == (LAMPS, RUGS)
    assert pipelines.things_of(Ideas(ideas=(IDEA,))) == (IDEA,)
    assert pipelines.things_of(article) == (SourceArticle(title="Oak", body="# Why"),)
    assert pipelines.things_of(ImagePrompts(head="A lamp", places=places)) == (
        ImagePrompt(prompt="A lamp", place="head"),
        ImagePrompt(prompt="An oak", place="2"),
    )
    assert pipelines.things_of(Images(images=())) == ()


@pytest.mark.parametrize(
    ("step", "things", "taken", "expected"),
    [
        (ClusterStep(limit=5, batch_size=2), 9, 0, [(0, 2), (2, 2), (4, 1)]),
        (IdeasStep(kind="guide", limit=5, batch_size=2), 9, 3, [(0, 2)]),
        (IdeasStep(kind="guide", limit=5), 9, 6, []),
        (CONTENT, 3, 8, [(0, 1), (1, 1)]),
        (ImagePromptsStep(count=1, limit=1), 1, 0, [(0, 1)]),
        (ImagesStep(limit=2), 3, 2, [(0, 2)]),
        (ImagesStep(), 0, 0, []),
    ],
)
def test_a_step_takes_no_more_than_its_limit_in_parts_of_its_size(
    step: steps.Step, things: int, taken: int, expected: list[tuple[int, int]]
) -> None:
    found = pipelines.parts(step=step, things=things, taken=taken)
    assert found == [Part(place=place, count=count) for place, count in expected]


def test_the_options_of_a_step_and_its_things_are_the_input_of_its_function() -> None:
    keywords = inputs.read(first=FunctionName.AUTO_CLUSTER, values={"keywords": [{"keyword": "rug"}]})
    prompt = ImagePrompt(prompt="A lamp", place="head")
    made = [
        pipelines.input_of(step=step, things=things, article="an article")
        for step, things in (
            (ClusterStep(language="German"), inputs.things(keywords)),
            (IdeasStep(kind="guide", ideas_per_cluster=3), (LAMPS, RUGS)),
            (CONTENT, (IDEA,)),
            (ImagePromptsStep(count=2), (SourceArticle(title="Oak", body="# Why"),)),
            (ImagesStep(size="1024x1024"), (prompt,)),
        )
    ]
    assert made == [
        {"keywords": [{"keyword": "rug", "volume": None, "difficulty": None}], "language": "German"},
        {
            "clusters": [{"name": "Lamps", "keywords": ["oak lamp"]}, {"name": "Rugs", "keywords": ["rug"]}],
            "count": 6,
            "kind": "guide",
        },
        {
            "title": "Oak",
            "outline": ["Why"],
            "keywords": ["oak lamp"],
            "kind": "guide",
            "length": 400,
            "tone": "warm",
            "language": "English",
        },
        {"article": "# Why", "title": "Oak", "count": 2},
        {
            "prompts": [{"prompt": "A lamp", "place": "head"}],
            "tier": None,
            "size": "1024x1024",
            "article": "an article",
        },
    ]


def test_an_idea_without_an_outline_is_outlined_by_its_title() -> None:
    bare = Idea(title="Oak", outline=(), keywords=(), kind="k" * 300)
    made = pipelines.input_of(step=CONTENT, things=(bare,), article="")
    assert (made["outline"], made["kind"]) == (["Oak"], "k" * 100)
