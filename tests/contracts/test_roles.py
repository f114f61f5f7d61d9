"""The role matrix is checked for every role and every field or address."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_required_argument,
)

from backend.accounts import account_tokens, tokens
from backend.accounts.models import User
from backend.accounts.scopes import StaffRole
from backend.api.graphql.schema import schema
from backend.catalog import overrides
from backend.catalog.models.overrides import OverrideName
from backend.catalog.registry import ModelRegistry
from backend.generation.models import Attempt
from backend.shared import clock
from tests.conftest import signed_in, staff
from tests.contracts.role_matrix import BEHIND_OTHER_RIGHTS, BY_KIND, MATRIX, OPEN_FIELDS, OPEN_TYPES, SCOPES
from tests.support import automating, functions, generating, selling, streams
from tests.support.api import Api
from tests.support.publishing import add_models, unit_model

pytestmark = pytest.mark.django_db

FILLERS = {
    "Int": "1",
    "Date": '"2999-01-01"',
    "DateTime": '"2026-11-26T12:00:00Z"',
    "Decimal": '"1"',
    "USD": '"1"',
    "Tier": "BASIC",
    "ModelType": "TEXT",
    "ProviderType": "AI",
    "RateComponent": "INPUT",
    "OperationType": "CLUSTERING",
    "FunctionName": "AUTO_CLUSTER",
    "AutomationMissedRuns": "REPORT",
    "Boolean": "false",
    "CreditCategory": "BONUS",
    "MarginGroup": "DAY",
    "TokenCount": "1",
    "UsageFormat": "OPENAI",
    "JSONObject": "{}",
    "ImportAliasKind": "MODEL",
    "ImportFormat": "LITELLM",
    "ImportRowStatus": "HELD",
    "PersonRole": "VIEWER",
}
ONE_OF = {
    "AutomationInput": 'keywords: [{keyword: "x"}]',
    "AutomationStepInput": "autoCluster: {}",
    "FunctionInput": 'generateImages: {prompts: [{prompt: "x"}]}',
    "QuoteInput": "image: {tier: BASIC, count: 1}",
    "ChargeForInput": 'quoteToken: "x"',
    "JobDecisionInput": "release: true",
}
NEEDED = {"account": ['externalId: "x"']}  # arguments without which most callers ask for nothing
ROOTS = ("Query", "Mutation", "Subscription")
PARENTS = {
    "TextModel": '{{ aiModel(modelName: "gpt-5.1") {{ ... on TextModel {{ {} }} }} }}',
    "ImageModel": '{{ aiModel(modelName: "dall-e-3") {{ ... on ImageModel {{ {} }} }} }}',
    "UnitModel": '{{ aiModel(modelName: "the-speech") {{ ... on UnitModel {{ {} }} }} }}',
    "Settings": "{{ settings {{ {} }} }}",
    "Account": '{{ account(externalId: "customer-1") {{ {} }} }}',
    "Person": '{{ account(externalId: "customer-1") {{ members {{ nodes {{ {} }} }} }} }}',
    "AccountOverride": '{{ account(externalId: "customer-1") {{ overrides {{ {} }} }} }}',
    "LedgerEntry": '{{ account(externalId: "customer-1") {{ ledger {{ nodes {{ {} }} }} }} }}',
    "Hold": '{{ account(externalId: "customer-1") {{ holds {{ nodes {{ {} }} }} }} }}',
    "Job": "{{ jobs(last: 1) {{ nodes {{ {} }} }} }}",
    "JobAttempt": "{{ jobs(last: 1) {{ nodes {{ attempts {{ {} }} }} }} }}",
    "FunctionRun": "{{ functionRuns(last: 1) {{ nodes {{ {} }} }} }}",
    "Automation": "{{ automations(last: 1) {{ nodes {{ {} }} }} }}",
    "AutomationRun": "{{ automationRuns(last: 1) {{ nodes {{ {} }} }} }}",
    "Quote": "{{ quote(input: {{image: {{tier: BASIC, count: 1}}}}) {{ ... on Quote {{ {} }} }} }}",
    "UsageRecord": "{{ usageRecords(first: 1) {{ nodes {{ {} }} }} }}",
}
HEADER, *LINES = MATRIX.strip().splitlines()
ROLES = HEADER.split()[1:]
ROWS = {name: dict(zip(HEADER.split(), cells, strict=True)) for name, *cells in map(str.split, LINES)}
ROOT_ROWS = [name for name in ROWS if name.startswith(ROOTS)]


def fields(kind: str) -> dict[str, GraphQLField]:
    definition = schema._schema.type_map[kind]
    assert isinstance(definition, GraphQLObjectType)
    found: dict[str, GraphQLField] = definition.fields
    return found


def stated_right(field: GraphQLField) -> str | None:
    """The right that a field's description says."""
    stated = re.search(r"Requires `(.+?)`", field.description or "")
    return stated and stated[1]


