"""Testing the key of a provider: changes nothing of the catalog, so it makes no revision."""

from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.context import Info
from backend.api.graphql.key_tests import types
from backend.api.graphql.rights import guarded
from backend.catalog.rows import Provider
from backend.shared import clock
from backend.watch import key_tests


@strawberry.type
class KeyTestMutations:
    @guarded(
        Right.SECRETS_WRITE,
        result=types.PROVIDER_TEST_KEY,
        description="Ask an AI provider whether it takes the API key that is stored, by listing its models. "
        "Notes the result beside the key.",
    )
    def provider_test_key(
        self, info: Info, input: Annotated[types.ProviderTestKeyInput, strawberry.argument(description="Which one.")]
    ) -> Provider:
        info.context.forget_secret_health()
        return key_tests.check(registry=info.context.registry, provider_id=input.provider_id, now=clock.now())
