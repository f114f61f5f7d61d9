"""The schema. `ratecard schema export` writes it to schema.graphql."""

from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import MaxAliasesLimiter, MaxTokensLimiter, QueryDepthLimiter
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext

from backend.api.graphql.catalog.queries import CatalogQueries
from backend.api.graphql.connections import MAX_PAGE_SIZE
from backend.api.graphql.quotes.errors import TYPED
from backend.api.graphql.quotes.queries import QuoteQueries
from backend.api.graphql.scalars import TOKEN_COUNT, TokenCount

MAX_DEPTH, MAX_ALIASES, MAX_DOCUMENT_TOKENS = 12, 30, 2_000


@strawberry.type(description="Everything that can be read.")
class Query(CatalogQueries, QuoteQueries):
    pass


class RatecardSchema(strawberry.Schema):
    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Nothing: `errors.public` logs what was not expected, without what clients sent."""


schema = RatecardSchema(
    query=Query,
    config=StrawberryConfig(relay_max_results=MAX_PAGE_SIZE, scalar_map={TokenCount: TOKEN_COUNT}),
    extensions=[
        lambda: QueryDepthLimiter(max_depth=MAX_DEPTH),
        lambda: MaxAliasesLimiter(max_alias_count=MAX_ALIASES),
        lambda: MaxTokensLimiter(max_token_count=MAX_DOCUMENT_TOKENS),
    ],
)