def own_types() -> list[str]:
    kinds = schema._schema.type_map.items()
    return [name for name, kind in kinds if isinstance(kind, GraphQLObjectType) and not name.startswith("__")]


def filler(kind: Any) -> str:
    named = get_named_type(kind)
    if hasattr(named, "fields"):
        parts = [f"{name}: {filler(field.type)}" for name, field in named.fields.items() if "!" in str(field.type)]
        parts = [ONE_OF[named.name]] if named.name in ONE_OF else parts
        text = f"{{{', '.join([part for part in parts if not part.startswith('acceptLow')])}}}"
    else:
        text = FILLERS.get(named.name, '"x"')
    return f"[{text}]" if "[" in str(kind) and named.name != "CatalogChangeInput" else text.replace("[{}]", "[]")


def document(row: str) -> str:
    """A request that asks for the field of a row."""
    kind, _, name = row.partition(".")
    field = fields(kind)[name]
    named = get_named_type(field.type)
    selection = " { __typename }" if hasattr(named, "fields") or hasattr(named, "types") else ""
    if kind not in ROOTS:
        return PARENTS[kind].format(name + selection)
    arguments = [f"{key}: {filler(arg.type)}" for key, arg in field.args.items() if is_required_argument(arg)]
    arguments += NEEDED.get(name, [])
    arguments = [part.replace("changes: {}", "changes: []") for part in arguments]
    return f"{kind.lower()} {{ {name}{'(' + ', '.join(arguments) + ')' if arguments else ''}{selection} }}"


def codes(caller: Api, row: str) -> list[str]:
    if row.startswith("/"):
        response = caller.get(row)
        return (
            [] if response.status_code == 200 else ["FORBIDDEN"] if response.status_code in (401, 403) else ["BROKEN"]
        )
    ask = streams.codes if row.startswith("Subscription") else Api.codes
    return ask(caller, document(row))


def answer(caller: Api, row: str) -> str:
    """A cell of the matrix, as the API fills it; what a broken request answers is no cell."""
    errors = codes(caller, row)
    broken = {"INTERNAL_ERROR", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "UNAUTHENTICATED", "BROKEN"} & {*errors}
    return str(errors) if broken else "-" if "FORBIDDEN" in errors else "yes"


def with_scopes(*scopes: str) -> Api:
    made = tokens.create(integration_name="shop", name=scopes[0], scopes=scopes, now=clock.now())
    return Api(Client(), token=made.token)


@pytest.fixture
def callers() -> dict[str, Callable[[], Api]]:
    """How to become each role; all but anonymous reach the account, which has been charged once."""
    shop, account, mara = with_scopes(*SCOPES), selling.account(), User.objects.create_user("mara")
    add_models(unit_model())
    selling.grant(account.id, 20)
    selling.settle(selling.hold(account.id, 5).id, 5)
    job = generating.start(account)
    functions.start(account)
    automating.run_now(automating.create(account))
    Attempt.objects.create(job=job, number=1, model_name="gpt-5.1", provider_id="openai", prepared_at=clock.now())
    style = {OverrideName.IMAGE_STYLE: "noir"}
    registry = ModelRegistry.current()
    overrides.update(registry=registry, account=account, values=style, author="x", reason="x", now=clock.now())
    account.members.add(mara)
    return {
        "anonymous": lambda: Api(Client()),
        "public": lambda: Api(Client()),
        "token": lambda: Api(Client(), token=account_tokens.mint(account=account, now=clock.now()).token),
        "member": lambda: signed_in(mara),
        "integration": lambda: shop,
        "viewer": lambda: staff("viewer", StaffRole.VIEWER),
        "editor": lambda: staff("editor", StaffRole.EDITOR),
        "secrets": lambda: staff("secrets", StaffRole.SECRETS_ADMIN),
        "root": lambda: signed_in(User.objects.create_superuser("root")),
    }


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_what_its_column_says_and_nothing_else(
    role: str, callers: dict[str, Callable[[], Api]], settings: Any
) -> None:
    settings.PUBLIC_CATALOG = role == "public"
    caller = callers[role]()
    if role == "anonymous":  # whose documents are not read
        assert {str(codes(caller, row)) for row in ROOT_ROWS} == {"['UNAUTHENTICATED']"}
        settings.PUBLIC_SCHEMA = True  # so that they are, and each field says what it needs
    assert {row: answer(caller, row) for row in ROWS} == {row: cells[role] for row, cells in ROWS.items()}


