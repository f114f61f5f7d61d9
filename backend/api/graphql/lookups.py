"""`node` and `nodes`: what has an id, found again with the right and within the access of its own field."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry
from django.db.models import Model, QuerySet

from backend.accounts import accounts, tokens
from backend.accounts.models import AuditEntry, User
from backend.accounts.scopes import Right
from backend.api import global_ids
from backend.api.global_ids import Kind
from backend.api.graphql.accounts.nodes import shown_overrides
from backend.api.graphql.catalog.queries import tiers
from backend.api.graphql.context import Info
from backend.api.graphql.errors import BadUserInput, Forbidden
from backend.api.graphql.fields import argument
from backend.api.graphql.node import Node
from backend.automation import automations, run_parts, runs
from backend.catalog import overrides
from backend.catalog.models import CatalogRevision, CatalogSchedule
from backend.catalog.rows import SETTINGS_KEY
from backend.credits import holds, ledger, records
from backend.generation import function_runs, jobs
from backend.imports import reviews
from backend.imports.models import ImportRow
from backend.legacy import drift_reports
from backend.shared import clock

MAX_NODES = 100
Load: TypeAlias = Callable[[Info, Collection[str]], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Lookup:
    """How things of a kind are found by their keys: with which right, and where."""

    right: Right
    load: Load


def _by_uuid(rows: Callable[[Info], "QuerySet[Model]"]) -> Load:
    return lambda info, keys: _rows(rows(info), {key: _uuid(key) for key in keys})


def _by_number(rows: Callable[[Info], "QuerySet[Model]"]) -> Load:
    return lambda info, keys: _rows(rows(info), {key: _number(key) for key in keys})


def _rows(rows: "QuerySet[Model]", places: Mapping[str, object]) -> dict[str, object]:
    found = rows.in_bulk([place for place in places.values() if place is not None])
    return {key: found[place] for key, place in places.items() if place in found}


def _within_access(rows: Callable[..., "QuerySet[Model]"]) -> Callable[[Info], "QuerySet[Model]"]:
    return lambda info: rows(access=info.context.caller.access)


def _uuid(key: str) -> UUID | None:
    try:
        return UUID(key)
    except ValueError:
        return None


def _number(key: str) -> int | None:
    return int(key) if key.isascii() and key.isdecimal() and len(key) <= 18 else None


def _people(info: Info) -> QuerySet[User]:
    """The people of the caller's accounts; superusers see everybody."""
    if info.context.may(Right.PEOPLE_WRITE):
        return User.objects.all()
    return accounts.members(access=info.context.caller.access)


def _models(info: Info, keys: Collection[str]) -> dict[str, object]:
    models = {key: info.context.visible_model(key) for key in keys}
    return {key: model for key, model in models.items() if model is not None}


def _providers(info: Info, keys: Collection[str]) -> dict[str, object]:
    providers = info.context.registry.providers
    return {key: providers[key] for key in keys if key in providers}


def _operations(info: Info, keys: Collection[str]) -> dict[str, object]:
    return {key: row for key, row in info.context.registry.operations.items() if key in keys}


def _functions(info: Info, keys: Collection[str]) -> dict[str, object]:
    return {key: row for key, row in info.context.registry.functions.items() if key in keys}


def _tiers(info: Info, keys: Collection[str]) -> dict[str, object]:
    registry = info.context.registry
    return {tier.tier: tier for tier in tiers(registry, registry.settings.image_quality) if tier.tier in keys}


def _settings(info: Info, keys: Collection[str]) -> dict[str, object]:
    return {SETTINGS_KEY: info.context.registry.settings} if SETTINGS_KEY in keys else {}


def _overrides(info: Info, keys: Collection[str]) -> dict[str, object]:
    """By account and name: what an account has otherwise now."""
    ids = [id for key in keys if (id := _uuid(key.partition("/")[0])) is not None]
    visible = accounts.visible(access=info.context.caller.access).filter(id__in=ids)
    rows = overrides.current_of(account_ids=[account.id for account in visible], now=clock.now())
    return {row.key: row for row in shown_overrides(info, rows) if row.key in keys}


