"""What can be quoted."""

import strawberry

from backend.api.graphql.catalog.enums import OperationType, Tier
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.fields import about
from backend.api.graphql.scalars import TokenCount
from backend.credits.quotes import ImageRequest, TextRequest
from backend.credits.usage import IMAGE_QUALITY


@strawberry.input(description="Text to be quoted: the tokens of one billable operation.")
class TextQuoteInput:
    input_tokens: TokenCount = about("Tokens that will be sent.")
    model: str | None = about("A text model's `modelName`; else the default.", default=None)
    expected_output_tokens: TokenCount | None = about(
        "Tokens that will likely be written; else `maxOutputTokens`.", default=None
    )
    max_output_tokens: TokenCount | None = about(
        "The most tokens to be written, up to the model's own maximum, which is the default.", default=None
    )
    operation_type: OperationType | None = about("The operation, whose minimum of credits then applies.", default=None)

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
    tier: Tier = about("The quality tier.")
    count: int = about("How many images: 1 to 8.")
    size: str | None = about("One of the tier's sizes; else its first.", default=None)
    image_quality: str | None = about(
        "The image quality that will be asked for; else the account's or the settings'.", default=None
    )

    def to_request(self) -> ImageRequest:
        if self.image_quality is not None and not IMAGE_QUALITY.fullmatch(self.image_quality):
            raise BadUserInput("Name the image quality with 1 to 20 of a-z, 0-9, _ and -.")
        return ImageRequest(tier=self.tier, count=self.count, size=self.size, image_quality=self.image_quality)


@strawberry.input(one_of=True, description="Text or images.")
class QuoteInput:
    text: strawberry.Maybe[TextQuoteInput] = about("Quote text.")
    image: strawberry.Maybe[ImageQuoteInput] = about("Quote images.")

    def to_request(self) -> TextRequest | ImageRequest:
        chosen = self.text or self.image
        assert chosen is not None  # @oneOf is enforced when the input is coerced
        return chosen.value.to_request()
