"""The enums of credits, named and described for GraphQL; their values are the columns'."""

from backend.api.graphql.enums import described
from backend.credits.explanations import SentenceKind, TokenKind
from backend.credits.models.holds import HoldStatus
from backend.credits.models.ledger import EntryKind
from backend.credits.models.lots import LotCategory
from backend.credits.models.usage import CostSource
from backend.credits.usage import UsageFormat

__all__ = ["CostSource", "EntryKind", "HoldStatus", "LotCategory", "SentenceKind", "TokenKind", "UsageFormat"]

described(
    LotCategory,
    name="CreditCategory",
    description="Where credits come from. Of lots that expire together, those of the first category are spent first.",
    PLAN="The plan of a period; a renewal sets what is left of it.",
    BONUS="A present.",
    PURCHASE="Credits that were bought.",
    ADJUSTMENT="A correction or a refund; they never expire.",
)
described(
    EntryKind,
    name="LedgerEntryKind",
    description="Why credits came or went.",
    GRANT="They were given.",
    RENEWAL="A period of the plan ended, or a new one began.",
    ADJUSTMENT="Somebody corrected the account.",
    CHARGE="Work was charged.",
    REFUND="Credits of a charge were given back.",
    EXPIRY="Their time was over.",
)
described(
    HoldStatus,
    description="What became of a hold.",
    OPEN="Its credits are set aside.",
    SETTLED="What was used is charged, the rest is released.",
    RELEASED="All of it was given back.",
    EXPIRED="Its time was over: its credits are free again. It can still be settled.",
)
described(
    CostSource,
    description="Where a provider cost comes from, the best first.",
    REPORTED="The provider said what each call cost.",
    RATE_CARD="It was computed from the rates of the model.",
    ESTIMATE="Some of it is a guess: the usage did not say all that the rates need.",
)
described(
    UsageFormat,
    description="Whose usage object it is.",
    OPENAI="OpenAI's, and of who speaks its protocol.",
    ANTHROPIC="Anthropic's.",
    GOOGLE="Google's.",
)
described(
    SentenceKind,
    name="ExplanationSentenceKind",
    description="What a sentence of an explanation says, and which values it has.",
    SOLD_BY_UNITS="What a model was sold at: `revisionNumber`, `modelName`, `price`, `unit`.",
    SOLD_BY_IMAGES="What a model was sold at: `revisionNumber`, `modelName`, `price`.",
    UNITS_DELIVERED="How much was delivered: `amount`, `unit`; of tokens, `tokens`.",
    IMAGES_DELIVERED="How many images were delivered: `amount`.",
    DIVIDED="What that makes, rounded up once: `amount`, `price`, `credits`.",
    MULTIPLIED="What that makes: `amount`, `price`, `credits`.",
    UNITS_OF_MODEL="What one of several makes: `revisionNumber`, `modelName`, `price`, `amount`, `unit`, `credits`.",
    IMAGES_OF_MODEL="What one of several makes: `revisionNumber`, `modelName`, `price`, `amount`, `credits`.",
    TOGETHER="What these make: `credits`.",
    MINIMUM="The operation's minimum, where that is more: `credits`.",
    MAXIMUM="The quote's maximum, where that is less: `credits`.",
    LATE="What could be charged after the hold had expired: `credits`.",
    CHARGED="What was charged: `credits`.",
    ABSORBED="What nobody pays: `credits`.",
    REFUNDED="What was given back since: `credits`.",
)
described(
    TokenKind,
    description="What tokens were.",
    INPUT="Input that no other kind counts.",
    CACHED_INPUT="Input read from the provider's cache.",
    CACHE_WRITE="Input written to the provider's cache.",
    AUDIO_IN="Input of audio.",
    IMAGE_IN="Input of images.",
    OUTPUT="Output that no other kind counts.",
    REASONING="Output of reasoning.",
    AUDIO_OUT="Output of audio.",
    IMAGE_OUT="Output of images.",
    UNKNOWN="In no part of the provider's report.",
)
