"""One matrix, held against every root field of the schema and every guarded field below: role x field."""

import itertools
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from graphql import GraphQLObjectType, get_named_type, is_required_argument

from backend.accounts import account_tokens, tokens
from backend.accounts.models import User
from backend.accounts.scopes import ACCOUNT, MEMBER, PUBLIC, SCOPES, STAFF, Right, StaffRole
from backend.api.graphql.rights import Requires
from backend.api.graphql.schema import schema
from backend.catalog import overrides
from backend.catalog.models.overrides import OverrideName
from backend.catalog.registry import ModelRegistry
from backend.shared import clock
from tests.conftest import integration, signed_in, staff
from tests.support import selling, streams
from tests.support.api import Api

pytestmark = pytest.mark.django_db

FILLERS = {
    "Int": "1",
    "Date": '"2999-01-01"',
    "DateTime": '"2026-11-26T12:00:00Z"',
    "Decimal": '"1"',
    "Tier": "BASIC",
    "ModelType": "TEXT",
    "ProviderType": "AI",
    "OperationType": "CLUSTERING",
    "Boolean": "false",
    "CreditCategory": "BONUS",
    "MarginGroup": "DAY",
    "TokenCount": "1",
    "UsageFormat": "OPENAI",
    "JSONObject": "{}",
    "ImportFormat": "LITELLM",
    "ImportRowStatus": "HELD",
}
ONE_OF = {"QuoteInput": "image: {tier: BASIC, count: 1}", "ChargeForInput": 'quoteToken: "x"'}

NEEDED = {"account": ['externalId: "x"']}  # arguments without which most callers ask for nothing


def rules(kind: str) -> dict[str, Right | None]:
    """The right that each field of a type needs by itself."""
    definition: Any = schema.get_type_by_name(kind)
    found = {}
    for field in definition.fields:
        name = schema.config.name_converter.from_field(field)
        guards = [extension for extension in field.extensions if isinstance(extension, Requires)]
        found[name] = guards[0].right if guards else None
    return found


def filler(kind: Any) -> str:
    named = get_named_type(kind)
    if hasattr(named, "fields"):
        parts = [f"{name}: {filler(field.type)}" for name, field in named.fields.items() if "!" in str(field.type)]
        parts = [ONE_OF[named.name]] if named.name in ONE_OF else parts
        text = f"{{{', '.join([part for part in parts if not part.startswith('acceptLow')])}}}"
    else:
        text = FILLERS.get(named.name, '"x"')
    return f"[{text}]" if "[" in str(kind) and named.name != "CatalogChangeInput" else text.replace("[{}]", "[]")


def document(root: str, field: str) -> str:
    kind: Any = schema._schema.type_map[root]
    definition = kind.fields[field]
    arguments = [f"{name}: {filler(arg.type)}" for name, arg in definition.args.items() if is_required_argument(arg)]
    arguments += NEEDED.get(field, [])
    arguments = [part.replace("changes: {}", "changes: []") for part in arguments]
    named = get_named_type(definition.type)
    selection = " { __typename }" if hasattr(named, "fields") or hasattr(named, "types") else ""
    return f"{root.lower()} {{ {field}{'(' + ', '.join(arguments) + ')' if arguments else ''}{selection} }}"


def codes(caller: Api, root: str, field: str) -> list[str]:
    text = document(root, field)
    return streams.codes(caller, text) if root == "Subscription" else caller.codes(text)


ROOTS = ("Query", "Mutation", "Subscription")
BY_KIND = ("node", "nodes")  # which need what the thing's own field does: tests/api/test_nodes.py
ROOT_FIELDS = [(root, field, right) for root in ROOTS for field, right in rules(root).items() if field not in BY_KIND]
GUARDED = {
    "TextModel": '{{ aiModel(modelName: "gpt-5.1") {{ ... on TextModel {{ {} }} }} }}',
    "ImageModel": '{{ aiModel(modelName: "dall-e-3") {{ ... on ImageModel {{ {} }} }} }}',
    "Settings": "{{ settings {{ {} }} }}",
    "Account": '{{ account(externalId: "customer-1") {{ {} }} }}',
    "AccountOverride": '{{ account(externalId: "customer-1") {{ overrides {{ {} }} }} }}',
    "LedgerEntry": '{{ account(externalId: "customer-1") {{ ledger {{ nodes {{ {} }} }} }} }}',
    "Hold": '{{ account(externalId: "customer-1") {{ holds {{ nodes {{ {} }} }} }} }}',
    "Quote": "{{ quote(input: {{image: {{tier: BASIC, count: 1}}}}) {{ ... on Quote {{ {} }} }} }}",
    "UsageRecord": "{{ usageRecords(first: 1) {{ nodes {{ {} }} }} }}",
}
BEHIND_OTHER_RIGHTS = {"CreditsPayload", "CreditsRefundPayload", "LedgerFinding", "MarginRow"}
NESTED_FIELDS = [(kind, field, right) for kind in GUARDED for field, right in rules(kind).items() if right]


