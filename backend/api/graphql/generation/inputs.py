"""What is to be generated, and what is decided about it."""

import strawberry

from backend.api.graphql.catalog.enums import OperationType, Tier
from backend.api.graphql.credits.inputs import ProviderUsageInput, TokenUsageInput, key
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.fields import about
from backend.api.graphql.generation.enums import JobKind, JobStatus
from backend.api.graphql.scalars import JSONObject, TokenCount
from backend.credits import usage
from backend.credits.credit_errors import InvalidUsage
from backend.generation.work import ImageWork, TextWork
from backend.pricing.errors import NegativeUsage
from backend.pricing.usage import TokenUsage

QUOTE_TOKEN = "The `token` of a quote of this work, which is redeemed by it; left out: it costs today's price."  # noqa: S105 - a description
REQUEST_ID = "Your name for the request, up to 255 characters."
ACCOUNT = "The `id` of the account that pays. An account's own token and a member of one account need not say."
DRY_RUN = "Only answer the quote: what it would cost now."


@strawberry.input(description="A text to be written. Which model writes it is the account's.")
class TextGenerateInput:
    account: strawberry.ID | None = about(ACCOUNT, default=None)
    prompt: str = about("What to write.")
    system: str | None = about("How to write: the instructions that stand above the prompt.", default=None)
    operation_type: OperationType | None = about("The operation, whose minimum of credits then applies.", default=None)
    max_output_tokens: TokenCount | None = about(
        "The most tokens to be written, up to the model's own maximum, which is the default.", default=None
    )
    json: bool = about("Whether to answer JSON.", default=False)
    json_schema: JSONObject | None = about("The JSON schema of the answer, which then is JSON.", default=None)
    quote_token: str | None = about(QUOTE_TOKEN, default=None)
    request_id: str | None = about(REQUEST_ID, default=None)
    dry_run: bool = about(DRY_RUN, default=False)
    idempotency_key: str = key()

    def to_work(self) -> TextWork:
        return TextWork(
            prompt=self.prompt,
            system=self.system,
            operation_type=self.operation_type,
            max_output_tokens=self.max_output_tokens,
            json=self.json if self.json_schema is None else self.json_schema,
        )


@strawberry.input(description="Images to be made. Which model makes them is the tier's.")
class ImagesGenerateInput:
    account: strawberry.ID | None = about(ACCOUNT, default=None)
    prompt: str = about("What they show.")
    tier: Tier = about("The quality tier.")
    count: int = about("How many images: 1 to 8.", default=1)
    size: str | None = about("One of the tier's sizes; else its first.", default=None)
    article: str | None = about(
        "Your name for the article that they are for: its images are limited by the account's `maxInArticleImages`.",
        default=None,
    )
    quote_token: str | None = about(QUOTE_TOKEN, default=None)
    request_id: str | None = about(REQUEST_ID, default=None)
    dry_run: bool = about(DRY_RUN, default=False)
    idempotency_key: str = key()

    def to_work(self) -> ImageWork:
        return ImageWork(
            prompt=self.prompt, tier=self.tier, count=self.count, size=self.size, article=self.article or ""
        )


@strawberry.input(description="A job that is to end.")
class JobCancelInput:
    job: strawberry.ID = about("The job's `id`.")


@strawberry.input(one_of=True, description="What is charged for work whose usage the provider did not report.")
class JobDecisionInput:
    tokens: strawberry.Maybe[TokenUsageInput] = about("Charge these tokens, at most what is held.")
    provider_usage: strawberry.Maybe[ProviderUsageInput] = about(
        "Charge the tokens of the provider's usage object, at most what is held."
    )
    release: strawberry.Maybe[bool] = about("Charge nothing: `true`.")

    def to_usage(self) -> TokenUsage | None:
        """None: nothing is charged. Raises InvalidUsage."""
        if self.provider_usage is not None:
            reported = self.provider_usage.value
            return usage.read_provider_usage(format=reported.format, raw=reported.usage)
        if self.tokens is not None:
            try:
                return self.tokens.value.to_usage()
            except NegativeUsage:
                raise InvalidUsage(problem="Give numbers of tokens from 0.", field="tokens") from None
        if self.release is not None and not self.release.value:
            raise BadUserInput("To charge nothing, say `release: true`.")
        return None


@strawberry.input(description="A decision about delivered work whose usage is missing.")
class JobReconcileInput:
    job: strawberry.ID = about("The job's `id`.")
    decision: JobDecisionInput = about("What is charged.")
    reason: str = about("Why; it is kept.")


@strawberry.input(description="Which jobs; what is left out is not asked.")
class JobFilter:
    account: strawberry.ID | None = about("Of the account with this `id`.", default=None)
    status: JobStatus | None = about("In this status.", default=None)
    kind: JobKind | None = about("Of this kind.", default=None)
    request_id: str | None = about("Of your request of this name.", default=None)


@strawberry.input(description="A provider that is to be called again.")
class ProviderResetBreakerInput:
    provider_id: str = strawberry.field(description="The provider.")
