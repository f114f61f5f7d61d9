"""Inputs that move credits. Each takes an idempotency key: sent again with the same key, nothing is done twice."""

from datetime import datetime
from typing import TypeAlias

import strawberry

from backend.api.graphql.catalog.enums import OperationType, Tier
from backend.api.graphql.credits.enums import LotCategory, UsageFormat
from backend.api.graphql.fields import Declaration, about
from backend.api.graphql.scalars import USD, JSONObject, TokenCount
from backend.credits import usage
from backend.credits.charges import Work
from backend.credits.credit_errors import InvalidUsage
from backend.credits.usage import Call
from backend.pricing.errors import NegativeUsage
from backend.pricing.usage import PARTS, TokenUsage


def key() -> Declaration:
    return about(
        "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."
    )


@strawberry.input(description="Credits for an account.")
class CreditsGrantInput:
    account: strawberry.ID = about("The account's `id`.")
    category: LotCategory = about("Where they come from.")
    credits: int = about("How many.")
    expires_at: datetime | None = about("From when on they can't be spent; left out: never.", default=None)
    reason: str | None = about("Why.", default=None)
    external_reference: str | None = about(
        "Your name for the grant, such as an invoice's number, up to 255 characters: no second grant of your "
        "integration has it, whatever its idempotency key.",
        default=None,
    )
    idempotency_key: str = key()


@strawberry.input(description="The plan's credits of a new period: what is left of the last goes.")
class CreditsRenewInput:
    account: strawberry.ID = about("The account's `id`.")
    credits: int = about("How many the plan has.")
    expires_at: datetime | None = about("From when on they can't be spent; left out: never.", default=None)
    reason: str | None = about("Why.", default=None)
    idempotency_key: str = key()


@strawberry.input(description="A correction.")
class CreditsAdjustInput:
    account: strawberry.ID = about("The account's `id`.")
    credits: int = about("How many to add or, below zero, to take.")
    reason: str = about("Why.")
    idempotency_key: str = key()


@strawberry.input(description="Credits of a charge to be given back.")
class CreditsRefundInput:
    usage_record: strawberry.ID = about("The `id` of the charge's usage record.")
    credits: int = about("How many.")
    reason: str = about("Why.")
    idempotency_key: str = key()


GivenCredits: TypeAlias = CreditsGrantInput | CreditsRenewInput | CreditsAdjustInput | CreditsRefundInput


@strawberry.input(description="A quote to be redeemed: its maximum is set aside.")
class HoldCreateInput:
    quote_token: str = about("The quote's `token`.")
    account: strawberry.ID | None = about("The account's `id`, where the quote names none.", default=None)
    request_id: str | None = about("Your name for the request, up to 255 characters.", default=None)
    lifetime_seconds: int = about("How long it holds: 60 to 86,400 seconds.", default=900)
    idempotency_key: str = key()


@strawberry.input(description="Tokens of one call, each counted once.")
class TokenUsageInput:
    input_tokens: TokenCount = about("Input tokens that no other field counts.")
    cached_input_tokens: TokenCount = about("Input tokens read from the provider's cache.", default=0)
    cache_write_tokens: TokenCount = about("Input tokens written to the provider's cache, for 5 minutes.", default=0)
    output_tokens: TokenCount = about("Output tokens that no other field counts.")
    total_tokens: TokenCount | None = about(
        "All of them; left out or below the others: their sum. What it has beyond them costs output's highest rate.",
        default=None,
    )
    cache_write_1h_tokens: TokenCount = about("Input tokens written to the provider's cache for an hour.", default=0)
    input_audio_tokens: TokenCount = about("Input tokens of audio.", default=0)
    input_image_tokens: TokenCount = about("Input tokens of images.", default=0)
    reasoning_tokens: TokenCount = about("Output tokens of reasoning; else they are in `outputTokens`.", default=0)
    output_audio_tokens: TokenCount = about("Output tokens of audio.", default=0)
    output_image_tokens: TokenCount = about("Output tokens of images.", default=0)
    web_searches: int = about("Web searches that the provider made.", default=0)

    def to_usage(self) -> TokenUsage:
        """Raises NegativeUsage."""
        names = (*PARTS, "web_searches")
        return TokenUsage(**{name: getattr(self, name) for name in names}, total_tokens=self.total_tokens or 0)


