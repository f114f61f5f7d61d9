"""Functions in tests: small inputs, the answers that models give, and runs of them."""

import json
from typing import Any

from backend.accounts.models import Account
from backend.catalog import functions
from backend.catalog.enums import FunctionName
from backend.generation import function_runs
from backend.generation.models import FunctionRun
from backend.generation.models.function_runs import StartedBy
from backend.shared import clock
from tests.support import generating, selling
from tests.support.generating import Time
from tests.support.publishing import publish
from tests.support.stand_ins import Scripted

CLUSTER: dict[str, Any] = {
    "keywords": [{"keyword": "oak lamp", "volume": 90}, {"keyword": "led lamp"}, {"keyword": "rug"}]
}
CLUSTERS: dict[str, Any] = {
    "clusters": [{"name": "Lamps", "keywords": ["oak lamp", "led lamp"]}],
    "unclustered": ["rug"],
}
IDEAS: dict[str, Any] = {"clusters": [{"name": "Lamps", "keywords": ["oak lamp"]}], "count": 1, "kind": "guide"}
CONTENT: dict[str, Any] = {
    "title": "Oak lamps",
    "outline": ["Why"],
    "length": 400,
    "tone": "warm",
    "language": "English",
}
ARTICLE: dict[str, Any] = {
    "title": "Oak lamps",
    "body": "## Why\n\nWarm.",
    "meta_title": "Oak",
    "meta_description": "Lamps.",
    "tags": ["oak"],
}
IMAGE_PROMPTS: dict[str, Any] = {"article": "## Why\n\nWarm.", "count": 1}
IMAGES: dict[str, Any] = {"prompts": [{"prompt": "A lamp", "place": "head"}, {"prompt": "A rug"}], "tier": "basic"}
INPUTS: dict[FunctionName, dict[str, Any]] = {
    FunctionName.AUTO_CLUSTER: CLUSTER,
    FunctionName.GENERATE_IDEAS: IDEAS,
    FunctionName.GENERATE_CONTENT: CONTENT,
    FunctionName.GENERATE_IMAGE_PROMPTS: IMAGE_PROMPTS,
    FunctionName.GENERATE_IMAGES: IMAGES,
}


def answer(output: Any = CLUSTERS, total: int | None = 1_500) -> Scripted:
    return generating.text(total, output if isinstance(output, str) else json.dumps(output))


def configure(function: FunctionName, **values: Any) -> None:
    publish(lambda draft: functions.update(draft, function=function, **values))


def two_batches() -> None:
    """Let two keywords of CLUSTER fit one call, and the third another: a call writes 32 tokens and some 32 for each."""
    configure(FunctionName.AUTO_CLUSTER, max_output_tokens=100)


def words(account: Account, function: FunctionName = FunctionName.AUTO_CLUSTER, **options: Any) -> dict[str, Any]:
    given: dict[str, Any] = {"function": function, "input": INPUTS[function], "account_id": str(account.id)}
    return given | {"access": selling.ALL, "now": clock.now()} | options


def start(account: Account, function: FunctionName = FunctionName.AUTO_CLUSTER, **options: Any) -> FunctionRun:
    """A run that waits."""
    given: dict[str, Any] = {"path": StartedBy.BUTTON, "author": "ada", "key": selling.key(), "wakes_worker": False}
    return function_runs.start(**words(account, function, **given | options))


def run(
    account: Account,
    function: FunctionName = FunctionName.AUTO_CLUSTER,
    *,
    time: Time | None = None,
    **options: Any,
) -> FunctionRun:
    """A run in process, one batch after another."""
    given: dict[str, Any] = {"input": INPUTS[function], "idempotency_key": "a key", "author": "a service", "at_once": 1}
    return (time or Time()).engine().run_function(function=function, account_id=account.id, **given | options)


def output(run: FunctionRun) -> Any:
    """What it gives, which it does."""
    assert run.output is not None
    return run.output
