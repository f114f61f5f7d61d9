"""A prompt that is tried out: what comes of it, what it would cost, and that nobody is charged."""

from decimal import Decimal
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.catalog import operations, overrides
from backend.catalog.enums import FunctionName, OperationType
from backend.catalog.models.overrides import OverrideName
from backend.catalog.registry import ModelNotFound, ModelRegistry
from backend.credits.models import CreditUsageLog, Hold, LedgerEntry
from backend.generation import try_outs
from backend.generation.models import Job
from backend.generation.outcomes import ErrorKind
from backend.generation.try_outs import Asked, InvalidTryOut, TryOut, TryOutFailed
from backend.shared import clock
from tests.support.publishing import publish

pytestmark = pytest.mark.django_db

CLUSTER, IMAGES = FunctionName.AUTO_CLUSTER, FunctionName.GENERATE_IMAGES
KEYWORDS = {"keywords": "brass lamp\ndesk lamp"}


def tried(function: FunctionName = CLUSTER, **values: Any) -> TryOut:
    asked = Asked(function=function, **values)
    return try_outs.run(registry=ModelRegistry.current(), asked=asked, now=clock.now())


def refused(**values: Any) -> ErrorKind:
    with pytest.raises(TryOutFailed) as failed:
        tried(**values)
    return failed.value.reason


def test_a_prompt_that_is_not_saved_is_sent_with_the_values() -> None:
    was = ModelRegistry.current().functions[CLUSTER]
    found = tried(prompt="Sort {{ keywords }}\nin {{ language }}", system_prompt="", values=KEYWORDS)
    assert (found.prompt, found.system_prompt) == ("Sort brass lamp\ndesk lamp\nin English", None)
    assert (found.model_name, found.stand_in, found.problem) == ("gpt-5.1", True, None)
    assert ModelRegistry.current().functions[CLUSTER] == was


def test_a_saved_prompt_has_examples_of_its_variables() -> None:
    found = tried()
    assert "french press" in found.prompt
    assert found.system_prompt == ModelRegistry.current().functions[CLUSTER].system_prompt


def test_it_says_what_a_run_would_be_charged_and_what_its_provider_takes() -> None:
    found = tried(values=KEYWORDS)
    assert found.usage is not None
    tokens, made = found.usage.total_tokens, found.usage.output_tokens
    assert found.credits == -(-tokens // 1_000)
    assert found.cost_usd == ((tokens - made) * Decimal("1.25") + made * 10) / 1_000_000
    publish(lambda draft: operations.update(draft, operation_type=OperationType.CLUSTERING, min_credits=7))
    assert tried(values=KEYWORDS).credits == 7


def test_nobody_is_charged_and_nothing_is_kept(account: Account) -> None:
    before = LedgerEntry.objects.count()
    tried(account_id=account.id)
    kept = (LedgerEntry.objects.count() - before, Hold.objects.count(), Job.objects.count())
    assert (*kept, CreditUsageLog.objects.count()) == (0, 0, 0, 0)


def test_the_overrides_of_an_account_count(account: Account) -> None:
    overrides.update(
        registry=ModelRegistry.current(),
        account=account,
        function=CLUSTER,
        values={OverrideName.PROMPT: "Only {{ keywords }}", OverrideName.TEXT_MODEL: "gpt-4o-mini"},
        author="ada",
        reason="a test",
        now=clock.now(),
    )
    found = tried(account_id=account.id, values=KEYWORDS)
    assert (found.prompt, found.model_name) == ("Only brass lamp\ndesk lamp", "gpt-4o-mini")


def test_an_image_is_made_of_the_tier_and_the_prompt() -> None:
    found = tried(IMAGES, prompt="{{ prompt }}, as a sketch", values={"prompt": "A lamp"}, model_name="runware:97@1")
    assert (found.prompt, found.text, found.problem, found.credits, found.cost_usd) == (
        "A lamp, as a sketch",
        None,
        None,
        1,
        Decimal("0.012"),
    )
    assert found.image is not None
    assert (found.image.width, found.image.height) == (1024, 1024)


def test_a_prompt_that_could_not_be_saved_is_not_tried() -> None:
    with pytest.raises(InvalidTryOut) as error:
        tried(prompt="Sort {{ words }}", values={"tone": "dry"})
    assert [(problem.field, problem.message) for problem in error.value.problems] == [
        ("values", "There is no variable tone: name one of keywords, language."),
        ("prompt", "Line 1: there is no variable {{ words }}. It can have {{ keywords }} and {{ language }}."),
        ("prompt", "It needs the variable {{ keywords }}. It can have {{ keywords }} and {{ language }}."),
    ]


def test_an_answer_that_is_cut_off_says_so_and_is_not_of_the_form() -> None:
    found = tried(values={"keywords": "brass lamp [stand-in: truncated]"})
    assert (found.is_cut_off, found.problem) == (True, "It is not JSON, or its JSON is not whole.")


def test_what_a_provider_fails_of_is_said() -> None:
    assert refused(values={"keywords": "brass lamp [stand-in: rate-limit]"}) == ErrorKind.RATE_LIMITED
    assert refused(stand_in=False) == ErrorKind.AUTH  # no key is set


def test_only_a_model_on_sale_of_the_right_type_is_tried() -> None:
    for name in ("dall-e-3", "gpt-4o", "nothing"):
        with pytest.raises(ModelNotFound):
            tried(model_name=name)