@strawberry.input(description="The usage object of a provider's answer, as it came.")
class ProviderUsageInput:
    format: UsageFormat = about("Whose it is.")
    usage: JSONObject = about("The object; it is kept with the usage record.")


@strawberry.input(description="One call of the provider: tokens, images or other units.")
class CallInput:
    tokens: TokenUsageInput | None = about("Its tokens.", default=None)
    provider_usage: ProviderUsageInput | None = about("Its tokens, as the provider reported them.", default=None)
    images: int | None = about("Images that it delivered, 0 where none came. Image only.", default=None)
    units: int | None = about(
        "Seconds, characters or requests that it delivered, 0 where none came, a part of one as one. Of `UnitModel`s "
        "that are not sold by tokens only.",
        default=None,
    )
    delivered: bool = about("Whether it was delivered; what was not is not charged.", default=True)
    cost_usd: USD | None = about("What the provider says it cost.", default=None)
    model_name: str | None = about(
        "The model that served it, where that is not the one that was bought: another of the operation, or a fallback.",
        default=None,
    )
    service_tier: str | None = about(
        "The provider's service tier, such as \"batch\", where its usage object doesn't name it.", default=None
    )
    region: str | None = about("The provider's region that served it, where its rates depend on it.", default=None)

    def to_call(self) -> Call:
        reported = self.provider_usage
        return Call(
            model_name=self.model_name,
            service_tier=self.service_tier,
            region=self.region,
            tokens=self._tokens(),
            images=self.images,
            units=self.units,
            delivered=self.delivered,
            reported_cost_usd=self.cost_usd,
            raw=reported.usage if reported else None,
        )

    def _tokens(self) -> TokenUsage | None:
        if self.tokens is not None and self.provider_usage is not None:
            problem = "Give a call's tokens once: as `tokens` or as `providerUsage`."
            raise InvalidUsage(problem=problem, field="tokens")
        if self.provider_usage is not None:
            return usage.read_provider_usage(format=self.provider_usage.format, raw=self.provider_usage.usage)
        try:
            return self.tokens.to_usage() if self.tokens is not None else None
        except NegativeUsage:
            raise InvalidUsage(problem="Give numbers of tokens from 0.", field="tokens") from None


@strawberry.input(description="What an operation used: every call, also those that failed.")
class UsageInput:
    calls: list[CallInput] = about("The calls, 100 at most.")
    image_quality: str | None = about("The image quality that was asked for; else the settings'.", default=None)

    def to_calls(self) -> list[Call]:
        """Raises InvalidUsage."""
        calls = []
        for place, call in enumerate(self.calls):
            try:
                calls.append(call.to_call())
            except InvalidUsage as error:
                error.call = place
                raise
        return calls


@strawberry.input(description="What was used of a hold.")
class HoldSettleInput:
    hold: strawberry.ID = about("The hold's `id`.")
    usage: UsageInput = about("What was used.")
    idempotency_key: str = key()


@strawberry.input(description="A hold that is not needed any more.")
class HoldReleaseInput:
    hold: strawberry.ID = about("The hold's `id`.")
    idempotency_key: str = key()


@strawberry.input(description="Work that was done, for which there was no quote. It costs today's price.")
class WorkInput:
    operation_type: OperationType | None = about(
        "The operation; work of a `UnitModel` has none, images that of their making.", default=None
    )
    model: str | None = about("The `modelName` of the model that did it; else the tier's or the default.", default=None)
    tier: Tier | None = about("The tier. Image only.", default=None)
    size: str | None = about("The size of each image; else the model's first.", default=None)

    def to_work(self, image_quality: str | None) -> Work:
        return Work(
            operation_type=self.operation_type,
            model_name=self.model,
            tier=self.tier,
            size=self.size,
            image_quality=image_quality,
        )


@strawberry.input(one_of=True, description="What says the price.")
class ChargeForInput:
    quote_token: strawberry.Maybe[str] = about("The `token` of a quote, which is redeemed by this.")
    work: strawberry.Maybe[WorkInput] = about("The work itself.")


@strawberry.input(description="Work that is done, to be charged in one step.")
class ChargeCreateInput:
    account: strawberry.ID | None = about("The account's `id`, where no quote names it.", default=None)
    charge_for: ChargeForInput = about("What says the price.")
    usage: UsageInput = about("What was used.")
    request_id: str | None = about("Your name for the request, up to 255 characters.", default=None)
    idempotency_key: str = key()
