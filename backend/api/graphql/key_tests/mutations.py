"""Testing the key of a provider: changes nothing of the catalog, so it makes no revision."""

from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.changes.errors import typed
from backend.api.graphql.context import Info
from backend.api.graphql.key_tests import types
from backend.api.graphql.rights import guarded
from backend.api.graphql.user_errors import UserError, UserErrorCode
from backend.api.wording import refusals
from backend.catalog import state
from backend.catalog.registry import ProviderNotFound
from backend.shared import clock
from backend.watch import key_tests


@strawberry.type
class KeyTestMutations:
    @guarded(
        Right.SECRETS_WRITE,
        description="Ask an AI provider whether it takes the API key that is stored, by listing its models. "
        "Notes the result beside the key.",
        graphql_type=types.ProviderTestKeyResult,
    )
    def provider_test_key(
        self, info: Info, input: Annotated[types.ProviderTestKeyInput, strawberry.argument(description="Which one.")]
    ) -> state.Provider | UserError:
        registry = info.context.registry
        try:
            test = key_tests.run(registry=registry, provider_id=input.provider_id, now=clock.now())
        except ProviderNotFound as unknown:
            return typed(unknown)
        info.context.forget_secret_health()
        provider = registry.get_provider(input.provider_id)
        if test.failure is None:
            return provider
        return types.KeyTestFailed(
            code=UserErrorCode.KEY_TEST_FAILED,
            message=refusals.key_test(test),
            reason=test.failure,
            status=test.status,
            provider=provider,
        )
