"""What can be quoted."""

import strawberry

from backend.api.graphql.catalog.enums import OperationType, Tier
from backend.api.graphql.scalars import TokenCount
from backend.credits.quotes import ImageRequest, TextRequest


@strawberry.input(description="Text to be quoted: the tokens of one billable operation.")
class TextQuoteInput:
    input_tokens: TokenCount = strawberry.field(description="Tokens that will be sent.")
    model: str | None = strawberry.field(default=None, description="A text model's `modelName`; else the default.")
    expected_output_tokens: TokenCount | None = strawberry.field(
        default=None, description="Tokens that will likely be written; else `maxOutputTokens`."
    )
    max_output_tokens: TokenCount | None = strawberry.field(
        default=None, description="The most tokens to be written, up to the model's own maximum, which is the default."
    )
    operation_type: OperationType | None = strawberry.field(
        default=None, description="The operation, whose minimum of credits then applies."
    )

    def to_request(self) -> TextRequest:
        return TextRequest(
            input_tokens=self.input_tokens,
            model_name=self.model,
            expected_output_tokens=self.expected_output_tokens,
            max_output_tokens=self.max_output_tokens,
            operation_type=self.operation_type,
        )


@strawberry.input(description="Images to be quoted.")
class ImageQuoteInput:
    tier: Tier = strawberry.field(description="The quality tier.")
    count: int = strawberry.field(description="How many images: 1 to 8.")
    size: str | None = strawberry.field(default=None, description="One of the tier's sizes; else its first.")

    def to_request(self) -> ImageRequest:
        return ImageRequest(tier=self.tier, count=self.count, size=self.size)


@strawberry.input(one_of=True, description="Text or images.")
class QuoteInput:
    text: strawberry.Maybe[TextQuoteInput] = strawberry.field(description="Quote text.")
    image: strawberry.Maybe[ImageQuoteInput] = strawberry.field(description="Quote images.")

    def to_request(self) -> TextRequest | ImageRequest:
        chosen = self.text or self.image
        assert chosen is not None  # @oneOf is enforced when the input is coerced
        return chosen.value.to_request()
