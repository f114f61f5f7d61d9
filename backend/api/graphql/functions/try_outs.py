"""Trying a prompt out: nothing is changed, and nobody is charged."""

from base64 import b64encode
from typing import Annotated

import strawberry

from backend.accounts import accounts
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.catalog.enums import FunctionName
from backend.api.graphql.context import Info
from backend.api.graphql.fields import ABOUT, about
from backend.api.graphql.results import result
from backend.api.graphql.rights import guarded
from backend.api.graphql.scalars import USD
from backend.api.graphql.sources import sourced
from backend.catalog.registry import FunctionNotFound, ModelNotFound
from backend.credits.quote_errors import NoDefaultModel
from backend.generation import try_outs
from backend.generation.job_errors import InvalidPrompt
from backend.generation.try_outs import Asked, InvalidTryOut, TryOut, TryOutFailed
from backend.shared import clock


@strawberry.input(description="The value of a variable of a prompt.")
class PromptValueInput:
    name: str = about("The variable.")
    value: str = about("What stands in its place, up to 100,000 characters.")


@strawberry.input(description="A prompt to try out, saved or not, and with what.")
class FunctionTryInput:
    function: FunctionName = about("The function.")
    system_prompt: str | None = about("The system prompt; left out: that of the account or the catalog.", default=None)
    prompt: str | None = about("The prompt; left out: that of the account or the catalog.", default=None)
    values: list[PromptValueInput] | None = about(
        "Values of its variables; one that is left out has its example.", default=None
    )
    model_name: str | None = about(
        "The model, of those on sale; left out: the one that the account or the catalog would take.", default=None
    )
    account: strawberry.ID | None = about("The account whose overrides count.", default=None)
    stand_in: bool = about(
        "Whether a stand-in answers, which costs nothing; else the model's provider, which takes its money.",
        default=True,
    )


@sourced(TryOut, description="What a prompt brought. `creditsCharged` of a run would be `credits`; nobody is charged.")
class FunctionTryPayload:
    model_name: str = about("The model that answered, or in whose place the stand-in did.")
    stand_in: bool = about("Whether a stand-in answered.")
    system_prompt: str | None = about("The system prompt as it was sent.")
    prompt: str = about("The prompt as it was sent.")
    text: str | None = about("The answer; null of images.")
    problem: str | None = about("Why the answer is not of the function's form; null where it is.")
    is_cut_off: bool = about("Whether the answer ended at its limit.")
    credits: int = about("Credits that a run would be charged.")
    cost_usd: USD = about("USD that the provider takes; of a stand-in, that it would take.")
    cost_is_estimate: bool = about("Whether the cost is estimated.")

    @strawberry.field(description="The image, as a `data:` address; null of texts.")
    def image_address(root: strawberry.Parent[TryOut]) -> str | None:
        image = root.image
        return None if image is None else f"data:{image.format.media_type};base64,{b64encode(image.data).decode()}"

    @strawberry.field(description="Input tokens; null where the provider did not say, as of images.")
    def input_tokens(root: strawberry.Parent[TryOut]) -> int | None:
        return root.usage.input_side if root.usage is not None else None

    @strawberry.field(description="All tokens; null where the provider did not say, as of images.")
    def total_tokens(root: strawberry.Parent[TryOut]) -> int | None:
        return root.usage.total_tokens if root.usage is not None else None


FUNCTION_TRY = result(
    "FunctionTryResult",
    FunctionTryPayload,
    description="What came of a try.",
    errors=(
        accounts.AccountNotFound,
        FunctionNotFound,
        ModelNotFound,
        NoDefaultModel,
        InvalidPrompt,
        InvalidTryOut,
        TryOutFailed,
    ),
)


@strawberry.type
class TryOutMutations:
    @guarded(
        Right.CONFIGURATION_WRITE,
        description="Try a prompt of a function out: one call, which takes up to a minute and charges nobody.",
        result=FUNCTION_TRY,
    )
    def function_try(self, info: Info, input: Annotated[FunctionTryInput, ABOUT]) -> TryOut:
        account_id = None
        if input.account is not None:
            access = info.context.caller.access
            account_id = accounts.get(access=access, account_id=key(input.account, Kind.ACCOUNT)).id
        asked = Asked(
            function=input.function,
            values={each.name: each.value for each in input.values or ()},
            system_prompt=input.system_prompt,
            prompt=input.prompt,
            model_name=input.model_name,
            account_id=account_id,
            stand_in=input.stand_in,
        )
        return try_outs.run(registry=info.context.registry, asked=asked, now=clock.now())