def callers() -> dict[str, tuple[Api, frozenset[Right]]]:
    """One of every role; all but anonymous reach the account, which has been charged once."""
    shop, account = integration("shop"), selling.account()
    selling.grant(account.id, 10)
    selling.settle(selling.hold(account.id, 5).id, 5)
    style = {OverrideName.IMAGE_STYLE: "noir"}
    registry = ModelRegistry.current()
    overrides.update(registry=registry, account=account, values=style, author="x", reason="x", now=clock.now())
    mara = User.objects.create_user("mara")
    account.members.add(mara)
    return {
        "anonymous": (Api(Client()), frozenset()),
        "account token": (Api(Client(), token=account_tokens.mint(account=account, now=clock.now()).token), ACCOUNT),
        "member": (signed_in(mara), MEMBER),
        "integration": (shop, SCOPES),
        **{role.value: (staff(role.value, role), STAFF[role]) for role in StaffRole},
    }


@pytest.mark.parametrize(("root", "field", "right"), ROOT_FIELDS, ids=lambda value: str(value))
def test_every_root_field_has_a_rule_that_holds_for_every_role(root: str, field: str, right: Right | None) -> None:
    assert right is not None, f"{root}.{field} has no rule"
    for role, (caller, rights) in callers().items():
        found = codes(caller, root, field)
        assert ("FORBIDDEN" in found) == (right not in rights), (role, field, found)
        assert not {"INTERNAL_ERROR", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"} & set(found), (role, field, found)


@pytest.mark.parametrize("scope", sorted(SCOPES))
def test_a_token_of_one_scope_opens_what_needs_it_and_nothing_else(scope: Right) -> None:
    made = tokens.create(integration_name="shop", name="one", scopes=[scope], now=clock.now())
    caller = Api(Client(), token=made.token)
    for root, field, right in ROOT_FIELDS:
        assert ("FORBIDDEN" in codes(caller, root, field)) == (right != scope), (root, field)


@pytest.mark.parametrize(("kind", "field", "right"), NESTED_FIELDS, ids=lambda value: str(value))
def test_every_guarded_field_holds_for_every_role(kind: str, field: str, right: Right) -> None:
    definition = schema._schema.type_map[kind]
    assert isinstance(definition, GraphQLObjectType)
    named = get_named_type(definition.fields[field].type)
    selection = " { __typename }" if hasattr(named, "fields") else ""
    text = GUARDED[kind].format(field + selection)
    for role, (caller, rights) in callers().items():
        assert ("FORBIDDEN" in caller.codes(text)) == (right not in rights), (role, text)


def test_every_type_with_a_guarded_field_is_walked() -> None:
    kinds = [name for name, kind in schema._schema.type_map.items() if isinstance(kind, GraphQLObjectType)]
    own = [name for name in kinds if not name.startswith("__") and schema.get_type_by_name(name)]
    guarded = {name for name in own if any(rules(name).values())}
    assert guarded == {*ROOTS, *GUARDED, *BEHIND_OTHER_RIGHTS}


@pytest.mark.parametrize(("root", "field", "right"), ROOT_FIELDS, ids=lambda value: str(value))
def test_revoked_and_expired_tokens_open_nothing(root: str, field: str, right: Right) -> None:
    now = clock.now()
    revoked = tokens.create(integration_name="gone", name="x", scopes=SCOPES, now=now)
    tokens.revoke(prefix=revoked.record.prefix, now=now)
    expired = tokens.create(integration_name="gone", name="y", scopes=SCOPES, now=now - timedelta(days=366))
    then = now - timedelta(hours=2)
    account_token = account_tokens.mint(account=selling.account(integration="gone"), now=then)
    for made in (revoked, expired, account_token):
        assert codes(Api(Client(), token=made.token), root, field) == ["UNAUTHENTICATED"]


def test_each_role_may_do_what_the_one_before_may() -> None:
    ladder = [PUBLIC, ACCOUNT, *(STAFF[role] for role in StaffRole)]
    assert all(lower < higher for lower, higher in itertools.pairwise(ladder))
    assert ACCOUNT < MEMBER < SCOPES < STAFF[StaffRole.EDITOR]
