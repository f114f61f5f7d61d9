"""What a provider says to its key."""

import strawberry

from backend.api.graphql.catalog.types import Provider
from backend.api.graphql.results import result
from backend.catalog.registry import ProviderNotFound
from backend.watch.key_tests import KeyTestFailed


@strawberry.input(description="A provider whose API key shall be tested.")
class ProviderTestKeyInput:
    provider_id: str = strawberry.field(description="The provider.")


@strawberry.type(description="The provider takes its key.")
class KeyTestPassed:
    provider: Provider = strawberry.field(description="The provider.")


PROVIDER_TEST_KEY = result(
    "ProviderTestKeyResult",
    KeyTestPassed,
    description="What came of the test.",
    errors=(KeyTestFailed, ProviderNotFound),
)
