"""Where a value comes from: its place in the former product, and who changed it here last."""

from collections.abc import Iterator
from dataclasses import dataclass

from backend.accounts.models import Account
from backend.catalog.models import CatalogChange
from backend.catalog.models.providers import SecretName
from backend.catalog.rows import AI_MODEL, OPERATION, PROVIDER, SETTINGS, SETTINGS_KEY
from backend.legacy import phases
from backend.legacy.cut_over import CutOver
from backend.legacy.part import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A thing and its place there; `changed_here` says by what it came or was changed last, empty where nothing did."""

    kind: str
    name: str
    place: str
    goes_to: str
    changed_here: str


def find(text: str, *, cut: CutOver) -> list[Origin]:
    """All things with the text in their name or place. Raises UnusableDecisions."""
    return [
        Origin(
            kind=item.kind,
            name=item.name,
            place=item.place,
            goes_to=item.goes_to or f"stays: {item.held_by}",
            changed_here=next(_changes(item, cut), ""),
        )
        for item in phases.take(cut).items
        if text.lower() in f"{item.name} {item.place}".lower()
    ]


def _changes(item: Item, cut: CutOver) -> Iterator[str]:
    if item.kind == "account":
        yield from _entries(item, cut)
        return
    wanted = {
        "model": {"entity": AI_MODEL, "key": item.name},
        "provider": {"entity": PROVIDER, "key": item.name},
        "operation": {"entity": OPERATION, "key": item.name},
        "key": {"entity": PROVIDER, "key": item.name, "field": str(SecretName.API_KEY)},
        "setting": {"entity": SETTINGS, "key": SETTINGS_KEY, "field": item.name},
    }.get(item.kind)
    if wanted is None:
        return
    for change in CatalogChange.objects.filter(**wanted).select_related("revision").order_by("-revision")[:1]:
        revision = change.revision
        yield f"revision {revision.number} by {revision.author}, {revision.published_at:%Y-%m-%d}: {revision.reason}"


def _entries(item: Item, cut: CutOver) -> Iterator[str]:
    integration = cut.product.mapping.accounts.integration
    account = Account.objects.filter(integration__name=integration, external_id=item.name).first()
    for entry in account.ledger.order_by("-id")[:1] if account is not None else ():
        yield f"{entry.kind} of {entry.credits:,} by {entry.author}, {entry.created_at:%Y-%m-%d}: {entry.reason}"
