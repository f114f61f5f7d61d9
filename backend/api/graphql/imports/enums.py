"""The enums of imports, named and described for GraphQL; their values are the columns'."""

from backend.api.graphql.enums import described
from backend.imports.models import AliasKind as ImportAliasKind
from backend.imports.models import ImportFormat
from backend.imports.models import ReviewState as ImportReviewState
from backend.imports.models import RowReason as ImportRowReason
from backend.imports.models import RowStatus as ImportRowStatus

__all__ = ["ImportAliasKind", "ImportFormat", "ImportReviewState", "ImportRowReason", "ImportRowStatus"]

described(
    ImportFormat,
    description="Whose file it is.",
    RATECARD="A document of Ratecard's own, as `ratecard catalog export` writes it.",
    LITELLM="LiteLLM's model_prices_and_context_window.json.",
    OPENROUTER="OpenRouter's list of models.",
    GENAI_PRICES="genai-prices' data.json, of version 2 or 1.",
    MODELS_DEV="models.dev's api.json.",
    PORTKEY="Portkey's models pricing of one provider, named after it.",
)
described(
    ImportReviewState,
    name="ImportReviewState",
    description="What became of an import.",
    OPEN="It waits: rows can be decided, and it can be published.",
    PUBLISHED="Its accepted rows became a revision.",
    DISCARDED="It was closed, and nothing of it was published.",
)
described(
    ImportRowStatus,
    name="ImportRowStatus",
    description="What becomes of a row when its import is published.",
    ACCEPTED="It is applied.",
    REJECTED="It is left out: it proposes nothing, or somebody rejected it.",
    HELD="It waits for a decision; publishing leaves it out.",
)
described(
    ImportRowReason,
    name="ImportRowReason",
    description="Why a row came with its status.",
    CHANGED="It has other values than the catalog.",
    NEW="The catalog has no such row; publishing adds it.",
    ADOPTED="Somebody made it the proposal of a new model.",
    UNCHANGED="It says what the catalog says.",
    NOT_IN_CATALOG="No model of the catalog is called so; it can be adopted.",
    DECIDED_BEFORE="Somebody decided about the same values in an earlier import.",
    HELD_BEFORE="An earlier import held the same values of a model that the catalog lacks, and nobody decided.",
    NEGATIVE_PRICE="A price is below zero.",
    MISSING_PRICE="A price that the catalog has is missing.",
    ZERO_PRICE="A price is zero where there was one.",
    LARGE_MOVE="A price moved by more than a factor of two.",
    RETIRED="The model is past its retirement date.",
    WRONG_UNIT="A price looks as if it were in another unit.",
    CONDITIONAL_PRICE="The price depends on more than tokens.",
    UNKNOWN_TYPE="It is of no type of model that the catalog sells, or does not say which.",
    SOURCES_DISAGREE="Another open import gives other prices, or a newer file has the row too.",
)
described(
    ImportAliasKind,
    name="ImportAliasKind",
    description="Of what an alias is another name.",
    PROVIDER="A provider.",
    MODEL="A model.",
)
