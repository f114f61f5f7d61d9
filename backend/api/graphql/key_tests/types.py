"""What a provider says to its key."""

from typing import Annotated

import strawberry

from backend.api.graphql.catalog.types import Provider
from backend.api.graphql.key_tests.enums import KeyTestFailure
from backend.api.graphql.sources import sourced
from backend.api.graphql.user_errors import NotFound, UserError
from backend.catalog import state


@strawberry.input(description="A provider whose API key shall be tested.")
class ProviderTestKeyInput:
    provider_id: str = strawberry.field(description="The provider.")


@sourced(state.Provider, description="The provider takes its key.")
class ProviderTestKeyPayload:
    @strawberry.field(description="The provider.", graphql_type=Provider)
    def provider(root: strawberry.Parent[state.Provider]) -> state.Provider:
        return root


@strawberry.type(description="The test did not show that the key works.")
class KeyTestFailed(UserError):
    reason: KeyTestFailure = strawberry.field(description="Why, for programs.")
    status: int | None = strawberry.field(description="The HTTP status that the provider answered, where it did.")
    provider: state.Provider = strawberry.field(description="The provider.", graphql_type=Provider)


ProviderTestKeyResult = Annotated[
    ProviderTestKeyPayload | KeyTestFailed | NotFound,
    strawberry.union("ProviderTestKeyResult", description="What came of the test."),
]
