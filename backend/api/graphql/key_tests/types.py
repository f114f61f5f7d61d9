"""What a provider says to its key."""

import strawberry

from backend.api.graphql.catalog.types import Provider
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.sources import sourced
from backend.catalog import rows
from backend.catalog.registry import ProviderNotFound
from backend.watch.key_tests import KeyTestFailed


@strawberry.input(description="A provider whose API key shall be tested.")
class ProviderTestKeyInput:
    provider_id: str = strawberry.field(description="The provider.")


@sourced(rows.Provider, description="The provider takes its key.")
class ProviderTestKeyPayload:
    provider = itself(rows.Provider, shown_as=Provider, description="The provider.")


PROVIDER_TEST_KEY = result(
    "ProviderTestKeyResult",
    ProviderTestKeyPayload,
    description="What came of the test.",
    errors=(KeyTestFailed, ProviderNotFound),
)