LOOKUPS: Mapping[Kind, Lookup] = {
    Kind.ACCOUNT: Lookup(Right.ACCOUNTS_READ, _by_uuid(_within_access(accounts.visible))),
    Kind.ACCOUNT_OVERRIDE: Lookup(Right.ACCOUNTS_READ, _overrides),
    Kind.AI_MODEL: Lookup(Right.CATALOG_READ, _models),
    Kind.AI_FUNCTION: Lookup(Right.CONFIGURATION_READ, _functions),
    Kind.API_TOKEN: Lookup(
        Right.TOKENS_WRITE, _by_number(lambda info: tokens.visible(integration_id=info.context.caller.integration_id))
    ),
    Kind.AUDIT_ENTRY: Lookup(Right.AUDIT_READ, _by_number(lambda _: AuditEntry.objects.all())),
    Kind.AUTOMATION: Lookup(Right.ACCOUNTS_READ, _by_uuid(_within_access(automations.visible))),
    Kind.AUTOMATION_RUN: Lookup(Right.ACCOUNTS_READ, _by_uuid(_within_access(runs.visible))),
    Kind.AUTOMATION_RUN_STEP: Lookup(Right.ACCOUNTS_READ, _by_number(_within_access(run_parts.visible_steps))),
    Kind.AUTOMATION_STEP_ITEM: Lookup(Right.ACCOUNTS_READ, _by_number(_within_access(run_parts.visible_items))),
    Kind.CATALOG_REVISION: Lookup(Right.CONFIGURATION_READ, _by_number(lambda _: CatalogRevision.objects.all())),
    Kind.CATALOG_SCHEDULE: Lookup(Right.CONFIGURATION_READ, _by_uuid(lambda _: CatalogSchedule.objects.all())),
    Kind.CREDIT_LOT: Lookup(Right.ACCOUNTS_READ, _by_number(_within_access(ledger.visible_lots))),
    Kind.FUNCTION_RUN: Lookup(Right.ACCOUNTS_READ, _by_uuid(_within_access(function_runs.visible))),
    Kind.HOLD: Lookup(Right.ACCOUNTS_READ, _by_uuid(_within_access(holds.visible))),
    Kind.IMPORT_REVIEW: Lookup(Right.CONFIGURATION_READ, _by_number(lambda _: reviews.listed())),
    Kind.IMPORT_ROW: Lookup(Right.CONFIGURATION_READ, _by_number(lambda _: ImportRow.objects.all())),
    Kind.INTEGRATION: Lookup(Right.ACCOUNTS_READ, _by_number(_within_access(accounts.integrations))),
    Kind.JOB: Lookup(Right.ACCOUNTS_READ, _by_uuid(_within_access(jobs.visible))),
    Kind.LEDGER_ENTRY: Lookup(Right.ACCOUNTS_READ, _by_number(_within_access(ledger.entries))),
    Kind.LEGACY_DRIFT: Lookup(Right.CONFIGURATION_READ, _by_number(lambda _: drift_reports.history())),
    Kind.OPERATION: Lookup(Right.CONFIGURATION_READ, _operations),
    Kind.PERSON: Lookup(Right.ACCOUNTS_WRITE, _by_number(_people)),
    Kind.PROVIDER: Lookup(Right.CONFIGURATION_READ, _providers),
    Kind.QUALITY_TIER: Lookup(Right.CATALOG_READ, _tiers),
    Kind.SETTINGS: Lookup(Right.CATALOG_READ, _settings),
    Kind.USAGE_RECORD: Lookup(Right.ACCOUNTS_READ, _by_uuid(_within_access(records.visible))),
}


def find(info: Info, ids: Sequence[str]) -> list[object | None]:
    """What has the ids, kind by kind; None for what the caller has not. Raises Forbidden."""
    asked: dict[Kind, set[str]] = defaultdict(set)
    decoded = [global_ids.decode(id) for id in ids]
    for place in decoded:
        if place is not None and place[0] in LOOKUPS:
            asked[place[0]].add(place[1])
    nodes: dict[tuple[Kind, str], object] = {}
    for kind, keys in asked.items():
        lookup = LOOKUPS[kind]
        if not info.context.may(lookup.right):
            raise Forbidden(right=lookup.right)
        nodes |= {(kind, key): node for key, node in lookup.load(info, keys).items()}
    return [nodes.get(place) if place is not None else None for place in decoded]


@strawberry.type
class NodeQueries:
    @strawberry.field(
        description="What has this id; null where the caller has nothing such. Requires the right that the field "
        "requires which lists it.",
        graphql_type=Node | None,
    )
    def node(self, info: Info, id: Annotated[strawberry.ID, argument("The `id`.")]) -> object | None:
        (node,) = find(info, [id])
        return node

    @strawberry.field(
        description="What has these ids, in their order, and null for each that the caller has not. Requires what "
        "`node` does.",
        graphql_type=list[Node | None],
    )
    def nodes(
        self, info: Info, ids: Annotated[list[strawberry.ID], argument("The ids, 100 at most.")]
    ) -> list[object | None]:
        if len(ids) > MAX_NODES:
            raise BadUserInput(f"Ask for up to {MAX_NODES} nodes at once.", maximum=MAX_NODES)
        return find(info, ids)
