"""Quotes of whole runs: what each step costs at most, whatever the models answer within their tokens."""

import random
from collections.abc import Sequence
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts.models import Account
from backend.automation import inputs, pipelines, run_quotes, steps
from backend.automation.inputs import Thing
from backend.automation.run_quotes import StepQuote, WholeRunQuote
from backend.automation.steps import Step
from backend.catalog import operations
from backend.catalog.enums import FunctionName, OperationType
from backend.credits.models import Hold
from backend.generation import function_runs, token_bounds
from backend.generation.functions import FUNCTIONS, auto_cluster, generate_content, generate_ideas
from backend.generation.functions.auto_cluster import ClusterInput, Clusters
from backend.generation.functions.function import read_input
from backend.generation.functions.generate_content import Article, ContentInput
from backend.generation.functions.generate_ideas import Ideas, IdeasInput
from backend.generation.functions.generate_image_prompts import ImagePrompts, ImagePromptsInput, PlacePrompt
from backend.generation.functions.values import Cluster, Idea
from backend.generation.job_errors import ArticleFull, FunctionInactive, FunctionInputTooLarge
from backend.generation.models import Job
from backend.shared import clock
from tests.support import functions, generating, selling
from tests.support.publishing import change_model, publish

pytestmark = pytest.mark.django_db

WORDS = ("oak", "led", "rug", "ash", "elm", "fir", "yew", "bay")
KEYWORDS = {"keywords": [{"keyword": f"{word} lamp", "volume": 90} for word in WORDS]}
CLUSTER = {"function": "auto_cluster", "language": "English", "batch_size": 3}
IDEAS = {"function": "generate_ideas", "kind": "guide", "ideas_per_cluster": 2, "limit": 5, "batch_size": 2}
CONTENT = {"function": "generate_content", "length": 100, "tone": "warm", "language": "English", "limit": 4}
PROMPTS = {"function": "generate_image_prompts", "count": 2, "limit": 3}
IMAGES = {"function": "generate_images", "tier": "basic", "limit": 2}
PIPELINE = [CLUSTER, IDEAS, CONTENT, PROMPTS, IMAGES]
IDEA = {"ideas": [{"title": "Oak", "outline": ["Why"], "keywords": ["oak lamp"], "kind": "guide"}]}
CHARACTERS = "a ä漢"


@pytest.fixture
def account(db: None) -> Account:
    return generating.account()


def typed(pipeline: Sequence[dict[str, Any]], input: dict[str, Any]) -> tuple[tuple[Step, ...], tuple[Thing, ...]]:
    read = steps.read(pipeline)
    return read, inputs.things(inputs.read(first=read[0].function, values=input))


def quote(account: Account, pipeline: Sequence[dict[str, Any]], input: dict[str, Any]) -> WholeRunQuote:
    return run_quotes.quote(
        steps=pipeline, input=input, account_id=str(account.id), access=selling.ALL, now=clock.now()
    )