@pytest.mark.parametrize("scope", SCOPES)
def test_a_token_of_one_scope_opens_what_needs_it_and_nothing_else(scope: str) -> None:
    caller = with_scopes(scope)
    rows = [row for row in ROWS if row.partition(".")[0] not in PARENTS]
    opened = {row: answer(caller, row) for row in rows}
    assert opened == {row: "yes" if ROWS[row]["right"] == scope else "-" for row in rows}


def test_a_token_can_be_given_these_scopes_only() -> None:
    rights = {cells["right"] for cells in ROWS.values()}
    assert rights >= {*SCOPES}
    for right in sorted(rights - {*SCOPES}):
        with pytest.raises(tokens.UnknownScope):
            with_scopes(right)


def test_a_field_says_the_right_that_it_needs(settings: Any) -> None:
    settings.PUBLIC_SCHEMA = True
    anonymous = Api(Client())
    for row in ROOT_ROWS:
        kind, _, name = row.partition(".")
        assert (row, stated_right(fields(kind)[name])) == (row, ROWS[row]["right"])
        if kind != "Subscription":
            (error,) = anonymous.post(document(row))["errors"]
            assert (row, error["extensions"]["requires"]) == (row, ROWS[row]["right"])


def test_every_root_field_and_every_guarded_field_has_a_row() -> None:
    guarded = {f"{kind}.{name}": stated_right(field) for kind in own_types() for name, field in fields(kind).items()}
    rows = {row: cells["right"] for row, cells in ROWS.items() if not row.startswith("/")}
    assert {row: right for row, right in guarded.items() if right or row.startswith(ROOTS)} == {
        **rows,
        **BEHIND_OTHER_RIGHTS,
        **dict.fromkeys(BY_KIND),
    }


@pytest.mark.parametrize("kind", PARENTS)
def test_every_field_of_a_type_with_guarded_fields_has_a_row_or_is_open(kind: str) -> None:
    rows = {row.partition(".")[2] for row in ROWS if row.startswith(f"{kind}.")}
    assert {*fields(kind)} == rows | {*OPEN_FIELDS[kind].split()}
    assert rows & {*OPEN_FIELDS[kind].split()} == set()


def test_callers_without_rights_for_staff_meet_these_types_only() -> None:
    met: set[str] = set()
    for row in ROOT_ROWS:
        if ROWS[row]["right"] in SCOPES:
            kind, _, name = row.partition(".")
            meet(get_named_type(fields(kind)[name].type), met)
    assert {name for name in met if not re.search("(Connection|Edge|PageInfo)$", name)} == {*OPEN_TYPES.split()}


def meet(kind: Any, met: set[str]) -> None:
    """Note what can be asked for below a type without a right for staff; errors are known by their interface."""
    if isinstance(kind, (GraphQLUnionType, GraphQLInterfaceType)):
        for member in schema._schema.get_possible_types(kind):
            meet(member, met)
    elif isinstance(kind, GraphQLObjectType) and kind.name not in met and not is_error(kind):
        met.add(kind.name)
        for field in kind.fields.values():
            if stated_right(field) in (None, *SCOPES):
                meet(get_named_type(field.type), met)


def is_error(kind: GraphQLObjectType) -> bool:
    return any(interface.name == "UserError" for interface in kind.interfaces)


def test_revoked_and_expired_tokens_open_nothing() -> None:
    now = clock.now()
    revoked = tokens.create(integration_name="gone", name="x", scopes=SCOPES, now=now)
    tokens.revoke(prefix=revoked.record.prefix, now=now)
    expired = tokens.create(integration_name="gone", name="y", scopes=SCOPES, now=now - timedelta(days=366))
    account_token = account_tokens.mint(account=selling.account(integration="gone"), now=now - timedelta(hours=2))
    for made in (revoked, expired, account_token):
        caller = Api(Client(), token=made.token)
        rows = [*ROOT_ROWS, *BY_KIND]
        assert {row: codes(caller, row) for row in rows} == {row: ["UNAUTHENTICATED"] for row in rows}
