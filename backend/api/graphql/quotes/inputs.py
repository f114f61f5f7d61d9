"""What can be quoted."""

import strawberry

from backend.api.graphql.catalog.enums import ModelType, OperationType, Tier
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.fields import about
from backend.api.graphql.scalars import TokenCount
from backend.credits.quotes import ImageRequest, Request, TextRequest, UnitRequest
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


@strawberry.input(description="Units to be quoted, of a type of model that is sold by them.")
class UnitQuoteInput:
    max_units: int = about("The most units that will be used.")
    expected_units: int | None = about("Units that will likely be used; else `maxUnits`.", default=None)
    model: str | None = about("The `modelName` of a model of the type; else the type's default.", default=None)

    def to_request(self, model_type: ModelType) -> UnitRequest:
        return UnitRequest(
            model_type=model_type,
            max_units=self.max_units,
            expected_units=self.expected_units,
            model_name=self.model,
        )


@strawberry.input(one_of=True, description="What to quote, by the type of model that makes it.")
class QuoteInput:
    text: strawberry.Maybe[TextQuoteInput] = about("Quote text.")
    image: strawberry.Maybe[ImageQuoteInput] = about("Quote images.")
    embedding: strawberry.Maybe[UnitQuoteInput] = about("Quote vectors of texts.")
    speech: strawberry.Maybe[UnitQuoteInput] = about("Quote speech from text.")
    transcription: strawberry.Maybe[UnitQuoteInput] = about("Quote text from speech.")
    video: strawberry.Maybe[UnitQuoteInput] = about("Quote videos.")
    rerank: strawberry.Maybe[UnitQuoteInput] = about("Quote documents in the order of a query.")
    moderation: strawberry.Maybe[UnitQuoteInput] = about("Quote whether content is harmful.")

    def to_request(self) -> Request:
        if (asked := self.text or self.image) is not None:
            return asked.value.to_request()
        # @oneOf is enforced when the input is coerced; the fields have the types' names.
        units = ((model_type, getattr(self, model_type.value)) for model_type in ModelType)
        return next(asked.value.to_request(model_type) for model_type, asked in units if asked is not None)
