"""What a whole run costs: the quotes of its steps, each on what the one before gives.

What the first step takes is known. What the others take is estimated by `flows`: most, by the declared bounds of each
function, and likely, by ordinary texts. Tokens of texts are estimated as in every quote (`token_bounds`). So a step
costs more than its quote only where an answer is longer than its tokens allow by these estimates, where prices or
settings change meanwhile, or where failed items are done again.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from backend.accounts.accounts import AccountAccess
from backend.automation import flows, inputs, pipelines
from backend.automation.errors import WholeRunTooExpensive, of_step
from backend.automation.flows import Taken
from backend.automation.inputs import SourceArticle
from backend.automation.models import Automation
from backend.automation.steps import IdeasStep, Step, read
from backend.catalog.enums import FunctionName
from backend.catalog.registry import ModelRegistry
from backend.credits.models.lots import MAX_CREDITS
from backend.generation import function_runs
from backend.generation.function_runs import Buyer, RunQuote
from backend.generation.functions.values import Idea
from backend.generation.job_errors import FunctionInputTooLarge
from backend.pricing.credits import calculate_credits_from_tokens

NEW_ARTICLE = "of a run"
"""No article of a run is called so: one that has no images yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepQuote:
    """What a step costs, in credits. It is `runs` of its function at most."""

    function: FunctionName
    runs: int
    expected_credits: int
    max_credits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeRunQuote:
    account_id: UUID
    steps: tuple[StepQuote, ...]

    @property
    def expected_credits(self) -> int:
        return sum(step.expected_credits for step in self.steps)

    @property
    def max_credits(self) -> int:
        return sum(step.max_credits for step in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quotes:
    """Of runs of functions, each asked for once."""

    buyer: Buyer
    known: dict[tuple[FunctionName, Taken], RunQuote] = field(default_factory=dict)

    def of(self, step: Step, taken: Taken) -> RunQuote:
        key = (step.function, taken)
        if key not in self.known:
            input = pipelines.input_of(step=step, things=taken, article=NEW_ARTICLE)
            self.known[key] = function_runs.quote_for(buyer=self.buyer, function=step.function, input=input)
        return self.known[key]


def quote(
    *,
    steps: object,
    input: object,
    account_id: str | None = None,
    access: AccountAccess,
    now: datetime,
) -> WholeRunQuote:
    """What a run of an automation with these steps and this input, both as JSON, would cost now; without side effects.

    Raises AccountNotFound, AmbiguousAccount, InvalidAutomation, and as `function_runs.quote` of a step
    (`errors.step_of`).
    """
    buyer = function_runs.buying(account_id=account_id, access=access, now=now)
    typed = read(steps)
    things = inputs.things(inputs.read(first=typed[0].function, values=input))
    quotes = _Quotes(buyer=buyer)
    most = flows.taken(steps=typed, things=things, outputs=flows.LARGEST)
    likely = flows.taken(steps=typed, things=things, outputs=flows.LIKELY)
    found = (_of_step(step, place, likely, most, quotes) for place, step in enumerate(typed))
    return WholeRunQuote(account_id=buyer.account.id, steps=tuple(found))


def check(*, automation: Automation, access: AccountAccess, now: datetime) -> WholeRunQuote:
    """The quote of an automation; refused where its run could not be paid for whatever its account has.

    Raises WholeRunTooExpensive, and as `quote`.
    """
    found = quote(
        steps=automation.steps,
        input=automation.input,
        account_id=str(automation.account_id),
        access=access,
        now=now,
    )
    if automation.holds_whole_run:
        check_holdable(quote=found)
    return found


def check_holdable(*, quote: WholeRunQuote) -> None:
    """Raises WholeRunTooExpensive."""
    if quote.max_credits > MAX_CREDITS:
        raise WholeRunTooExpensive(max_credits=quote.max_credits, limit=MAX_CREDITS)


def _of_step(
    step: Step, place: int, likely: Sequence[Counter[Taken]], most: Sequence[Counter[Taken]], quotes: _Quotes
) -> StepQuote:
    with of_step(place):
        return StepQuote(
            function=step.function,
            runs=most[place].total(),
            expected_credits=_expected(step, place, likely, quotes),
            max_credits=_most(step, place, most, quotes),
        )


@dataclass(frozen=True, slots=True)
class _Credits:
    expected: int
    most: int


def _credits(step: Step, taken: Taken, place: int, quotes: _Quotes) -> _Credits:
    """Of one run of the function. What does not fit its model is not done, so none costs more than what just fits."""
    try:
        quote = quotes.of(step, taken)
    except FunctionInputTooLarge:
        if place == 0:
            raise
        most = _whole_window(quotes.of(step, _shortened(taken)), quotes.buyer.registry)
        return _Credits(most, most)
    return _Credits(quote.expected_credits, quote.max_credits)


def _whole_window(quote: RunQuote, registry: ModelRegistry) -> int:
    (offer,) = quote.quotes
    (line,) = offer.lines
    window = registry.ai_models[line.model_name].context_window
    return calculate_credits_from_tokens(
        total_tokens=window or 0, tokens_per_credit=line.tokens_per_credit, min_credits=offer.min_credits
    )


def _shortened(taken: Taken) -> Taken:
    (thing,) = taken
    if isinstance(thing, SourceArticle):
        return (replace(thing, title="", body="a"),)
    assert isinstance(thing, Idea)
    return (replace(thing, title="a", outline=("a",), keywords=()),)


def _expected(step: Step, place: int, taken: Sequence[Counter[Taken]], quotes: _Quotes) -> int:
    return sum(_credits(step, each, place, quotes).expected * times for each, times in taken[place].items())


def _most(step: Step, place: int, taken: Sequence[Counter[Taken]], quotes: _Quotes) -> int:
    cost = sum(_credits(step, each, place, quotes).most * times for each, times in taken[place].items())
    if isinstance(step, IdeasStep) and place > 0:
        cost += _of_other_shares(step, taken[place], taken[place - 1].total(), quotes)
    return cost


def _of_other_shares(step: IdeasStep, taken: Counter[Taken], sources: int, quotes: _Quotes) -> int:
    """What clusters cost more where they come from several runs, each of which begins a run of this step, and where
    their keywords are not shared out evenly, for which each job may round up to a credit or its minimum once more."""
    first = next(iter(taken))
    one = quotes.of(step, first[:1])
    jobs = sum(len(quotes.of(step, each).quotes) * times for each, times in taken.items())
    jobs += (sources - 1) * len(one.quotes)
    return (sources - 1) * one.max_credits + jobs * max(1, one.quotes[0].min_credits) - 1
