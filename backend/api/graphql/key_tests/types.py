"""What a provider says to its key."""

from typing import Annotated

import strawberry

from backend.api.graphql.catalog.types import Provider
from backend.api.graphql.user_errors import NotFound, UserError
from backend.watch.key_tests import KeyTestFailure

strawberry.enum(KeyTestFailure, description="Why a key test failed.")


@strawberry.input(description="A provider whose API key shall be tested.")
class ProviderTestKeyInput:
    provider_id: str = strawberry.field(description="The provider.")


@strawberry.type(description="The provider takes its key.")
class KeyTestPassed:
    provider: Provider = strawberry.field(description="The provider.")


@strawberry.type(description="The test did not show that the key works.")
class KeyTestFailed(UserError):
    reason: KeyTestFailure = strawberry.field(description="Why, for programs.")
    status: int | None = strawberry.field(description="The HTTP status that the provider answered, where it did.")
    provider: Provider = strawberry.field(description="The provider.")


ProviderTestKeyResult = Annotated[
    KeyTestPassed | KeyTestFailed | NotFound,
    strawberry.union("ProviderTestKeyResult", description="What came of the test."),
]