class Model:
    """Answers as long, and as uneven, as the tokens of its answers allow."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def text(self, tokens: int, *, most: int = 1_000_000) -> str:
        """As long as so few tokens can be, of one kind of characters or of all."""
        kind = self.random.choice([*CHARACTERS, CHARACTERS])
        length = (8 if kind.isascii() else 4) * tokens
        return "".join(self.random.choices(kind, k=min(most, length))).strip() or "a"

    def answer(self, input: Any) -> Any:
        match input:
            case ClusterInput():
                return auto_cluster.joined(input, [(input, self.clusters(input))])
            case IdeasInput():
                return generate_ideas.joined(input, [(input, self.ideas(input))])
            case ContentInput():
                return self.article(input)
            case ImagePromptsInput():
                return self.prompts(input)

    def clusters(self, input: ClusterInput) -> Clusters:
        names = [self.text(200, most=300) for _ in range(self.random.randint(1, len(input.keywords)))]
        of = {name: [each.keyword for each in input.keywords if self.random.choice(names) == name] for name in names}
        return Clusters(clusters=tuple(Cluster(name=n, keywords=tuple(k)) for n, k in of.items()), unclustered=())

    def ideas(self, input: IdeasInput) -> Ideas:
        """One has all tokens of the answer, the others what is left."""
        sizes = [generate_ideas.output_tokens(input), *(10 for _ in range(input.count))]
        return Ideas(ideas=tuple(self.idea(size) for size in sizes))

    def idea(self, tokens: int) -> Idea:
        lines = self.random.choice([1, 3, 100, 200])
        parts = [self.text(max(1, tokens // lines), most=300) for _ in range(lines)]
        border = self.random.choice([0, lines // 2, lines])
        title = self.text(200, most=300)
        return Idea(title=title, outline=tuple(parts[:border]), keywords=tuple(parts[border:]), kind=title)

    def article(self, input: ContentInput) -> Article:
        tokens = generate_content.output_tokens(input)
        size, mark = self.random.choice([(40, "# "), (400, "\n"), (4_000, "# "), (4_000, "## ")])
        lines = -(-8 * tokens // size)
        text = self.text(tokens - lines)  # the framing of a line takes less than a token
        body = "\n".join(mark + text[place : place + size] for place in range(0, len(text), size))
        assert token_bounds.at_least(body) <= tokens
        return Article(title="ä" * 300, body=body.strip() or "a", meta_title="", meta_description="", tags=())

    def prompts(self, input: ImagePromptsInput) -> ImagePrompts:
        places = range(1, input.most + 1)
        return ImagePrompts(
            head="a", places=tuple(PlacePrompt(place=each, after_heading="a", prompt="a") for each in places)
        )


def costs(account: Account, pipeline: Sequence[dict[str, Any]], input: dict[str, Any], model: Model) -> list[int]:
    """What the runs of each step are quoted when they are started, one after another, by what the model answers."""
    read, things = typed(pipeline, input)
    sources, found = [things], []
    for step in read:
        given, cost, taken = list[tuple[Thing, ...]](), 0, 0
        for source in sources:
            for part in pipelines.parts(step=step, things=len(source), taken=taken):
                taken += part.count
                values = pipelines.input_of(
                    step=step, things=source[part.place : part.place + part.count], article=f"{len(given)}"
                )
                cost += function_runs.quote(**functions.words(account, step.function, input=values)).max_credits
                if step is not read[-1]:
                    given.append(pipelines.things_of(model.answer(read_input(FUNCTIONS[step.function].input, values))))
        sources = given
        found.append(cost)
    return found


def test_each_step_is_quoted_on_what_the_one_before_gives(account: Account) -> None:
    found = quote(account, PIPELINE, KEYWORDS)
    assert found == WholeRunQuote(
        account_id=account.id,
        steps=(
            StepQuote(function=FunctionName.AUTO_CLUSTER, runs=3, expected_credits=6, max_credits=6),
            StepQuote(function=FunctionName.GENERATE_IDEAS, runs=3, expected_credits=7, max_credits=35),
            StepQuote(function=FunctionName.GENERATE_CONTENT, runs=4, expected_credits=16, max_credits=36),
            StepQuote(function=FunctionName.GENERATE_IMAGE_PROMPTS, runs=3, expected_credits=15, max_credits=66),
            StepQuote(function=FunctionName.GENERATE_IMAGES, runs=3, expected_credits=6, max_credits=6),
        ),
    )
    assert (found.expected_credits, found.max_credits) == (50, 149)
    assert (Job.objects.count(), Hold.objects.count()) == (0, 0)


def test_what_is_the_same_is_asked_for_once(
    account: Account, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ideas = {"ideas": [{**IDEA["ideas"][0], "title": f"Oak {number}"} for number in range(20)]}
    with django_assert_max_num_queries(40):  # some read the registry, where no test before has
        content, *_ = quote(account, [CONTENT | {"limit": 20}, PROMPTS, IMAGES], ideas).steps
    assert content.runs == 20


def test_the_first_step_is_quoted_as_its_function_is(account: Account) -> None:
    functions.two_batches()
    (step,) = quote(account, [CLUSTER | {"batch_size": 50}], functions.CLUSTER).steps
    input = functions.CLUSTER | {"language": "English"}
    whole = function_runs.quote(**functions.words(account, input=input))
    assert (step.runs, step.expected_credits, step.max_credits) == (1, whole.expected_credits, whole.max_credits)
    assert len(whole.quotes) == 2


@pytest.mark.parametrize("min_credits", [0, 30])
def test_no_step_costs_more_than_its_quote_whatever_the_models_answer(account: Account, min_credits: int) -> None:
    change_model("gpt-5.1", tokens_per_credit=7)
    publish(
        lambda draft: operations.update(draft, operation_type=OperationType.IDEA_GENERATION, min_credits=min_credits)
    )
    most = [step.max_credits for step in quote(account, PIPELINE, KEYWORDS).steps]
    for seed in range(5):
        real = costs(account, PIPELINE, KEYWORDS, Model(seed))
        assert all(cost <= bound for cost, bound in zip(real, most, strict=True)), f"seed {seed}: {real} of {most}"
        assert real[0] == most[0]


def test_what_does_not_fit_the_model_costs_no_more_than_its_whole_window(account: Account) -> None:
    change_model("gpt-5.1", context_window=9_000)
    *_, content, prompts = quote(
        account, PIPELINE[1:4], {"clusters": [{"name": "Lamps", "keywords": ["oak lamp"]}]}
    ).steps
    assert (content.runs, content.max_credits) == (2, 18)
    assert (prompts.runs, prompts.max_credits) == (2, 2 * 9)


def test_what_can_not_run_is_not_quoted(account: Account) -> None:
    with pytest.raises(ArticleFull) as full:
        quote(account, [CONTENT, PROMPTS | {"count": 5}], IDEA)
    assert (full.value.maximum, full.value.left) == (4, 4)
    change_model("gpt-5.1", context_window=500)
    with pytest.raises(FunctionInputTooLarge):
        quote(account, [CONTENT], IDEA)
    functions.configure(FunctionName.GENERATE_CONTENT, is_active=False)
    with pytest.raises(FunctionInactive):
        quote(account, [CONTENT], IDEA)
